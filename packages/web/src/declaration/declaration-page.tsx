import { directionOf, silenceStatus } from '@clarion/review'
import type { ComponentType } from 'react'
import { PageHeading } from '../app/page-heading.tsx'
import { useAddressSearch } from '../app/use-address.ts'
import { useOrganisationNames } from '../case/use-case.ts'
import { ButtonLink } from '../look/button.tsx'
import { Link } from '../look/link.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Ways } from '../look/ways.tsx'
import { useWords } from '../words/use-words.ts'
import { AcceptAnswer } from './accept-answer.tsx'
import { DeclarationFrame } from './declaration-frame.tsx'
import { DelegationsView } from './delegations-view.tsx'
import { PositionsView } from './positions-view.tsx'
import { ReturnedView } from './returned-view.tsx'
import { RevisionsView } from './revisions-view.tsx'
import { SilenceHour } from './silence-hour.tsx'
import { SilenceView } from './silence-view.tsx'
import { TableView } from './table-view.tsx'
import { TextView } from './text-view.tsx'
import { type Consultations, isOpen } from './use-declaration.ts'
import { useNow } from './use-now.ts'
import '../case/case.css'

const views = {
  text: TextView,
  table: TableView,
  revisions: RevisionsView,
  silence: SilenceView,
  positions: PositionsView,
  delegations: DelegationsView,
  returned: ReturnedView,
} as const satisfies Record<string, ComponentType<{ readonly consultations: Consultations }>>

type ViewName = keyof typeof views

// Object.keys forgets the type of the keys, and a literal of our own has no others.
const viewNames = Object.keys(views) as ViewName[]

/** What everybody reads once the text is adopted; the rest is of those who took part. */
const viewsOfAll: readonly ViewName[] = ['text', 'positions', 'delegations']

/** Consultations on a declaration: the text with what is asked of it, and everything around it. */
export function Page() {
  const { say } = useWords()
  return (
    <DeclarationFrame title={say('declaration.page')}>
      {(consultations) => <Views consultations={consultations} />}
    </DeclarationFrame>
  )
}

function Views({ consultations }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const [search] = useAddressSearch()
  const names = consultations.text.withheld ? viewsOfAll : viewNames
  const view = names.find((name) => name === search['view']) ?? 'text'
  const View = views[view]
  const page = `/declarations/${consultations.thread}`
  return (
    <Stack gap={5}>
      <Head consultations={consultations} />
      <AcceptAnswer consultations={consultations} />
      <Ways className="case-views declaration-views" label={say('declaration.views')}>
        {names.map((name) => (
          <li key={name}>
            <Link to={page} search={name === 'text' ? {} : { view: name }} className="case-view" withSearch>
              {say(`declaration.view.${name}`)}
            </Link>
          </li>
        ))}
      </Ways>
      <Stack gap={4}>
        <h2 className="unseen">{say(`declaration.view.${view}`)}</h2>
        <View consultations={consultations} />
      </Stack>
    </Stack>
  )
}

function Head({ consultations }: { readonly consultations: Consultations }) {
  const { say, day } = useWords()
  const names = useOrganisationNames()
  const now = useNow()
  const { about, text, revision, mayDraft, thread } = consultations
  const running = text.silences.find((silence) => silenceStatus(silence, now) === 'running')
  const { adoption } = text
  return (
    <Stack gap={3}>
      <PageHeading title={say('declaration.page')}>
        <span lang={about.language} dir={directionOf(about.language)}>
          {about.title}
        </span>
      </PageHeading>
      <p className="paragraph-top">
        {adoption ? (
          <Mark kind="good">
            {say('declarations.adopted', { symbol: adoption.symbol, day: day(`${adoption.day}T12:00:00`) })}
          </Mark>
        ) : (
          <Mark kind="calm">{revision ? <bdi>{revision.name}</bdi> : say('declarations.noText')}</Mark>
        )}
        <span className="soft">{say('declaration.heldBy', { organisation: names.get(about.lead) ?? '' })}</span>
      </p>
      {adoption && (
        <p>
          {say(`declaration.adopted.${adoption.how}`, {
            for: adoption.votes?.for ?? 0,
            against: adoption.votes?.against ?? 0,
            abstaining: adoption.votes?.abstaining ?? 0,
          })}
        </p>
      )}
      {text.withheld && <p className="measure soft">{say('declaration.withheld')}</p>}
      {running && (
        <Notice kind="warm" title={say('declaration.silenceRuns')}>
          <SilenceHour silence={running} now={now} />
          <p>
            <Link to={`/declarations/${thread}`} search={{ view: 'silence' }}>
              {say('declaration.toSilence')}
            </Link>
          </p>
        </Notice>
      )}
      {mayDraft && (revision === undefined || isOpen(consultations, now)) && (
        <div>
          <ButtonLink kind={revision ? 'plain' : 'main'} to={`/declarations/${thread}/revision`}>
            {say(revision ? 'declaration.makeRevision' : 'declaration.makeDraft')}
          </ButtonLink>
        </div>
      )}
    </Stack>
  )
}
