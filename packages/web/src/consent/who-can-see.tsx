import type { SharingState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { announce } from '../app/announce.tsx'
import { useFocusOnChange } from '../app/focus-on-change.ts'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { usePageExists } from '../app/use-address.ts'
import type { CaseOutline, MatrixAnswer } from '../case/case-answers.ts'
import { kindsToRecord } from '../case/case-kinds.ts'
import { RecordLinks } from '../case/record-links.tsx'
import { sectionContent, sectionTitle } from '../case/section-words.ts'
import { sectionQuery, useMatrix } from '../case/use-case.ts'
import { useRecording } from '../case/use-recording.ts'
import { ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Table } from '../look/table.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { AskedInEmergency } from './asked-in-emergency.tsx'
import { EndedGrants } from './ended-grants.tsx'
import { GrantCard } from './grant-card.tsx'
import { PauseSharing, pausingKinds } from './pause-sharing.tsx'
import { type NamedGrant, Recall } from './recall.tsx'
import { Overruled, SaidNo } from './said-no.tsx'

/** Who can see this: parts by readers, on what basis, for what purpose, until when; and how to end it. */
export function WhoCanSee({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const words = useRefusalWords()
  const me = useMe()
  const exists = usePageExists()
  const matrix = useMatrix(outline.thread)
  const recording = useRecording(outline)
  const [asked, setAsked] = useState<NamedGrant>()
  const [ended, setEnded] = useState(0)
  const grantsHeading = useFocusOnChange<HTMLHeadingElement>(ended)
  const sharing = useQuery(sectionQuery<SharingState>(outline.thread, 'sharing'))
  if (matrix.isPending) return <Waiting />
  if (matrix.isError) {
    return (
      <Notice kind="warm" live>
        <p>{words(matrix.error)}</p>
      </Notice>
    )
  }
  const { grants, readers } = matrix.data
  const nameOf = (reader: string) => readers.find((one) => one.reader === reader)?.name ?? ''
  const leads = outline.lead.id === me.organisation.id
  return (
    <Stack gap={5}>
      <PauseSharing outline={outline} state={sharing.data?.state} recording={recording} />
      <AskedInEmergency asked={sharing.data?.state.asked ?? []} />
      <MatrixTable matrix={matrix.data} />
      <section aria-labelledby="grants">
        <Stack gap={3}>
          <h2 id="grants" ref={grantsHeading} tabIndex={-1}>
            {say('matrix.grants')}
          </h2>
          {grants.length === 0 && <p>{say('matrix.noGrants')}</p>}
          {grants.map((grant) => (
            <GrantCard
              key={grant.id}
              {...{ grant, outline, recording }}
              name={nameOf(grant.reader)}
              state={sharing.data?.state}
              onRecall={() => setAsked({ grant, name: nameOf(grant.reader) })}
            />
          ))}
          <RecordLinks
            thread={outline.thread}
            section="sharing"
            kinds={kindsToRecord('sharing', sharing.data?.state, recording).filter(
              ({ kind }) => !pausingKinds.has(kind),
            )}
          />
          {leads && me.verbs.includes('issue-code-phrase') && exists('/cases/$thread/code-phrase') && (
            <ButtonLink to={`/cases/${outline.thread}/code-phrase`}>{say('phrase.give')}</ButtonLink>
          )}
        </Stack>
      </section>
      <SaidNo declined={sharing.data?.state.declined ?? []} />
      <Overruled overruled={sharing.data?.state.overruled ?? []} />
      <EndedGrants ended={matrix.data.ended} nameOf={nameOf} />
      {asked && (
        <Recall
          asked={asked}
          outline={outline}
          onEnded={() => {
            announce(say('matrix.recalled', { name: asked.name }))
            setAsked(undefined)
            setEnded(ended + 1)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Stack>
  )
}

function MatrixTable({ matrix }: { readonly matrix: MatrixAnswer }) {
  const words = useWords()
  const { say, day } = words
  const now = new Date().toISOString()
  const { sections, grants, paused } = matrix
  // On a narrow screen the first columns are seen: those that can change, and not the lead and the person, who see all.
  const order = { organisation: 0, lead: 1, survivor: 2 }
  const readers = [...matrix.readers].sort((one, other) => order[one.role] - order[other.role])
  const live = grants.filter(({ basis, until }) => (until === null || now < until) && !(paused && basis === 'consent'))
  return (
    <Table caption={say('matrix.caption')}>
      <thead>
        <tr>
          <th scope="col">{say('matrix.part')}</th>
          {readers.map(({ reader, name, role }) => (
            <th key={reader} scope="col">
              <bdi>{role === 'survivor' ? say('matrix.survivor') : name}</bdi>
              {role === 'lead' && <span className="soft small"> {say('matrix.lead')}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sections.map(({ name }) => (
          <tr key={name}>
            <th scope="row">
              {sectionTitle(words, name)}
              <span className="matrix-content soft small">{sectionContent(words, name)}</span>
            </th>
            {readers.map(({ reader, role }) => {
              const covering = live.filter((grant) => grant.reader === reader && grant.sections.includes(name))
              const sees = role !== 'organisation' || covering.length > 0
              // Of several grants the last to end counts; one without an end ends last.
              const ends = covering.map(({ until }) => until)
              const until = ends.includes(null) ? null : (ends.sort().at(-1) ?? null)
              return (
                <td key={reader} className={sees ? 'matrix-sees' : 'matrix-not'}>
                  {sees ? (
                    <>
                      <Check size={18} aria-hidden />
                      <span className="unseen">{say('matrix.sees')}</span>
                      {role === 'organisation' && until !== null && (
                        <span className="small"> {say('matrix.until', { day: day(until) })}</span>
                      )}
                      {role === 'organisation' && name === 'referral' && (
                        <span className="small soft"> ({say('matrix.ownReferrals')})</span>
                      )}
                    </>
                  ) : (
                    <span className="unseen">{say('matrix.not')}</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
