import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { ButtonLink } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { AskInEmergency } from './ask-in-emergency.tsx'
import { EmergencyTasks } from './emergency-tasks.tsx'

/**
 * The same page for a case that does not exist and for one that may not be known. Because an emergency begins just here,
 * it can be asked for and confirmed from this page.
 */
export function CaseNotHere({ thread }: { readonly thread: string }) {
  const { say } = useWords()
  const me = useMe()
  return (
    <Stack gap={5}>
      <PageHeading title={say('case.title')}>{say('case.notHere')}</PageHeading>
      <p className="measure">{say('case.notHereText')}</p>
      <ButtonLink to="/cases">{say('case.toCases')}</ButtonLink>
      <EmergencyTasks thread={thread} />
      {me.verbs.includes('request-emergency') && <AskInEmergency thread={thread} />}
    </Stack>
  )
}
