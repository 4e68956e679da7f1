import { commitmentRows } from '@clarion/review'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { useMe } from '../app/me.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useParam } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { outlineQuery, useOrganisationNames } from '../case/use-case.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Link } from '../look/link.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { IndicatorTable } from './indicator-table.tsx'
import { StatusTable } from './status-table.tsx'
import { type Commitment, commitmentKind, useCommitment } from './use-commitment.ts'

/** What can be said of a promise, and whether it is for those who keep it alone. */
const deeds = [
  { kind: 'actor.named', lead: true },
  { kind: 'standing.recorded', lead: true },
  { kind: 'indicator.set', lead: true },
  { kind: 'progress.reported', lead: false },
  { kind: 'progress.read', lead: false },
] as const

/** A promise: its words, who must act, who does not join, how it is measured, and what was done, in two columns. */
export function Page() {
  const thread = useParam('thread')
  const words = useRefusalWords()
  const outline = useQuery(outlineQuery(thread))
  if (isRefusal(outline.error, 'not-found', 'invalid-field')) return <NotFoundPage />
  if (outline.isError && !outline.data) return <Refused words={words(outline.error)} />
  if (!outline.data) return <Waiting />
  if (outline.data.kind !== 'commitment') return <NotFoundPage />
  return <Promised key={thread} outline={outline.data} />
}

function Promised({ outline }: { readonly outline: CaseOutline }) {
  const { say, day } = useWords()
  const words = useRefusalWords()
  const { data, error } = useCommitment(outline.thread)
  if (!data) return error ? <Refused words={words(error)} /> : <Waiting />
  const { state, progress } = data
  return (
    <Stack gap={5}>
      <PageHeading title={say('promise.title')}>
        <bdi>{say('promise.paragraphOf', { symbol: state.symbol, label: state.label })}</bdi>
      </PageHeading>
      <blockquote className="card said" lang={state.language} dir="auto">
        {state.span?.quote}
      </blockquote>
      <p className="soft">{say('promise.from', { day: day(state.adopted) })}</p>
      {state.repeats.length > 0 && (
        <section>
          <h2>{say('promise.earlier')}</h2>
          <ul>
            {state.repeats.map((id) => (
              <li key={id}>
                <Earlier thread={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{say('promise.actors')}</h2>
        {state.actors.length === 0 ? (
          <p className="soft">{say('promise.noActors')}</p>
        ) : (
          <ul>
            {state.actors.map(({ entry, name }) => (
              <li key={entry}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
      </section>
      <StatusTable rows={commitmentRows(state, progress)} />
      <IndicatorTable commitment={state} progress={progress} />
      <Deeds outline={outline} data={data} />
    </Stack>
  )
}

function Earlier({ thread }: { readonly thread: string }) {
  const { say, day } = useWords()
  const earlier = useCommitment(thread).data?.state
  if (!earlier) return <Waiting />
  return (
    <Link to={`/commitments/${thread}`}>
      <bdi>{say('promise.paragraphOf', { symbol: earlier.symbol, label: earlier.label })}</bdi> · {day(earlier.adopted)}
    </Link>
  )
}

function Deeds({ outline, data }: { readonly outline: CaseOutline; readonly data: Commitment }) {
  const { say, name } = useWords()
  const me = useMe()
  const names = useOrganisationNames()
  const [doing, setDoing] = useState<(typeof deeds)[number]['kind']>()
  const leads = outline.lead.id === me.organisation.id
  const allowed = deeds.filter(({ kind, lead }) => me.verbs.includes(commitmentKind(kind).verb) && (leads || !lead))
  if (allowed.length === 0) return null
  const indicators = data.state.indicators.map(({ id, terms }) => ({
    code: id,
    label: terms.at(-1)?.value.title ?? '',
  }))
  const choices = new Map([
    ['indicator', indicators],
    ['organisation', [...names].map(([code, label]) => ({ code, label }))],
  ])
  const spoken = doing && commitmentKind(doing)
  const section = spoken?.section.name === 'progress' ? 'progress' : 'commitment'
  return (
    <section>
      <h2>{say('promise.add')}</h2>
      <Stack row gap={2}>
        {allowed.map(({ kind }) => (
          <Button key={kind} onClick={() => setDoing(kind)}>
            {name(commitmentKind(kind).title)}
          </Button>
        ))}
      </Stack>
      {spoken && (
        <Dialog title={name(spoken.title)} onClose={() => setDoing(undefined)}>
          <EntryForm
            kind={spoken}
            thread={outline.thread}
            section={section}
            seen={data.versions[section]}
            omit={spoken.kind === 'indicator.set' ? ['indicator'] : []}
            choices={choices}
            onSaved={() => setDoing(undefined)}
            onCancel={() => setDoing(undefined)}
          />
        </Dialog>
      )}
    </section>
  )
}

function Refused({ words }: { readonly words: string }) {
  return (
    <Notice kind="warm" live>
      <p>{words}</p>
    </Notice>
  )
}
