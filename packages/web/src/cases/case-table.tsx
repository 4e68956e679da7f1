import type { ThreadPage } from '../api/answers.ts'
import { useMe } from '../app/me.ts'
import { Link } from '../look/link.tsx'
import { LongList } from '../look/long-list.tsx'
import { Mark } from '../look/mark.tsx'
import { useWords } from '../words/use-words.ts'

type Row = ThreadPage['threads'][number]

/**
 * Cases as a list of lines that fold on a narrow screen: the code leads to the case.
 *
 * @param byChange whether the last change comes first; otherwise the newest case does
 */
export function CaseTable({ cases, byChange }: { readonly cases: readonly Row[]; readonly byChange: boolean }) {
  const { say } = useWords()
  return (
    <LongList
      className="cases"
      label={say(byChange ? 'cases.table' : 'cases.tableByAge')}
      items={cases}
      keyOf={({ thread }) => thread}
    >
      {(row) => <CaseLine row={row} />}
    </LongList>
  )
}

function CaseLine({ row }: { readonly row: Row }) {
  const { say, sayOf, day, lately, list, row: inRow } = useWords()
  const me = useMe()
  const urgent = textsIn(row, 'needs', 'urgent')
  const forms = textsIn(row, 'exploitation', 'forms')
  const shared = row.parts['case'] !== undefined && row.parts['case']['lead'] !== me.organisation.id
  const { status } = row
  return (
    <div className="case-line">
      <Link to={`/cases/${row.thread}`} className="case-code">
        {row.code === null ? say('cases.withoutCode') : <span className="code">{row.code}</span>}
      </Link>
      <span className="case-marks">
        {status !== null && <Mark kind={status === 'open' ? 'calm' : 'plain'}>{sayOf('status', status)}</Mark>}
        {shared && <Mark>{say('cases.shared')}</Mark>}
        {urgent.length > 0 && (
          <Mark kind="warm">{say('cases.urgent', { lines: list(urgent.map((line) => sayOf('line', line))) })}</Mark>
        )}
      </span>
      <span className="case-forms soft small">{inRow(forms.map((form) => sayOf('form', form)))}</span>
      <span className="case-times soft small">
        <span>
          {say('cases.changed')} <time dateTime={row.changed}>{lately(row.changed, Date.now())}</time>
        </span>
        <span>
          {say('cases.opened')} <time dateTime={row.opened}>{day(row.opened)}</time>
        </span>
      </span>
    </div>
  )
}

/** The codes that a part of the row holds; parts that the reader may not see are not there. */
function textsIn({ parts }: Row, section: string, name: string): readonly string[] {
  const value = parts[section]?.[name]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
