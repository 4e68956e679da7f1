import { type Silence, silenceStatus } from '@clarion/review'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { useParagraphName } from './paragraph-name.ts'
import { usePartyWords } from './party-words.ts'
import { SilenceHour } from './silence-hour.tsx'
import type { Consultations } from './use-declaration.ts'

const kinds = { running: 'warm', broken: 'warm', over: 'calm', held: 'good' } as const

/** A silence: on what, until when, and by whom it was broken on which paragraphs. */
export function SilenceCard({
  consultations: { text },
  silence,
  now,
}: {
  readonly consultations: Consultations
  readonly silence: Silence
  readonly now: string
}) {
  const { say, sayOf, row, moment } = useWords()
  const parties = usePartyWords()
  const revision = text.revisions[silence.revision]
  const name = useParagraphName(revision?.paragraphs ?? [])
  const status = silenceStatus(silence, now)
  return (
    <div className="paragraph">
      <Stack gap={2}>
        <p className="paragraph-top">
          <b>{say('declaration.silenceOn', { revision: revision?.name ?? '' })}</b>
          <Mark kind={kinds[status]}>{sayOf('silence', status)}</Mark>
        </p>
        <SilenceHour {...{ silence, now }} />
        {silence.breaks.length > 0 && (
          <ul className="plain" aria-label={say('declaration.brokenBy')}>
            {silence.breaks.map(({ entry, by, paragraphs, words, at }) => (
              <li key={entry} className="proposal">
                <p>
                  <b>{parties(by)}</b>{' '}
                  {paragraphs.length === 0 ? say('declaration.onWhole') : row(paragraphs.map(name))}{' '}
                  <span className="soft small">{moment(at)}</span>
                </p>
                <p dir="auto">{words}</p>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </div>
  )
}
