import { useQuery } from '@tanstack/react-query'
import type { Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { useMe } from '../app/me.ts'

/** Something that a member decides about a case that they may not see. */
export type EmergencyTask = {
  readonly key: string
  readonly title: 'emergency-to-confirm' | 'emergency-to-review'
  /** The request or the emergency, by its entry's identifier. */
  readonly id: string
}

/** @returns the emergencies of one case on which this member is asked to decide; undefined while that is not known */
export function useEmergencyTasks(thread: string): readonly EmergencyTask[] | undefined {
  const { verbs } = useMe()
  const decides = verbs.includes('confirm-emergency') || verbs.includes('review-emergency')
  const { data, isLoading } = useQuery({
    enabled: decides,
    // Of this case alone: much else that is due must not push them out of the answer.
    queryKey: ['tasks', 'urgent', thread],
    queryFn: ({ signal }) => ask<Tasks>(`/api/tasks?pressing=urgent&thread=${thread}&limit=200`, { signal }),
  })
  if (isLoading) return undefined
  return (data?.tasks ?? []).flatMap(({ thread: of, title, key }) =>
    of === thread && (title === 'emergency-to-confirm' || title === 'emergency-to-review')
      ? [{ key, title, id: key.replace(/^[a-z]+-/, '') }]
      : [],
  )
}
