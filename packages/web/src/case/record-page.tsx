import type { CaseState } from '@clarion/casework'
import type { EntryKind, Json } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useAddressSearch, useGo, useParam } from '../app/use-address.ts'
import { SecondLook } from '../approvals/second-look.tsx'
import { useColleagues } from '../cases/colleagues.ts'
import { useNever } from '../consent/use-never.tsx'
import { useSettings } from '../consent/wording-choices.ts'
import { fieldsNow } from '../entry-form/changed-fields.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { formOf } from '../entry-form/form-of.ts'
import { LinksStay } from '../families/links-stay.tsx'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline } from './case-answers.ts'
import { CaseFrame } from './case-frame.tsx'
import { aboutItems, caseKind } from './case-kinds.ts'
import { useClosing, WhoLoses } from './closing.tsx'
import { LeadAgreed } from './lead-agreed.tsx'
import { nextReviewDay, withNextReview } from './next-review.ts'
import { otherOrganisations } from './other-organisations.ts'
import { StillOpen } from './still-open.tsx'
import { sectionQuery, useOfferedNames } from './use-case.ts'

/** Recording anything that has no page of its own, in a form drawn from its schema. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('record.title')} back>
      {(outline) => <Recording outline={outline} />}
    </CaseFrame>
  )
}

function Recording({ outline }: { readonly outline: CaseOutline }) {
  const { say, sayOf, name } = useWords()
  const kind = caseKind(useParam('kind'))
  const [{ section, about, next }] = useAddressSearch()
  const key = section ?? kind?.section.name ?? ''
  const known = outline.sections.some((one) => one.key === key)
  const { verbs } = useMe()
  const needed = kind !== undefined && aboutItems[kind.kind] !== undefined
  // Nobody types what would then be refused. Whether the case is open for it is not asked: closing it must lead away first.
  const may = kind !== undefined && verbs.includes(kind.verb) && (known || kind.uncovered)
  if (!may || (needed && !about)) {
    return (
      <Stack gap={4}>
        <PageHeading title={say('record.title')} />
        <Notice kind="warm" title={say(kind ? 'record.notNow' : 'record.unknown')} />
        <ButtonLink to={`/cases/${outline.thread}`}>{say('case.back')}</ButtonLink>
      </Stack>
    )
  }
  const intro = sayOf('record.intro', kind.kind, '')
  return (
    <Stack gap={4}>
      <PageHeading title={say('record.title')}>{name(kind.title)}</PageHeading>
      {intro && <p className="measure">{intro}</p>}
      <Recorder key={`${kind.kind} ${key} ${about}`} {...{ outline, kind, section: key, about, known, next }} />
    </Stack>
  )
}

/** The form begins when it is known what the section says: what its author has seen is part of the entry. */
function Recorder({
  outline,
  kind,
  section,
  about,
  known,
  next,
}: {
  readonly outline: CaseOutline
  readonly kind: EntryKind
  readonly section: string
  readonly about: string | undefined
  readonly known: boolean
  /** The page from which somebody came, and to which it leads back. */
  readonly next: string | undefined
}) {
  const { say, sayOf } = useWords()
  const go = useGo()
  const names = useOfferedNames()
  const { colleagues } = useColleagues()
  const { thread, lead } = outline
  const now = useQuery({ ...sectionQuery(thread, section), enabled: known })
  const closing = useClosing(outline, kind.kind === 'case.closed')
  const settings = useSettings()
  const order = kind.kind === 'order.recorded'
  const never = useNever(outline, 'order', order)
  if ((known && now.isPending) || closing.isLoading || never.isLoading || settings.isPending) return <Waiting />
  if (known && now.isError) return <Notice kind="warm" live title={say('case.partGone')} />
  const nextLook: { readonly [name: string]: Json } =
    kind.kind === 'risk.assessed' ? { nextReview: nextReviewDay(settings.data?.state) } : {}
  const item = aboutItems[kind.kind]
  const fixed = item && about ? { [item.member]: about } : {}
  const back = () => go(next === 'plan' ? `/cases/${thread}/plan` : `/cases/${thread}`)
  const organisations = otherOrganisations(names, lead)
  const worker = section === 'case' ? (now.data?.state as CaseState | undefined)?.worker : undefined
  const others = colleagues.flatMap(({ id, name }) => (id !== worker ? [{ code: id, label: name }] : []))
  const byFields = formOf(kind.body).fields.some(({ name }) => name === 'cleared')
  return (
    <EntryForm
      kind={kind}
      thread={thread}
      section={section}
      seen={now.data?.version ?? 0}
      begin={byFields ? (fieldsNow(now.data?.state) as { [name: string]: Json }) : nextLook}
      adapt={(form) => (kind.kind === 'risk.assessed' ? withNextReview(form) : form)}
      saveWords={sayOf('record.save', kind.kind, say('form-entry.save'))}
      fixed={fixed}
      omit={['referral']}
      choices={
        new Map([
          ['organisation', organisations],
          ['colleague', others],
        ])
      }
      grave={kind.stepUp === true}
      stop={({ recipient }) => never.stop(String(recipient))}
      before={({ recipient }, id) => (order ? never.before(String(recipient), id) : closing.before(id))}
      onForgotten={never.forget}
      onSaved={back}
      onCancel={back}
      beside={({ recipient }) => new Map([['recipient', order ? never.warn(String(recipient)) : null]])}
    >
      {({ to }) => (
        <>
          {!order && <WhoLoses {...closing} />}
          {kind.kind === 'case.closed' && <StillOpen outline={outline} />}
          {kind.kind === 'case.closed' && <SecondLook outline={outline} act="closing" />}
          {kind.kind === 'case.transfer-asked' && <LeadAgreed outline={outline} to={String(to ?? '')} />}
          {kind.kind === 'case.transfer-asked' && to !== undefined && <LinksStay name={names.get(String(to)) ?? ''} />}
          {kind.kind === 'case.transfer-asked' && to !== undefined && (
            <SecondLook outline={outline} act="transfer" to={String(to)} />
          )}
        </>
      )}
    </EntryForm>
  )
}
