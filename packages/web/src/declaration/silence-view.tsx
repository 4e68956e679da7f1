import { silenceStatus } from '@clarion/review'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { AdoptForm } from './adopt-form.tsx'
import { BreakSilence } from './break-silence.tsx'
import { HoldSilence } from './hold-silence.tsx'
import { OpenSilence } from './open-silence.tsx'
import { SilenceCard } from './silence-card.tsx'
import { type Consultations, isOpen } from './use-declaration.ts'
import { useNow } from './use-now.ts'

/** Every silence there was; opening one, breaking it, noting that it held, and the adoption. */
export function SilenceView({ consultations }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const now = useNow(5_000)
  const { text, revision, mayDraft, maySpeak } = consultations
  const last = text.silences.at(-1)
  const open = isOpen(consultations, now)
  const over = last && silenceStatus(last, now) === 'over'
  // Others may break it too, until its hour; once the text was revised nobody can.
  const breakable = last && now < last.until && !last.held && revision?.number === last.revision && !text.adoption
  return (
    <Stack gap={5}>
      {text.silences.length === 0 && <p>{say('declaration.noSilence')}</p>}
      <ol className="plain paragraphs" aria-label={say('declaration.silences')}>
        {text.silences.map((silence) => (
          <li key={silence.entry}>
            <SilenceCard {...{ consultations, silence, now }} />
          </li>
        ))}
      </ol>
      {breakable && maySpeak && <BreakSilence key={last.entry} {...{ consultations }} silence={last} />}
      {over && mayDraft && <HoldSilence key={last.entry} {...{ consultations }} silence={last} />}
      {open && mayDraft && (
        <>
          {!over && <OpenSilence {...{ consultations }} />}
          <AdoptForm {...{ consultations }} />
        </>
      )}
    </Stack>
  )
}
