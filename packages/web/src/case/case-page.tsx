import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import type { Ahead } from '../app/pages.ts'
import { queries } from '../app/queries.ts'
import { useAddressSearch } from '../app/use-address.ts'
import { SecondLooks } from '../approvals/second-looks.tsx'
import { WhoCanSee } from '../consent/who-can-see.tsx'
import { Link } from '../look/link.tsx'
import { Notice } from '../look/notice.tsx'
import { Ways } from '../look/ways.tsx'
import { useWords } from '../words/use-words.ts'
import { AskInEmergency } from './ask-in-emergency.tsx'
import type { CaseOutline, SectionOutline } from './case-answers.ts'
import { CaseFrame } from './case-frame.tsx'
import { EmergencyTasks } from './emergency-tasks.tsx'
import { EmptySections } from './empty-sections.tsx'
import { JournalList } from './journal-list.tsx'
import { SectionCard } from './section-card.tsx'
import { sectionOrder } from './section-order.ts'
import {
  journalQuery,
  organisationsQuery,
  outlineQuery,
  sectionQuery,
  useJournal,
  useOrganisationNames,
} from './use-case.ts'
import { useCaseState } from './use-recording.ts'
import { WhoLooked } from './who-looked.tsx'

/** Asks for what is known of the case and what happened in it. Who may not know it is told so by the first answer. */
export const ahead: Ahead = ({ params: { thread = '' }, search: { view = 'case' } }) => {
  if (view !== 'case') return
  void queries.prefetchQuery(organisationsQuery)
  void queries.fetchQuery(outlineQuery(thread)).then(
    ({ sections }) => {
      void queries.prefetchInfiniteQuery(journalQuery(thread))
      for (const { key } of shown(sections)) void queries.prefetchQuery(sectionQuery(thread, key))
    },
    () => undefined,
  )
}

/** A case: what happened and what is known, who can see it, who looked. */
export function Page() {
  const { say } = useWords()
  return <CaseFrame title={say('case.title')}>{(outline) => <CaseViews outline={outline} />}</CaseFrame>
}

function CaseViews({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const me = useMe()
  const [{ view = 'case' }] = useAddressSearch()
  const keeps = outline.sections.some(({ key }) => key === 'sharing')
  const leads = outline.lead.id === me.organisation.id
  const views = [
    { view: 'case', words: say('case.known') },
    ...(keeps ? [{ view: 'sharing', words: say('case.sharing') }] : []),
    ...(leads || me.verbs.includes('read-access-log') ? [{ view: 'looks', words: say('case.looks') }] : []),
  ]
  return (
    <>
      <PageHeading title={say('case.title')} />
      <EmergencyTasks thread={outline.thread} />
      {view === 'case' && <SecondLooks outline={outline} />}
      {views.length > 1 && (
        <Ways className="case-views" label={say('case.parts')}>
          {views.map((one) => (
            <li key={one.view}>
              <Link
                to={`/cases/${outline.thread}`}
                search={one.view === 'case' ? {} : { view: one.view }}
                className="case-view"
                withSearch
              >
                {one.words}
              </Link>
            </li>
          ))}
        </Ways>
      )}
      {view === 'sharing' && keeps && <WhoCanSee outline={outline} />}
      {view === 'looks' && <WhoLooked outline={outline} />}
      {(view === 'case' || (view === 'sharing' && !keeps)) && <WhatWeKnow outline={outline} />}
      {!leads && me.verbs.includes('request-emergency') && <AskInEmergency thread={outline.thread} />}
    </>
  )
}

// Who can see it and the family each have a page of their own.
const ownSections = (sections: readonly SectionOutline[]) =>
  sectionOrder(sections).filter(({ key }) => key !== 'sharing' && !key.startsWith('relations/'))

const shown = (sections: readonly SectionOutline[]) => ownSections(sections).filter(({ version }) => version > 0)

function WhatWeKnow({ outline }: { readonly outline: CaseOutline }) {
  const { say, day } = useWords()
  const me = useMe()
  const names = useOrganisationNames()
  const journal = useJournal(outline.thread)
  const state = useCaseState(outline)
  const entries = journal.data?.pages.flatMap((page) => page.entries) ?? []
  const authors = new Map(entries.map(({ id, author }) => [id, author.name]))
  const sections = ownSections(outline.sections)
  return (
    <>
      {state?.status === 'closed' && (
        <Notice title={say('case.closed')}>
          {state.keptUntil && <p>{say('case.keptUntil', { day: day(state.keptUntil) })}</p>}
        </Notice>
      )}
      <div className="case-columns">
        <section aria-labelledby="happened" className="case-happened">
          <h2 id="happened">{say('case.happened')}</h2>
          <JournalList journal={journal} names={names} />
        </section>
        <section aria-labelledby="known" className="case-known">
          <h2 id="known">{say('case.known')}</h2>
          {shown(sections).map((section) => (
            <SectionCard key={section.key} outline={outline} section={section} authors={authors} />
          ))}
          <EmptySections outline={outline} sections={sections.filter(({ version }) => version === 0)} />
          {outline.lead.id === me.organisation.id && me.sections.includes('relations') && (
            <p>
              <Link to={`/cases/${outline.thread}/family`}>{say('families.open')}</Link>
            </p>
          )}
          {me.verbs.includes('print-case') && (
            <p>
              <Link to={`/cases/${outline.thread}/print`}>{say('printing.open')}</Link>
            </p>
          )}
        </section>
      </div>
    </>
  )
}
