import { type ShownProposal, type Span, statementOf } from '@clarion/review'
import { speakerName } from '../hearing/speaker-name.ts'
import { useWords } from '../words/use-words.ts'
import type { ReadHearing } from './leaving.ts'

/** Passages of the record, each in the language in which it was said, with whose words they are. */
export function QuotedSpans({
  all: { record, speakers },
  spans,
}: {
  readonly all: ReadHearing
  readonly spans: ShownProposal['parts'][number]['spans']
}) {
  const words = useWords()
  return (
    <ul className="plain">
      {spans.map((span) => {
        const statement = statementOf(record, span.statement)
        return (
          <li key={keyOf(span)}>
            {span.quote === null ? (
              <span className="soft">{words.say('model.notThere')}</span>
            ) : (
              <q lang={statement?.language} dir={statement?.language === 'ar' ? 'rtl' : 'ltr'}>
                {span.quote}
              </q>
            )}{' '}
            <span className="small soft">
              <bdi>{statement ? speakerName(words, speakers, statement) : words.say('hearing.unknown')}</bdi>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function keyOf({ statement, edition, start, end }: Span): string {
  return `${statement} ${edition} ${start} ${end}`
}
