import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { InboxGroup } from './inbox-group.tsx'
import { useReferralsDue } from './use-referrals-due.ts'
import './referral.css'

/** Referrals: what waits for our answer, what we took on, what others have not answered yet. */
export function Page() {
  const { say } = useWords()
  const words = useRefusalWords()
  const groups = [
    { words: 'inbox.answer', due: useReferralsDue('referral-to-answer') },
    { words: 'inbox.report', due: useReferralsDue('referral-to-report') },
    { words: 'inbox.sent', due: useReferralsDue('referral-unanswered') },
  ] as const
  const refused = groups.find(({ due }) => due.isError)
  return (
    <Stack gap={5}>
      <PageHeading title={say('inbox.title')} />
      {groups.some(({ due }) => due.isPending) && <Waiting />}
      {refused && (
        <Notice kind="warm" live>
          <p>{words(refused.due.error)}</p>
        </Notice>
      )}
      {groups.every(({ due }) => due.isSuccess && due.tasks.length === 0) && <p>{say('inbox.none')}</p>}
      {groups.map((group) => (
        <InboxGroup key={group.words} words={say(group.words)} due={group.due} />
      ))}
    </Stack>
  )
}
