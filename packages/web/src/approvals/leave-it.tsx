import type { Approval } from '@clarion/casework'
import { announce } from '../app/announce.tsx'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import type { Approvals } from './use-approvals.ts'

/** Nobody need look any more; or whoever asked has read why it came back, and leaves it so. */
export function LeaveIt({
  outline: { thread },
  approvals,
  approval,
}: {
  readonly outline: CaseOutline
  readonly approvals: Approvals
  readonly approval: Approval
}) {
  const { say } = useWords()
  const words = useRefusalWords()
  const me = useMe()
  const saying = useSay()
  const returned = approval.status === 'returned'
  if (!approvals.mayAsk || (returned && (approval.letBe || approval.by !== me.member))) return null
  const leave = () => {
    const body = { asked: approval.id }
    const entry = entryNow({ thread, kind: 'approval.taken-back', section: 'approvals', seen: approvals.version, body })
    saying.mutate([entry], { onSuccess: () => announce(say('approvals.takenBack')) })
  }
  return (
    <>
      <Button kind="quiet" busy={saying.isPending} onClick={leave}>
        {say(returned ? 'approvals.letBe' : 'approvals.takeBack')}
      </Button>
      {saying.isError && <span role="alert">{words(saying.error)}</span>}
    </>
  )
}
