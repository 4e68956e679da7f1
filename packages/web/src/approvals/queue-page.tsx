import { type ApprovalAct, approvalActNames, approvalActTitles } from '@clarion/casework'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Tasks } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useAddressSearch } from '../app/use-address.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { TaskLine } from '../today/task-line.tsx'
import '../today/today.css'
import { useWords } from '../words/use-words.ts'

/** As many as one can take in. */
const limit = '20'

/** What waits for a supervisor: a list to open one by one. */
export function Page() {
  const { say, name } = useWords()
  const words = useRefusalWords()
  const [{ act = '' }, change] = useAddressSearch()
  const chosen: ApprovalAct | undefined = approvalActNames.find((one) => one === act)
  const waiting = useInfiniteQuery({
    queryKey: ['tasks', 'approvals', chosen ?? ''],
    queryFn: ({ pageParam: after, signal }) => {
      const which = chosen ? { title: `approval-of-${chosen}` } : { pressing: 'approval' }
      const parameters = new URLSearchParams({ ...which, limit, ...(after === '' ? {} : { after }) })
      return ask<Tasks>(`/api/tasks?${parameters}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const tasks = waiting.data?.pages.flatMap((page) => page.tasks) ?? []
  return (
    <Stack gap={5}>
      <PageHeading title={say('approvals.title')} />
      <p className="measure">{say('approvals.queueIntro')}</p>
      <Select
        label={say('approvals.which')}
        value={chosen ?? ''}
        onChange={(value) => change({ act: value })}
        empty={say('approvals.every')}
        options={approvalActNames.map((one) => ({ value: one, label: name(approvalActTitles[one]) }))}
      />
      {waiting.isPending && <Waiting />}
      {waiting.isError && (
        <Notice kind="warm" live>
          <p>{words(waiting.error)}</p>
        </Notice>
      )}
      {waiting.isSuccess && (
        <p role="status">
          {tasks.length === 0
            ? say('approvals.none')
            : say('approvals.count', { count: tasks.length, more: waiting.hasNextPage ? 'yes' : 'no' })}
        </p>
      )}
      {tasks.length > 0 && (
        <ul className="today-tasks plain">
          {tasks.map((task) => (
            <li key={`${task.thread}/${task.key}`}>
              <TaskLine task={task} next="queue" />
            </li>
          ))}
        </ul>
      )}
      {waiting.hasNextPage && (
        <div>
          <Button busy={waiting.isFetchingNextPage} onClick={() => waiting.fetchNextPage()}>
            {say('app.more')}
          </Button>
        </div>
      )}
    </Stack>
  )
}
