import { ownWording, type SaidNo, type SharedGrant, type SharingState, standingNo } from '@clarion/casework'
import type { Json } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { PageHeading } from '../app/page-heading.tsx'
import { useAddressSearch, useGo } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { caseKind, kindsAbout } from '../case/case-kinds.ts'
import { sectionQuery, useOrganisationNames } from '../case/use-case.ts'
import { useRecording } from '../case/use-recording.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import type { GroupField } from '../entry-form/form-field.ts'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { ConsentSentence } from './consent-sentence.tsx'
import { useReadBack } from './read-back.tsx'
import { askedAgain, SaidNoBefore } from './said-no-before.tsx'
import { useNever } from './use-never.tsx'
import { offeredEnd, useSettings, useWordingChoices } from './wording-choices.ts'

/** Asking again, before a consent ends: the same recipient, purpose and parts, a new date, the same conversation. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('consent.title')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('consent.title')}>{say('renew.heading')}</PageHeading>
          <Renewal outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

function Renewal({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const [{ about = '' }] = useAddressSearch()
  const { thread } = outline
  const known = outline.sections.some(({ key }) => key === 'sharing')
  const names = useOrganisationNames()
  const recording = useRecording(outline)
  const settings = useSettings()
  const sharing = useQuery({ ...sectionQuery<SharingState>(thread, 'sharing'), enabled: known })
  // Once it is renewed it is not among those that hold: the form stays until it has led away.
  const held = useRef<{ readonly grant: SharedGrant; readonly no: SaidNo | undefined }>(undefined)
  if (known && (sharing.isPending || settings.isPending || names.size === 0)) return <Waiting />
  const found = sharing.data?.state.grants.find(({ id, basis }) => id === about && basis === 'consent')
  const possible = kindsAbout('sharing', 'grants', about, sharing.data?.state, recording)
  if (found && sharing.data && possible.some(({ kind }) => kind === 'consent.renewed')) {
    const question = { recipient: found.reader, purpose: found.purpose, sections: found.sections }
    held.current = { grant: found, no: standingNo(sharing.data.state, question) }
  }
  const grant = held.current?.grant
  if (!sharing.data || grant?.id !== about) {
    return (
      <>
        <Notice kind="warm" title={say('renew.gone')} />
        <ButtonLink to={`/cases/${thread}`} search={{ view: 'sharing' }}>
          {say('case.sharing')}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <p className="measure">{say('renew.intro', { recipient: names.get(grant.reader) ?? '' })}</p>
      <RenewalForm
        outline={outline}
        grant={grant}
        no={held.current?.no}
        seen={sharing.data.version}
        recipient={names.get(grant.reader) ?? ''}
        end={offeredEnd(settings.data?.state)}
        wordings={settings.data?.state.wordings ?? []}
      />
    </>
  )
}

function RenewalForm({
  outline,
  grant,
  no,
  end,
  seen,
  recipient,
  wordings,
}: {
  readonly outline: CaseOutline
  readonly grant: SharedGrant
  readonly no: SaidNo | undefined
  readonly end: string
  readonly seen: number
  readonly recipient: string
  readonly wordings: Parameters<typeof ConsentSentence>[0]['wordings']
}) {
  const { say } = useWords()
  const go = useGo()
  const never = useNever(outline, 'consent')
  const { thread } = outline
  const versions = useWordingChoices()
  const readBack = useReadBack()
  const kind = caseKind('consent.renewed')
  if (!kind) return null
  if (never.isLoading) return <Waiting />
  const child = grant.consent?.subject === 'child'
  const sections = grant.sections.filter((name) => name !== 'case' && name !== 'referral')
  const begin: { readonly [name: string]: Json } = {
    until: end,
    wording: wordings.at(-1)?.version ?? ownWording,
    ...(grant.consent ? { language: grant.consent.language } : {}),
    ...(child && grant.consent?.guardian ? { guardian: grant.consent.guardian } : {}),
  }
  const adapt = (form: GroupField): GroupField => {
    const fields = form.fields.flatMap((field) => {
      if (field.name !== 'guardian') return [field]
      return child ? [{ ...field, required: true }] : []
    })
    return askedAgain({ ...form, fields }, no, child)
  }
  const back = () => go(`/cases/${thread}?view=sharing`)
  return (
    <>
      {never.warn(grant.reader)}
      <SaidNoBefore no={no} child={child} recipient={recipient} />
      <EntryForm
        kind={kind}
        thread={thread}
        section="sharing"
        seen={seen}
        begin={begin}
        fixed={{ consent: grant.id }}
        adapt={adapt}
        choices={new Map([['consent-wording', versions]])}
        saveWords={say('renew.save')}
        stop={() => readBack.stop ?? never.stop(grant.reader)}
        before={(_said, id) => never.before(grant.reader, id)}
        onForgotten={never.forget}
        onSaved={back}
        onCancel={back}
      >
        {(said) => (
          <>
            {said['capacity'] === 'not-able-now' && <Notice kind="warm" live title={say('consent.notAble')} />}
            <ConsentSentence
              said={{ ...said, purpose: grant.purpose, sections }}
              recipient={recipient}
              wordings={wordings}
            />
            {readBack.box}
          </>
        )}
      </EntryForm>
    </>
  )
}
