import type { EntryKind } from '@clarion/journal'
import { Link } from '../look/link.tsx'
import { useWords } from '../words/use-words.ts'
import type { Item } from './describe-section.ts'
import { FactList } from './fact-list.tsx'
import { RecordLinks } from './record-links.tsx'

/** One thing of a list (a service, a goal, an appointment), and what can follow it. */
export function ItemCard({
  item,
  kinds,
  thread,
  section,
  names,
  authors,
}: {
  readonly item: Item
  readonly kinds: readonly EntryKind[]
  readonly thread: string
  readonly section: string
  readonly names: ReadonlyMap<string, string>
  readonly authors: ReadonlyMap<string, string>
}) {
  const { sayOf, say } = useWords()
  // What was answered is explained on a page of its own, with the instrument beside it.
  const facts = item.list === 'screenings' ? item.facts.filter(({ name }) => name !== 'answers') : item.facts
  return (
    <article className="item-card" aria-label={sayOf('case.listed', item.list)}>
      <h4>{sayOf('case.listed', item.list)}</h4>
      <FactList facts={facts} names={names} authors={authors} />
      {item.list === 'screenings' && (
        <p>
          <Link to={`/cases/${thread}/screening/${item.id}`}>{say('case.result')}</Link>
        </p>
      )}
      <RecordLinks thread={thread} section={section} kinds={kinds} about={item.id} />
    </article>
  )
}
