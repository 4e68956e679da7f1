import type { SharingState } from '@clarion/casework'
import { isLive, type Json } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFocusOnChange } from '../app/focus-on-change.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useGo } from '../app/use-address.ts'
import { useTyped } from '../app/use-typed.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { caseKind } from '../case/case-kinds.ts'
import { sectionQuery } from '../case/use-case.ts'
import { useNever } from '../consent/use-never.tsx'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { newId } from '../entry-form/entry-now.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { ChooseService, type Urgency } from './choose-service.tsx'
import type { OfferedService } from './directory-query.ts'
import { ReceiverSees } from './receiver-sees.tsx'
import { ServiceCard } from './service-card.tsx'
import './referral.css'

type Chosen = { readonly service: OfferedService; readonly id: string; readonly urgency?: Urgency | undefined }

/** A referral: from what is needed to a service, to what its people will see, to sending it. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('referral.title')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('referral.title')}>{say('referral.heading')}</PageHeading>
          <Refer outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

function Refer({ outline }: { readonly outline: CaseOutline }) {
  // Asking for consent in between leads back to what was chosen.
  const [chosen, choose] = useTyped<Chosen>(`referral ${outline.thread}`)
  const place = useFocusOnChange<HTMLDivElement>(chosen?.id)
  return (
    <div ref={place} tabIndex={-1} className="refer">
      {chosen ? (
        <ChosenService outline={outline} chosen={chosen} onLeft={() => choose(undefined)} />
      ) : (
        <ChooseService outline={outline} onChosen={(service, urgency) => choose({ service, id: newId(), urgency })} />
      )}
    </div>
  )
}

function ChosenService({
  outline,
  chosen,
  onLeft,
}: {
  readonly outline: CaseOutline
  readonly chosen: Chosen
  readonly onLeft: () => void
}) {
  const { say } = useWords()
  return (
    <Stack gap={4}>
      <ServiceCard service={chosen.service} heading="h2">
        <Button kind="quiet" onClick={onLeft}>
          {say('referral.change')}
        </Button>
      </ServiceCard>
      <Send outline={outline} chosen={chosen} onSent={onLeft} />
    </Stack>
  )
}

function Send({
  outline,
  chosen: { service, id, urgency },
  onSent,
}: {
  readonly outline: CaseOutline
  readonly chosen: Chosen
  readonly onSent: () => void
}) {
  const { say } = useWords()
  const go = useGo()
  const never = useNever(outline, 'referral')
  const { thread } = outline
  const { organisation, line } = service
  const sharing = useQuery(sectionQuery<SharingState>(thread, 'sharing'))
  const [now] = useState(() => new Date().toISOString())
  const kind = caseKind('referral.sent')
  if (sharing.isPending || never.isLoading || !kind) return <Waiting />
  const { grants = [], paused = false } = sharing.data?.state ?? {}
  const live = grants.filter(
    (grant) => grant.reader === organisation.id && isLive(grant, now) && !(paused && grant.basis === 'consent'),
  )
  if (!live.some(({ sections }) => sections.includes('referral'))) {
    return (
      <Notice kind="warm">
        <Stack gap={3}>
          <p>{say('referral.noConsent', { name: organisation.name })}</p>
          <ButtonLink
            kind="main"
            to={`/cases/${thread}/consent`}
            search={{ to: organisation.id, purpose: purposeFor(line), line, next: 'referral' }}
          >
            {say('referral.ask', { name: organisation.name })}
          </ButtonLink>
        </Stack>
      </Notice>
    )
  }
  const fixed: { readonly [name: string]: Json } = { receiver: organisation.id, service: service.id, line }
  return (
    <>
      {never.warn(organisation.id)}
      <EntryForm
        kind={kind}
        thread={thread}
        section={`referral/${id}`}
        seen={0}
        begin={urgency ? { urgency } : {}}
        fixed={fixed}
        stop={() => never.stop(organisation.id)}
        before={(_said, id) => never.before(organisation.id, id)}
        onForgotten={never.forget}
        saveWords={say('referral.send', { name: organisation.name })}
        onSaved={() => {
          onSent()
          go(`/cases/${thread}`)
        }}
      >
        {() => <ReceiverSees outline={outline} name={organisation.name} grants={live} />}
      </EntryForm>
    </>
  )
}

/** A purpose to begin the question with; the person may have another in mind. */
function purposeFor(line: string): string {
  if (line === 'legal-aid' || line === 'legal-information') return 'legal-aid'
  return line === 'medical-care' || line === 'psychological-care' ? 'health-care' : 'service'
}
