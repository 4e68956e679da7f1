import {
  type Language,
  languages,
  type MessageId,
  messageCoverage,
  messageIds,
  messageTitles,
  type Revision,
} from '@clarion/review'
import { useMemo } from 'react'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'
import { OfText } from './of-text.tsx'
import type { Consultations } from './use-declaration.ts'

const kinds = {
  strengthened: 'good',
  carried: 'calm',
  weakened: 'warm',
  lost: 'warm',
  gained: 'good',
  absent: 'plain',
  unknown: 'plain',
} as const

/** What a revision carries, weakens or lost of the messages of the hearing, with the sentences that say so. */
export function CoverageTable({
  consultations: { about },
  before,
  after,
}: {
  readonly consultations: Consultations
  /** Left out for the first: then a message is carried, or it is not there. */
  readonly before: Revision | undefined
  readonly after: Revision
}) {
  const words = useWords()
  const { say, sayOf } = words
  const rows = useMemo(() => {
    const cited = [before, after].flatMap((one) => one?.paragraphs.flatMap(({ messages }) => messages) ?? [])
    const messages = [...new Set([...messageIds, ...cited])]
    const whole = (one: Revision) => ({ paragraphs: one.paragraphs, complete: true })
    return messageCoverage(messages, before && whole(before), whole(after), about.language)
  }, [before, after, about.language])
  const spoken = languages.find((one) => one === words.language) ?? 'en'
  const columns = {
    message: say('declaration.column.message'),
    verdict: say('declaration.column.verdict'),
    before: say('declaration.column.before'),
    after: say('declaration.column.after'),
  }
  const sentence = (told: (typeof rows)[number]['before']) =>
    told && (
      <>
        <bdi>{told.label}</bdi> <OfText language={about.language}>{told.words}</OfText>
      </>
    )
  return (
    <Stack gap={3}>
      <h2>{say('declaration.coverage', { revision: after.name })}</h2>
      <p className="measure soft">{say('declaration.coverageMeans')}</p>
      <Table caption={say('declaration.coverage', { revision: after.name })} captionHidden folds>
        <thead>
          <tr>
            <th scope="col">{columns.message}</th>
            <th scope="col">{columns.verdict}</th>
            {before && <th scope="col">{columns.before}</th>}
            <th scope="col">{columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ message, verdict, reason, detail, before: was, after: is }) => (
            <tr key={message}>
              <th scope="row" data-column={columns.message}>
                <bdi>{message}</bdi> <span className="small">{titleOf(message, spoken)}</span>
              </th>
              <td data-column={columns.verdict}>
                <Mark kind={kinds[verdict]}>{sayOf('verdict', verdict)}</Mark>{' '}
                {before && <span className="small">{say(`coverage.${reason}`, detail)}</span>}
              </td>
              {before && <td data-column={columns.before}>{sentence(was)}</td>}
              <td data-column={columns.after}>{sentence(is)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Stack>
  )
}

/** What a message of the codebook says; a hearing's own has no other name here than its id. */
function titleOf(message: string, language: Language): string {
  return messageIds.some((one) => one === message) ? messageTitles[language][message as MessageId] : ''
}
