import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { ButtonLink } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { AskInEmergency } from './ask-in-emergency.tsx'
import { EmergencyTasks } from './emergency-tasks.tsx'
import { useEmergencyTasks } from './use-emergency-tasks.ts'

/**
 * The same page for a case that does not exist and for one that may not be known. Because an emergency begins just here,
 * it can be asked for and confirmed from this page.
 */
export function CaseNotHere({ thread }: { readonly thread: string }) {
  const { say } = useWords()
  const me = useMe()
  const deciding = useEmergencyTasks(thread)
  if (!deciding) return <Waiting />
  // Whoever came to decide is where they should be, and reads that first.
  if (deciding.length > 0) {
    return (
      <Stack gap={5}>
        {/* Another heading than below, so that the focus comes there when the form is gone that had it. */}
        <PageHeading key="deciding" title={say('case.title')}>
          {say('emergency.deciding')}
        </PageHeading>
        <p className="measure">{say('emergency.decidingText')}</p>
        <EmergencyTasks thread={thread} />
      </Stack>
    )
  }
  const [to, words] = me.sections.includes('case') ? ['/cases', say('case.toCases')] : ['/', say('nav.today')]
  return (
    <Stack gap={5}>
      <PageHeading key="not-here" title={say('case.title')}>
        {say('case.notHere')}
      </PageHeading>
      <p className="measure">{say('case.notHereText')}</p>
      <ButtonLink to={to}>{words}</ButtonLink>
      {me.verbs.includes('request-emergency') && <AskInEmergency thread={thread} />}
    </Stack>
  )
}
