import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { CheckpointList } from './checkpoint-list.tsx'
import { LookSearch } from './look-search.tsx'
import { VerifyNow } from './verify-now.tsx'
import './audit.css'

/** What an auditor needs: the verdict on the journal, the signed checkpoints, and the log of looks. */
export function Page() {
  const { say } = useWords()
  const { verbs } = useMe()
  return (
    <Stack gap={5}>
      <PageHeading title={say('audit.title')} />
      {verbs.includes('verify-chain') && <VerifyNow />}
      {verbs.includes('verify-chain') && <CheckpointList />}
      {verbs.includes('read-access-log') && <LookSearch />}
    </Stack>
  )
}
