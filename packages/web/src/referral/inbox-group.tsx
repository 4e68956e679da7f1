import { announce } from '../app/announce.tsx'
import { Button } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { InboxCard } from './inbox-card.tsx'
import type { ReferralsDue } from './use-referrals-due.ts'

/** One group of referrals, and the way to those that are not shown yet. */
export function InboxGroup({
  words,
  due: { tasks, hasNextPage, isFetchingNextPage, more },
}: {
  readonly words: string
  readonly due: ReferralsDue
}) {
  const { say } = useWords()
  if (tasks.length === 0) return null
  return (
    <section aria-label={words}>
      <Stack gap={3}>
        <h2>
          {words}{' '}
          <span className="soft small">
            {say('inbox.count', { count: tasks.length, more: hasNextPage ? 'yes' : 'no' })}
          </span>
        </h2>
        <Stack as="ul" gap={3}>
          {tasks.map((task) => (
            <li key={`${task.thread} ${task.section}`}>
              <InboxCard task={task} />
            </li>
          ))}
        </Stack>
        {hasNextPage && (
          <div>
            <Button
              busy={isFetchingNextPage}
              aria-label={say('inbox.moreOf', { group: words })}
              onClick={() => void more().then((count) => announce(say('inbox.moreSaid', { count })))}
            >
              {say('inbox.more')}
            </Button>
          </div>
        )}
      </Stack>
    </section>
  )
}
