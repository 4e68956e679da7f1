import { memo } from 'react'
import type { ThreadPage } from '../api/answers.ts'
import { useMe } from '../app/me.ts'
import { Checkbox } from '../look/checkbox.tsx'
import { Link } from '../look/link.tsx'
import { LongList } from '../look/long-list.tsx'
import { Mark } from '../look/mark.tsx'
import { useWords } from '../words/use-words.ts'
import { type Colleague, useColleagues } from './colleagues.ts'

type Row = ThreadPage['threads'][number]

/** What is chosen in the list, and what became of those that were chosen before. */
export type Choosing = {
  readonly chosen: ReadonlySet<string>
  readonly refused: ReadonlyMap<string, string>
  /** No more can be chosen. */
  readonly full: boolean
  choose(thread: string, chosen: boolean): void
}

/**
 * Cases as a list of lines that fold on a narrow screen: the code leads to the case.
 *
 * @param byChange whether the last change comes first; otherwise the newest case does
 */
export function CaseTable({
  cases,
  byChange,
  choosing,
  onEnd,
}: {
  readonly cases: readonly Row[]
  readonly byChange: boolean
  readonly choosing?: Choosing | undefined
  /** The end of a list of many is near. */
  readonly onEnd: () => void
}) {
  const { say } = useWords()
  const { organisation } = useMe()
  const { colleagues } = useColleagues()
  return (
    <LongList
      className="cases"
      label={say(byChange ? 'cases.table' : 'cases.tableByAge')}
      items={cases}
      keyOf={({ thread }) => thread}
      onEnd={onEnd}
    >
      {(row) => (
        <>
          {choosing && <ChooseLine row={row} choosing={choosing} />}
          <CaseLine row={row} own={organisation.id} colleagues={colleagues} />
        </>
      )}
    </LongList>
  )
}

function ChooseLine({ row, choosing }: { readonly row: Row; readonly choosing: Choosing }) {
  const { say } = useWords()
  const { thread, code } = row
  const refused = choosing.refused.get(thread)
  return (
    <div className="case-choose">
      <Checkbox
        label={code === null ? say('cases.chooseUnnamed') : say('cases.chooseCase', { code })}
        checked={choosing.chosen.has(thread)}
        disabled={choosing.full && !choosing.chosen.has(thread)}
        onChange={(chosen) => choosing.choose(thread, chosen)}
      />
      {refused && <p className="field-error">{say('cases.notGiven', { why: refused })}</p>}
    </div>
  )
}

/** Asks for nothing itself, and is drawn again only when something of it changed: a list that scrolls draws hundreds a second. */
const CaseLine = memo(function CaseLine({
  row,
  own,
  colleagues,
}: {
  readonly row: Row
  /** The reader’s organisation. */
  readonly own: string
  readonly colleagues: readonly Colleague[]
}) {
  const { say, sayOf, day, lately, list, row: inRow } = useWords()
  const urgent = textsIn(row, 'needs', 'urgent')
  const flags = textsIn(row, 'flags', 'raised')
  const forms = textsIn(row, 'exploitation', 'forms')
  const shared = row.parts['case'] !== undefined && row.parts['case']['lead'] !== own
  const { status } = row
  const ours = row.parts['case'] !== undefined && !shared && colleagues.length > 0
  const worker = row.parts['case']?.['worker']
  const name = colleagues.find(({ id }) => id === worker)?.name
  return (
    <div className="case-line">
      <Link to={`/cases/${row.thread}`} className="case-code">
        {row.code === null ? say('cases.withoutCode') : <span className="code">{row.code}</span>}
      </Link>
      <span className="case-marks">
        {status !== null && <Mark kind={status === 'open' ? 'calm' : 'plain'}>{sayOf('status', status)}</Mark>}
        {shared && <Mark>{say('cases.shared')}</Mark>}
        {flags.length > 0 && (
          <Mark>{say('cases.flagged', { reasons: list(flags.map((flag) => sayOf('flag', flag))) })}</Mark>
        )}
        {urgent.length > 0 && (
          <Mark kind="warm">{say('cases.urgent', { lines: list(urgent.map((line) => sayOf('line', line))) })}</Mark>
        )}
      </span>
      <span className="case-forms soft small">
        {inRow([
          ...forms.map((form) => sayOf('form', form)),
          ...(ours && name !== undefined ? [say('cases.workedBy', { name })] : []),
          // What somebody had who has left, nobody has.
          ...(ours && name === undefined ? [say('cases.workedByNobody')] : []),
        ])}
      </span>
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
})

/** The codes that a part of the row holds; parts that the reader may not see are not there. */
function textsIn({ parts }: Row, section: string, name: string): readonly string[] {
  const value = parts[section]?.[name]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
