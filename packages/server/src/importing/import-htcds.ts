import { createHmac } from 'node:crypto'
import { type CaseFromHtcds, caseFromHtcds, readHtcdsRow } from '@clarion/casework'
import { canonicalJson, type Json, type NewEntry, ProblemError } from '@clarion/journal'
import { withScope } from '../database/with-scope.ts'
import { appendEntries } from '../door/append-entries.ts'
import type { Services } from '../services.ts'
import { derivedCode, derivedId } from './derived-id.ts'
import type { ImportProgress, ImportReport, RowProblem } from './import-report.ts'
import { importingActor } from './import-uk-nrm.ts'
import { notHere } from './not-here.ts'
import { organisationsByName } from './organisations-by-name.ts'
import { slipped } from './read-csv.ts'
import { readHtcdsFile } from './read-htcds-file.ts'
import { shortened } from './shortened.ts'
import { untilBroken } from './until-broken.ts'

/** Rows per transaction. */
const batchSize = 50

/** A row that can be opened as a case. */
type ReadRow = {
  readonly line: number
  readonly organisation: string
  readonly thread: string
  /** What the row says and which of several that say the same it is, as nobody can guess it. */
  readonly key: string
  readonly value: CaseFromHtcds
}

/**
 * Opens a case for every record of a file in HTCDS, through the door, as the organisation that keeps it. A row in which
 * something cannot be read does not go in, and it is said what; everything else goes in. The identifiers are drawn from
 * what the row says, so that an import that was killed can be run again, and a file that was mended too. A file that is
 * damaged far behind its beginning is read up to there, and what was read goes in.
 *
 * @param organisation who keeps the cases; undefined to take each row's org_Name
 * @returns what was opened, and every value that could not be read
 * @throws ExplainedError or CsvError when the file is neither CSV nor JSON in HTCDS, or has no row before its damage
 */
export async function importHtcds(
  services: Services,
  programme: string,
  file: string,
  organisation: string | undefined,
  progress: ImportProgress = () => {},
): Promise<ImportReport> {
  const { unknown, rows } = await readHtcdsFile(file)
  const problems: RowProblem[] = [...unknown]
  const known = await organisationsByName(services, programme)
  const secret = await digestKey(services, programme)
  const seen = new Map<string, number>()
  const report = { rows: 0, opened: 0, already: 0 }
  let batch: ReadRow[] = []
  const flush = async () => {
    const fresh = await notHere(services, programme, batch)
    const refused = await openRows(services, programme, fresh)
    problems.push(...refused.map((problem) => ({ file, ...problem })))
    report.opened += fresh.length - refused.length
    report.already += batch.length - fresh.length
    progress(report.rows, report.rows)
    batch = []
  }
  let broken: string | undefined
  const readable = untilBroken(rows, (reason) => {
    broken = reason
  })
  for await (const { line, record, beyond } of readable) {
    report.rows++
    const { case: read, ageGroup, problems: wrong } = readHtcdsRow(record)
    const found = wrong.map(({ field, value, reason }) => {
      return { file, line, column: field, value: shortened(value), reason }
    })
    if (beyond !== undefined) found.push({ file, line, column: '', value: beyond, reason: slipped })
    const keeper = organisation ?? known.get(read.org?.Name?.trim() ?? '')
    if (keeper === undefined) {
      const reason = 'names no organisation of the programme; say with --organisation who keeps the cases'
      found.push({ file, line, column: 'org_Name', value: read.org?.Name ?? '', reason })
    }
    const value = caseFromHtcds(read, ageGroup)
    if (value.opened !== undefined && startOf(value.opened) > services.now()) {
      found.push({ file, line, column: 'cas_IncomingReferralDate', value: value.opened, reason: 'lies in the future' })
    }
    problems.push(...found)
    if (found.length > 0 || keeper === undefined) continue
    const digest = createHmac('sha256', secret)
      .update(canonicalJson(saying(record)))
      .digest('base64url')
    const place = (seen.get(digest) ?? 0) + 1
    seen.set(digest, place)
    const key = `${digest} ${place}`
    const thread = derivedId(startOf(value.opened), programme, 'htcds', keeper, key)
    batch.push({ line, organisation: keeper, thread, key, value })
    if (batch.length === batchSize) await flush()
  }
  if (batch.length > 0) await flush()
  return { file, ...report, problems, ...(broken === undefined ? {} : { broken }) }
}

/** The cells that say something: an empty column that was added changes nothing. */
function saying(record: Readonly<Record<string, unknown>>): Json {
  const cells = Object.entries(record).filter(([, value]) => value !== null && String(value).trim() !== '')
  return Object.fromEntries(cells) as Json
}

/** Keyed, because an identifier stands in the clear: from it nobody can test whether a record was here. */
async function digestKey(services: Services, programme: string): Promise<Buffer> {
  const { tokens } = await withScope(services.database, { programme }, (transaction) =>
    services.keys.programme(transaction, programme),
  )
  return createHmac('sha256', tokens).update('htcds rows').digest()
}

function startOf(day: string | undefined): number {
  return day === undefined ? 0 : Date.parse(`${day}T00:00:00.000Z`)
}

type Refused = Omit<RowProblem, 'file'>

/** Opens the cases of a batch in one transaction for each keeper; where the door refuses, row by row, to say which. */
async function openRows(services: Services, programme: string, rows: readonly ReadRow[]): Promise<Refused[]> {
  const refused: Refused[] = []
  for (const [organisation, own] of Map.groupBy(rows, (row) => row.organisation)) {
    try {
      await openTogether(services, programme, organisation, own)
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown
      for (const row of own) {
        try {
          await openTogether(services, programme, organisation, [row])
        } catch (again) {
          if (!(again instanceof ProblemError)) throw again
          refused.push({ line: row.line, column: '', value: '', reason: again.message })
        }
      }
    }
  }
  return refused
}

async function openTogether(
  services: Services,
  programme: string,
  organisation: string,
  rows: readonly ReadRow[],
): Promise<void> {
  const actor = importingActor(programme, organisation)
  for (let salt = 0; ; salt++) {
    try {
      const entries = rows.flatMap((row) => entriesOf(services, programme, row, salt))
      await appendEntries(services, actor, entries)
      return
    } catch (thrown) {
      if (!(thrown instanceof ProblemError && thrown.problem.code === 'code-in-use' && salt < 20)) throw thrown
    }
  }
}

function entriesOf(
  { now }: Services,
  programme: string,
  { thread, key, value, organisation }: ReadRow,
  salt: number,
): NewEntry[] {
  const start = startOf(value.opened)
  const said = new Date(now()).toISOString()
  const id = (what: string) => derivedId(start, programme, 'htcds', organisation, key, what)
  const entry = (kind: string, section: string, body: object, what = kind): NewEntry => ({
    id: id(what),
    thread,
    kind,
    section,
    seen: 0,
    said,
    body,
  })
  return [
    entry('case.opened', 'case', {
      code: derivedCode(salt, programme, 'htcds', organisation, key),
      survivor: id('survivor'),
      source: 'htcds',
      ...(value.opened === undefined ? {} : { opened: new Date(start).toISOString() }),
    }),
    ...(value.person ? [entry('person.described', 'person', value.person)] : []),
    ...(value.identity ? [entry('identity.recorded', 'identity', value.identity)] : []),
    ...(value.exploitation ? [entry('exploitation.described', 'exploitation', value.exploitation)] : []),
    ...value.notes.map((text, place) => entry('note.added', 'notes', { about: 'other', text }, `note ${place}`)),
    ...(value.closed ? [entry('case.closed', 'case', value.closed)] : []),
  ]
}
