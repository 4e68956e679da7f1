import { type ReferralState, serviceLines } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHeading } from '../app/page-heading.tsx'
import { useAddressSearch, useGo } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { caseKind } from '../case/case-kinds.ts'
import { sectionQuery } from '../case/use-case.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'

/** Recording that the service of a referral was given: it is offered and delivered in one go. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('deliver.title')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('deliver.title')}>{say('deliver.heading')}</PageHeading>
          <Deliver outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

function Deliver({ outline }: { readonly outline: CaseOutline }) {
  const words = useWords()
  const { say } = words
  const go = useGo()
  const [{ section = '' }] = useAddressSearch()
  const [offered] = useState(newId)
  const { thread } = outline
  const referral = useQuery({ ...sectionQuery<ReferralState>(thread, section), enabled: section !== '' })
  const services = outline.sections.find(({ key }) => key === 'services')
  const kind = caseKind('service.delivered')
  if (section !== '' && referral.isPending) return <Waiting />
  if (!referral.data || !kind) return <Notice kind="warm" title={say('inbox.gone')} />
  if (!services) {
    return (
      <Notice title={say('deliver.notShared')}>
        <ButtonLink to={`/cases/${thread}/record/referral.completed`} search={{ section }}>
          {say('inbox.complete')}
        </ButtonLink>
      </Notice>
    )
  }
  const { line } = referral.data.state
  const offer = () =>
    entryNow({
      id: offered,
      thread,
      kind: 'service.offered',
      section: 'services',
      seen: services.version,
      body: { line, referral: section.split('/')[1] ?? '' },
    })
  return (
    <>
      <p>{say('deliver.line', { line: words.name(serviceLines.labelOf(line)) })}</p>
      <EntryForm
        kind={kind}
        thread={thread}
        section="services"
        seen={services.version}
        fixed={{ service: offered }}
        place={`deliver ${thread} ${section}`}
        before={() => [offer()]}
        saveWords={say('deliver.save')}
        onSaved={() => go('/referrals')}
        onCancel={() => go('/referrals')}
      />
    </>
  )
}
