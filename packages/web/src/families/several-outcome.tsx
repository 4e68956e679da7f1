import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { Outcome, Sent } from './use-sending-on.ts'

/** What became of an entry in several cases: none that was refused is silent, and it can be sent there again. */
export function SeveralOutcome({
  outline,
  outcome: { written, refused },
  onAgain,
}: {
  readonly outline: CaseOutline
  readonly outcome: Outcome
  readonly onAgain: (left: readonly Sent[]) => unknown
}) {
  const { say } = useWords()
  const words = useRefusalWords()
  return (
    <Stack gap={4}>
      <Notice kind="good" live title={say('families.wrote', { count: written })} />
      {refused.length > 0 && (
        <Notice kind="warm" live>
          {refused.map(({ code, entry, why }) => (
            <p key={entry.thread}>{say('families.notIn', { code, why: words(why) })}</p>
          ))}
          <Button onClick={() => onAgain(refused)}>{say('families.again')}</Button>
        </Notice>
      )}
      <p>
        <ButtonLink to={`/cases/${outline.thread}/family`}>{say('families.open')}</ButtonLink>
      </p>
    </Stack>
  )
}
