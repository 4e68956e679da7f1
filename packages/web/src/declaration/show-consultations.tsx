import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { SayForm } from './say-form.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** Opens to everyone what was asked of the adopted text: those who hold the pen say so, or it stays with those who took part. */
export function ShowConsultations({ consultations: { thread, seen } }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const saying = useSaying({ thread, section: 'declaration', seen: seen.declaration }, 'show', () => ({}))
  return (
    <Card as="section">
      <Stack gap={3}>
        <h3>{say('declaration.show')}</h3>
        <p className="measure soft">{say('declaration.showMeans')}</p>
        <SayForm
          saying={saying}
          faults={{}}
          words={say('declaration.showDo')}
          grave
          onSend={() => saying.send('consultations.shown', {})}
        >
          {() => null}
        </SayForm>
      </Stack>
    </Card>
  )
}
