import { type ModelCall, modelSection } from '@clarion/review'
import { useQueries } from '@tanstack/react-query'
import type { CaseOutline } from '../case/case-answers.ts'
import { sectionQuery } from '../case/use-case.ts'

/** A call to the model with the section that holds it. */
export type KeptCall = ModelCall & {
  readonly section: string
  readonly version: number
  readonly asked: NonNullable<ModelCall['asked']>
}

/**
 * The calls of a hearing, the newest first. Each has a section of its own, and each that is read is a look that is written down: so
 * many and no more.
 */
export function useCalls({ thread, sections }: CaseOutline, most: number) {
  const keys = sections.map(({ key }) => key).filter((key) => key.startsWith(`${modelSection.name}/`))
  // The id of a call is a UUID of version 7: it sorts by the instant in which it was made.
  const newest = keys.sort().toReversed().slice(0, most)
  const answers = useQueries({ queries: newest.map((key) => sectionQuery<ModelCall>(thread, key)) })
  const calls = answers.flatMap(({ data }): KeptCall[] => {
    const asked = data?.state.asked
    return data && asked ? [{ ...data.state, asked, section: data.key, version: data.version }] : []
  })
  return { calls, more: keys.length > newest.length, error: answers.find(({ error }) => error)?.error ?? null }
}
