import type { CaseState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { announce } from '../app/announce.tsx'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { SecondLook } from '../approvals/second-look.tsx'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Card } from '../look/card.tsx'
import { Link } from '../look/link.tsx'
import { Notice } from '../look/notice.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline, SectionOutline } from './case-answers.ts'
import { caseKind, kindsAbout, kindsToRecord } from './case-kinds.ts'
import { describeSection, type Fact, type Saying } from './describe-section.ts'
import { FactList } from './fact-list.tsx'
import { ItemCard } from './item-card.tsx'
import { RecordLinks } from './record-links.tsx'
import { sectionTitle, sectionWords } from './section-words.ts'
import { settlingOf } from './settle.ts'
import { sectionQuery, useOrganisationNames } from './use-case.ts'
import { useRecording } from './use-recording.ts'

/** One part of a case as it stands: what is known in words, who disagrees, and what can be recorded. */
export function SectionCard({
  outline,
  section,
  authors,
  looks = true,
}: {
  readonly outline: CaseOutline
  readonly section: SectionOutline
  readonly authors: ReadonlyMap<string, string>
  /** Whether it says how it stands with its second look; a page that is one says so itself. */
  readonly looks?: boolean
}) {
  const words = useWords()
  const refusalWords = useRefusalWords()
  const { say } = words
  const me = useMe()
  const { thread } = outline
  const name = section.key.split('/')[0] ?? section.key
  const names = useOrganisationNames()
  const answer = useQuery(sectionQuery(thread, section.key))
  const recording = useRecording(outline)
  const saying = useSay()
  const state = answer.data?.state
  const described = describeSection(withoutKept(name, state), { words, section: sectionWords(words, name), names })
  const pending = name === 'case' ? (state as CaseState | undefined)?.transfer?.entry : undefined
  const settle = (group: string) => (fact: Fact, version: Saying) => {
    const settling = settlingOf(name, group, fact, version)
    if (!settling || !answer.data) return
    const { kind, body } = settling
    saying.mutate([entryNow({ thread, kind, section: section.key, seen: answer.data.version, body })], {
      onSuccess: () => announce(say('case.settled')),
    })
  }
  const maySettle = (group: string, [fact]: readonly Fact[]) => {
    const kind = fact?.sayings[0] && settlingOf(name, group, fact, fact.sayings[0])?.kind
    const verb = kind && caseKind(kind)?.verb
    return verb && me.verbs.includes(verb) && !recording.closed ? settle(group) : undefined
  }
  return (
    <Card as="section" className="section-card">
      <h3 id={section.key}>{sectionTitle(words, name)}</h3>
      {answer.isPending && <Waiting />}
      {answer.isError && <p className="soft">{say('case.partGone')}</p>}
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{refusalWords(saying.error)}</p>
        </Notice>
      )}
      {described.facts.length > 0 && (
        <FactList {...{ names, authors }} facts={described.facts} settle={maySettle('', described.facts)} />
      )}
      {described.groups.map((group) => (
        <section key={group.name} aria-label={group.label} className="fact-group">
          <h4 className={group.label === sectionTitle(words, name) ? 'unseen' : ''}>{group.label}</h4>
          <FactList {...{ names, authors }} facts={group.facts} settle={maySettle(group.name, group.facts)} />
        </section>
      ))}
      {described.items.map((item) => (
        <ItemCard
          key={item.id}
          item={item}
          kinds={kindsAbout(name, item.list, item.id, state, recording)}
          {...{ thread, names, authors, section: section.key }}
        />
      ))}
      {(name === 'risk' || name === 'plan' || name === 'identification') && looks && (
        <SecondLook outline={outline} act={name} />
      )}
      {name === 'documents' && described.items.length > 0 && (
        <p>
          <Link to={`/cases/${thread}/documents`}>{say('documents.open')}</Link>
        </p>
      )}
      {name === 'plan' && (
        <p>
          <Link to={`/cases/${thread}/plan`}>{say('plan.open')}</Link>
        </p>
      )}
      {name === 'notes' && <p className="small soft">{say('case.seeNotes')}</p>}
      {pending && (
        <RecordLinks
          thread={thread}
          section={section.key}
          kinds={kindsAbout(name, 'transfer', pending, state, recording)}
          about={pending}
        />
      )}
      {answer.data && (
        <RecordLinks thread={thread} section={section.key} kinds={kindsToRecord(name, state, recording)} />
      )}
    </Card>
  )
}

/** What other parts of the page show better: the header has the code, the status and the lead. */
function withoutKept(section: string, state: unknown): unknown {
  if (section !== 'case' || typeof state !== 'object' || state === null) return state
  const kept = new Set(['code', 'status', 'lead', 'source', 'survivor', 'worker', 'assigned'])
  return Object.fromEntries(Object.entries(state).filter(([name]) => !kept.has(name)))
}
