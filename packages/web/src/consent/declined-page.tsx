import { PageHeading } from '../app/page-heading.tsx'
import { useAddressSearch, useGo } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { caseKind, kindsToRecord } from '../case/case-kinds.ts'
import { otherOrganisations } from '../case/other-organisations.ts'
import { useOfferedNames } from '../case/use-case.ts'
import { useRecording } from '../case/use-recording.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { askedAbout } from './asked-about.ts'

/** Writing down that the person was asked and said no: as easy as a "yes", and without a reason. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('consent.title')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('consent.title')}>{say('declined.heading')}</PageHeading>
          <p className="measure">{say('declined.intro')}</p>
          <Declined outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

function Declined({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const go = useGo()
  const names = useOfferedNames()
  const recording = useRecording(outline)
  const [{ to, purpose }] = useAddressSearch()
  const { thread, lead } = outline
  const sharing = outline.sections.find(({ key }) => key === 'sharing')
  const kind = caseKind('consent.declined')
  const may = kindsToRecord('sharing', undefined, recording).some((one) => one.kind === 'consent.declined')
  if (!kind || !sharing || !may) return <Notice kind="warm" title={say('record.notNow')} />
  if (names.size === 0) return <Waiting />
  const organisations = otherOrganisations(names, lead)
  const back = () => go(`/cases/${thread}?view=sharing`)
  return (
    <EntryForm
      kind={kind}
      thread={thread}
      section="sharing"
      seen={sharing.version}
      begin={askedAbout({ to, purpose }, names)}
      choices={new Map([['organisation', organisations]])}
      saveWords={say('declined.save')}
      onSaved={back}
      onCancel={back}
    />
  )
}
