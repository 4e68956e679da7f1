import type { Silence } from '@clarion/review'
import { Card } from '../look/card.tsx'
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

type Typed = { readonly by: TypedParties; readonly paragraphs: readonly string[]; readonly words: string }

/** Breaks a silence before its hour: for whom, on which paragraphs, and what is asked. */
export function BreakSilence({
  consultations,
  silence,
}: {
  readonly consultations: Consultations
  readonly silence: Silence
}) {
  const { say } = useWords()
  const partyFault = usePartyFault()
  const { thread, seen, revision, isOffice, mine } = consultations
  const saying = useSaying<Typed>({ thread, section: 'text', seen: seen.text }, `break ${silence.entry}`, () => ({
    by: firstParties(isOffice ? [] : mine),
    paragraphs: [],
    words: '',
  }))
  const { by, paragraphs, words } = saying.draft
  return (
    <Card as="section">
      <Stack gap={3}>
        <h2>{say('declaration.breakSilence')}</h2>
        <SayForm
          saying={saying}
          faults={{ by: partyFault(by), words: words.trim() === '' ? say('mend.missing') : undefined }}
          words={say('declaration.breakSilenceDo')}
          grave
          onSend={() =>
            saying.send('silence.broken', { by: proposersIn(by), paragraphs: [...paragraphs], words: words.trim() })
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
              <ParagraphsField
                paragraphs={revision?.paragraphs ?? []}
                chosen={paragraphs}
                onChange={(next) => saying.set({ paragraphs: next })}
                error={undefined}
              />
              <TextArea
                label={say('declaration.whatAsked')}
                required
                longest={10_000}
                error={told('words')}
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
