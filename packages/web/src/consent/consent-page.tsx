import {
  type ContactState,
  enforcementPurposes,
  keptFromEnforcement,
  ownWording,
  type PersonState,
  type SharingState,
  standingNo,
  suggestedSections,
} from '@clarion/casework'
import { currentValue, type Json } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PageHeading } from '../app/page-heading.tsx'
import { useAddressSearch, useGo } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { caseKind } from '../case/case-kinds.ts'
import { otherOrganisations } from '../case/other-organisations.ts'
import { sectionQuery, useOfferedNames } from '../case/use-case.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import type { GroupField } from '../entry-form/form-field.ts'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { askedAbout } from './asked-about.ts'
import { ConsentSentence } from './consent-sentence.tsx'
import { useReadBack } from './read-back.tsx'
import { askedAgain, SaidNoBefore } from './said-no-before.tsx'
import { useNever } from './use-never.tsx'
import { offeredEnd, useSettings, useWordingChoices, versionIn } from './wording-choices.ts'

type Body = { readonly [name: string]: Json }

/** A consent as a conversation: who, what for, which parts, until when; the words to say, and the person's own back. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('consent.title')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('consent.title')}>{say('consent.heading')}</PageHeading>
          <p className="measure">{say('consent.intro')}</p>
          <p>
            <SayNo thread={outline.thread} />
          </p>
          <Conversation outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

function Conversation({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const go = useGo()
  const names = useOfferedNames()
  const [{ to, purpose, next, line }] = useAddressSearch()
  const readBack = useReadBack()
  const settings = useSettings()
  const versions = useWordingChoices()
  const never = useNever(outline, 'consent')
  const { thread, lead } = outline
  const seen = (name: string) => outline.sections.some(({ key, version }) => key === name && version > 0)
  const ledger = useQuery({ ...sectionQuery<SharingState>(thread, 'sharing'), enabled: seen('sharing') })
  const person = useQuery({ ...sectionQuery<PersonState>(thread, 'person'), enabled: seen('person') })
  const contact = useQuery({ ...sectionQuery<ContactState>(thread, 'contact'), enabled: seen('contact') })
  const sharing = outline.sections.find(({ key }) => key === 'sharing')
  const kind = caseKind('consent.given')
  if (!kind || !sharing) return <Notice kind="warm" title={say('record.notNow')} />
  // The ledger is not waited for: the first entry in it begins its reading, and the form must not go while it is saved.
  if (settings.isPending || person.isLoading || contact.isLoading || names.size === 0 || never.isLoading) {
    return <Waiting />
  }
  const wordings = settings.data?.state.wordings ?? []
  const organisations = otherOrganisations(names, lead)
  const back = () => go(next === 'referral' ? `/cases/${thread}/referral` : `/cases/${thread}?view=sharing`)
  const noTo = ({ recipient, purpose, sections }: Body) => {
    if (!ledger.data) return undefined
    const parts = Array.isArray(sections) ? sections.map(String) : []
    return standingNo(ledger.data.state, { recipient: String(recipient), purpose: String(purpose), sections: parts })
  }
  const language = spokenLanguage(contact.data?.state, person.data?.state)
  const begin: Body = {
    until: offeredEnd(settings.data?.state),
    wording: versionIn(wordings, language) ?? ownWording,
    ...(isChild(person.data?.state) ? { subject: 'child' } : {}),
    ...(language ? { language } : {}),
    ...(line === undefined ? {} : { sections: [...suggestedSections(line)] }),
    ...askedAbout({ to, purpose }, names),
  }
  return (
    <EntryForm
      kind={kind}
      thread={thread}
      section="sharing"
      seen={sharing.version}
      begin={begin}
      adapt={(form, said) => askedAgain(adapt(form, said), noTo(said), said['subject'] === 'child')}
      choices={
        new Map([
          ['organisation', organisations],
          ['consent-wording', versions],
        ])
      }
      saveWords={say('consent.save')}
      stop={({ recipient }) => readBack.stop ?? never.stop(String(recipient))}
      before={({ recipient }, id) => never.before(String(recipient), id)}
      onForgotten={never.forget}
      onSaved={back}
      onCancel={back}
      beside={(said) =>
        new Map<string, ReactNode>([
          ...(line === undefined
            ? []
            : [
                [
                  'sections',
                  <p key="suggested" className="small soft">
                    {say('consent.suggested')}
                  </p>,
                ] as const,
              ]),
          // It is read out when it is chosen, before anybody asks how the person answered.
          [
            'language',
            <ConsentSentence
              key="sentence"
              said={said}
              recipient={names.get(String(said['recipient'])) ?? ''}
              wordings={wordings}
            />,
          ],
          ['recipient', never.warn(String(said['recipient']))],
          [
            'subject',
            <SaidNoBefore
              key="no"
              no={noTo(said)}
              child={said['subject'] === 'child'}
              recipient={names.get(String(said['recipient'])) ?? ''}
            />,
          ],
        ])
      }
    >
      {(said) => (
        <>
          {said['capacity'] === 'not-able-now' && <Notice kind="warm" live title={say('consent.notAble')} />}
          {readBack.box}
        </>
      )}
    </EntryForm>
  )
}

function SayNo({ thread }: { readonly thread: string }) {
  const { say } = useWords()
  const [{ to, purpose }] = useAddressSearch()
  return (
    <ButtonLink to={`/cases/${thread}/consent/no`} search={{ ...(to ? { to } : {}), ...(purpose ? { purpose } : {}) }}>
      {say('consent.no')}
    </ButtonLink>
  )
}

/** Asks for a guardian of a child alone, and offers an investigation nothing of what is kept apart from it. */
function adapt(form: GroupField, said: Body): GroupField {
  const enforcement = enforcementPurposes.some((purpose) => purpose === said['purpose'])
  const kept: readonly string[] = keptFromEnforcement
  const fields = form.fields.flatMap((field) => {
    if (field.name === 'guardian' && said['subject'] !== 'child') return []
    if (field.name === 'guardian') return [{ ...field, required: true }]
    if (field.name !== 'sections' || field.type !== 'several' || !enforcement) return [field]
    return [{ ...field, options: field.options.filter(({ code }) => !kept.includes(code)) }]
  })
  return { ...form, fields }
}

function isChild(person: PersonState | undefined): boolean {
  return person !== undefined && currentValue(person.ageGroup) === 'child'
}

/** In which language to explain it: the one in which to reach the person, or else the only one they are known to speak. */
function spokenLanguage(contact: ContactState | undefined, person: PersonState | undefined): string | undefined {
  const [only, another] = (person && currentValue(person.languages)) ?? []
  return (contact && currentValue(contact.language)) ?? (another === undefined ? only : undefined)
}
