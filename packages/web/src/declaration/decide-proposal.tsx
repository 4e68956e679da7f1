import { Select } from '../look/select.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { SayForm } from './say-form.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** The office says what was done with a proposal, and why: every delegation reads it. */
export function DecideProposal({
  consultations: { thread, seen },
  number,
  outcomes,
  onDone,
}: {
  readonly consultations: Consultations
  readonly number: number
  readonly outcomes: readonly string[]
  readonly onDone: () => void
}) {
  const { say, sayOf } = useWords()
  const saying = useSaying({ thread, section: 'text', seen: seen.text }, `decide ${number}`, () => ({
    outcome: '',
    why: '',
  }))
  const { outcome, why } = saying.draft
  return (
    <SayForm
      saying={saying}
      faults={{
        outcome: outcome === '' ? say('mend.missing') : undefined,
        why: why.trim() === '' ? say('mend.missing') : undefined,
      }}
      words={say('declaration.decideDo')}
      onSend={() => saying.send('proposal.decided', { proposal: number, outcome, why: why.trim() }, onDone)}
      onCancel={onDone}
    >
      {(told) => (
        <>
          <Select
            label={say('declaration.outcomeOf', { number })}
            required
            error={told('outcome')}
            empty={say('form-entry.choose')}
            value={outcome}
            onChange={(next) => saying.set({ outcome: next })}
            options={outcomes.map((one) => ({ value: one, label: sayOf('outcome', one) }))}
          />
          <TextArea
            label={say('declaration.why')}
            hint={say('declaration.whyDecided')}
            required
            longest={10_000}
            error={told('why')}
            value={why}
            onChange={(next) => saying.set({ why: next })}
          />
        </>
      )}
    </SayForm>
  )
}
