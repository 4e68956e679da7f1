import { type TransmissionState, transmissionSection } from '@clarion/review'
import { useQuery } from '@tanstack/react-query'
import { useRefusalWords } from '../app/refusal-words.ts'
import { sectionQuery } from '../case/use-case.ts'
import type { Hearing } from '../hearing/use-hearing.ts'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { LetterLedger } from './letter-ledger.tsx'
import { ListMissions } from './list-missions.tsx'
import { SendSummary } from './send-summary.tsx'

/** Sending a signed summary to the missions: to whom, that it goes, and what became of each letter. */
export function TransmissionView({ outline, summary }: Hearing) {
  const { say } = useWords()
  const words = useRefusalWords()
  const { thread } = outline
  const { data, error } = useQuery(sectionQuery<TransmissionState>(thread, transmissionSection.name))
  if (error)
    return (
      <Notice kind="warm" live>
        <p>{words(error)}</p>
      </Notice>
    )
  if (!data) return <Waiting />
  const { recipients, transmissions } = data.state
  const seen = data.version
  const unsent = (summary?.signed ?? [])
    .map(({ number, title }) => ({ version: number, title }))
    .filter(({ version }) => !transmissions.some((one) => one.version === version))
    .at(-1)
  return (
    <Stack gap={5}>
      <h2>{say('transmission.missions')}</h2>
      <p>{say('transmission.onList', { count: recipients.length })}</p>
      <ListMissions thread={thread} seen={seen} />
      {summary?.signed.length ? null : <p>{say('transmission.nothingSigned')}</p>}
      {unsent && recipients.length > 0 && <SendSummary key={unsent.version} thread={thread} seen={seen} {...unsent} />}
      {transmissions.toReversed().map(({ version }) => (
        <LetterLedger key={version} thread={thread} seen={seen} version={version} recipients={recipients} />
      ))}
    </Stack>
  )
}
