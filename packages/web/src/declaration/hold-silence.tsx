import type { Silence } from '@clarion/review'
import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { SayForm } from './say-form.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** Notes that the hour is over and nobody spoke. */
export function HoldSilence({
  consultations: { thread, seen },
  silence,
}: {
  readonly consultations: Consultations
  readonly silence: Silence
}) {
  const { say } = useWords()
  const saying = useSaying({ thread, section: 'text', seen: seen.text }, `hold ${silence.entry}`, () => ({}))
  return (
    <Card as="section">
      <Stack gap={3}>
        <h2>{say('declaration.holdSilence')}</h2>
        <p className="measure">{say('declaration.holdMeans')}</p>
        <SayForm
          saying={saying}
          faults={{}}
          words={say('declaration.holdDo')}
          onSend={() => saying.send('silence.held', {})}
        >
          {() => null}
        </SayForm>
      </Stack>
    </Card>
  )
}
