import { type Paragraph, positionLabels } from '@clarion/review'
import { Card } from '../look/card.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { ParagraphsField } from './paragraphs-field.tsx'
import { PartiesField } from './parties-field.tsx'
import { usePartyFault } from './party-faults.ts'
import { firstParties, proposersIn, type TypedParties } from './read-parties.ts'
import { SayForm } from './say-form.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

type Typed = {
  readonly by: TypedParties
  readonly position: string
  readonly paragraphs: readonly string[]
  readonly words: string
}

const votes = ['votes-for', 'votes-against', 'abstains']

/** Says where a State or group stands: with the consensus, with a reservation, or apart. */
export function StatePosition({
  consultations,
  paragraphs,
}: {
  readonly consultations: Consultations
  readonly paragraphs: readonly Paragraph[]
}) {
  const { say, sayOf } = useWords()
  const partyFault = usePartyFault()
  const { thread, seen, isOffice, mine, text } = consultations
  const saying = useSaying<Typed>({ thread, section: 'text', seen: seen.text }, 'position', () => ({
    by: firstParties(isOffice ? [] : mine),
    position: '',
    paragraphs: [],
    words: '',
  }))
  const { by, position, paragraphs: on, words } = saying.draft
  // Nobody voted where there was no vote.
  const offered = Object.keys(positionLabels).filter((one) => !votes.includes(one) || text.adoption?.how === 'vote')
  const isVote = votes.includes(position)
  return (
    <Card as="section">
      <Stack gap={3}>
        <h2>{say('declaration.statePosition')}</h2>
        <SayForm
          saying={saying}
          faults={{
            by: partyFault(by),
            position: position === '' ? say('mend.missing') : undefined,
            paragraphs: position === 'reserves' && on.length === 0 ? say('declaration.reservesOn') : undefined,
          }}
          words={say('declaration.statePositionDo')}
          onSend={() =>
            saying.send('position.stated', {
              by: proposersIn(by),
              position,
              paragraphs: isVote ? [] : [...on],
              ...(words.trim() === '' ? {} : { words: words.trim() }),
            })
          }
        >
          {(told) => (
            <>
              <PartiesField
                consultations={consultations}
                value={by}
                onChange={(next) => saying.set({ by: next })}
                error={told('by')}
              />
              <Select
                label={say('declaration.position')}
                required
                empty={say('form-entry.choose')}
                error={told('position')}
                value={position}
                onChange={(next) => saying.set({ position: next })}
                options={offered.map((one) => ({ value: one, label: sayOf('position', one) }))}
              />
              {!isVote && (
                <ParagraphsField
                  paragraphs={paragraphs}
                  chosen={on}
                  onChange={(next) => saying.set({ paragraphs: next })}
                  error={told('paragraphs')}
                />
              )}
              <TextArea
                label={say('declaration.whatSaid')}
                longest={10_000}
                value={words}
                onChange={(next) => saying.set({ words: next })}
              />
            </>
          )}
        </SayForm>
      </Stack>
    </Card>
  )
}
