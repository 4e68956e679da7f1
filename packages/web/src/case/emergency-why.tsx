import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../api/ask.ts'
import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import type { EmergencyToDecide } from './case-answers.ts'
import { sectionTitle } from './section-words.ts'

/**
 * Why emergency access was asked for, by whom, to what, for how long: nobody decides on it without having it before them.
 *
 * @param children how to decide; shown only beneath the reason
 */
export function EmergencyWhy({
  thread,
  emergency,
  children,
}: {
  readonly thread: string
  readonly emergency: string
  readonly children: ReactNode
}) {
  const spoken = useWords()
  const { say, list, row, moment } = spoken
  const words = useRefusalWords()
  const why = useQuery({
    queryKey: ['emergency', thread, emergency],
    queryFn: ({ signal }) => ask<EmergencyToDecide>(`/api/threads/${thread}/emergencies/${emergency}`, { signal }),
    retry: false,
    // Each answer is a look that the person is shown; what was read once is not read again by itself.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  if (why.isPending) return <Waiting />
  if (why.isError) {
    const text = isRefusal(why.error, 'not-found') ? say('emergency.notYours') : words(why.error)
    return (
      <Notice kind="warm" live>
        <p>{text}</p>
      </Notice>
    )
  }
  const { organisation, askedBy, openedBy, at, until, sections, hours, reason } = why.data
  return (
    <>
      <dl className="facts">
        <div className="fact">
          <dt>{say('emergency.why')}</dt>
          <dd className="said">{reason ?? say('emergency.reasonLost')}</dd>
        </div>
        <div className="fact">
          <dt>{say('emergency.askedBy')}</dt>
          <dd>{row([askedBy.name, organisation.name])}</dd>
        </div>
        {openedBy && (
          <div className="fact">
            <dt>{say('emergency.openedBy')}</dt>
            <dd>{openedBy.name}</dd>
          </div>
        )}
        <div className="fact">
          <dt>{say('emergency.parts')}</dt>
          <dd>{list(sections.filter((name) => name !== 'case').map((name) => sectionTitle(spoken, name)))}</dd>
        </div>
        <div className="fact">
          <dt>{say('emergency.howLong')}</dt>
          <dd>
            {hours === null
              ? say('emergency.between', { from: moment(at), until: until === null ? '' : moment(until) })
              : say('emergency.forHours', { hours, asked: moment(at) })}
          </dd>
        </div>
      </dl>
      {children}
    </>
  )
}
