import { abilitiesOf, organisationTypeOfResponder, type UkNrmCell, ukNrmCellKey } from '@clarion/casework'
import { everyone, type NewEntry, ProblemError } from '@clarion/journal'
import { withScope } from '../database/with-scope.ts'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { derivedCode, derivedId } from './derived-id.ts'
import type { ImportProgress, ImportReport } from './import-report.ts'
import { notHere } from './not-here.ts'
import { readUkNrmFile } from './read-uk-nrm-file.ts'

/** Cases per transaction: enough to share its cost, few enough to lose little when the import is killed. */
const batchSize = 200

/** Batches under way at once: while one waits for the database, another is folded. */
const lanes = 3

/** One person of a cell. */
type Person = { readonly cell: UkNrmCell; readonly key: string; readonly place: number; readonly thread: string }

/**
 * Opens a case for every person that the published referral cells of the UK National Referral Mechanism count, through
 * the door, as the first responder that referred them. What the table does not say is not said: no name, no day but the
 * first of the quarter.
 *
 * Every identifier is drawn from the cell and the person's place in it, and a case's entries are written in one
 * transaction. So an import that was killed anywhere can be run again: what is here stays, the rest is opened.
 *
 * @param file the path of the CSV file
 * @returns what was opened, and every row that could not be read
 */
export async function importUkNrm(
  services: Services,
  programme: string,
  file: string,
  progress: ImportProgress = () => {},
): Promise<ImportReport> {
  const { cells, rows, problems } = await readUkNrmFile(file)
  const responders = await registerResponders(services, programme, cells)
  const total = cells.reduce((sum, cell) => sum + cell.people, 0)
  const batches = batchesOf(programme, cells)
  let done = 0
  let opened = 0
  const work = async () => {
    for (let next = batches.next(); !next.done; next = batches.next()) {
      const batch = next.value
      const responder = batch[0]?.cell.responder ?? ''
      const fresh = await notHere(services, programme, batch)
      if (fresh.length > 0) await openCases(services, responders.get(responder), fresh)
      opened += fresh.length
      done += batch.length
      progress(done, total)
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return { file, rows, opened, already: total - opened, problems }
}

/** The people of the cells, in batches of one responder each. */
function* batchesOf(programme: string, cells: readonly UkNrmCell[]): Generator<Person[]> {
  const byResponder = Map.groupBy(cells, (cell) => cell.responder)
  for (const own of byResponder.values()) {
    let batch: Person[] = []
    for (const cell of own) {
      const key = ukNrmCellKey(cell)
      for (let place = 1; place <= cell.people; place++) {
        batch.push({ cell, key, place, thread: derivedId(startOf(cell), programme, 'uk-nrm', key, place) })
        if (batch.length === batchSize) {
          yield batch
          batch = []
        }
      }
    }
    if (batch.length > 0) yield batch
  }
}

/** The first moment of the quarter: all that the table says of the day. */
function startOf({ quarter }: UkNrmCell): number {
  const [year = '', number = ''] = quarter.split('-Q')
  return Date.UTC(Number(year), (Number(number) - 1) * 3, 1)
}

/** Opens the cases of a batch; where a code drawn for one of them is taken, all of them get others. */
async function openCases(services: Services, actor: Actor | undefined, people: readonly Person[]): Promise<void> {
  if (!actor) throw new TypeError('the responder of a cell was not registered')
  for (let salt = 0; ; salt++) {
    try {
      await appendEntries(
        services,
        actor,
        people.flatMap((person) => entriesOf(services, actor, person, salt)),
      )
      return
    } catch (thrown) {
      if (!(thrown instanceof ProblemError && thrown.problem.code === 'code-in-use' && salt < 20)) throw thrown
    }
  }
}

function entriesOf(
  services: Services,
  { programme }: Actor,
  { cell, key, place, thread }: Person,
  salt: number,
): NewEntry[] {
  const start = startOf(cell)
  const said = new Date(services.now()).toISOString()
  const entry = (kind: string, section: string, body: object): NewEntry => ({
    id: derivedId(start, programme, 'uk-nrm', key, place, kind),
    thread,
    kind,
    section,
    seen: 0,
    said,
    body,
  })
  const entries = [
    entry('case.opened', 'case', {
      code: derivedCode(salt, programme, 'uk-nrm', key, place),
      survivor: derivedId(start, programme, 'uk-nrm', key, place, 'survivor'),
      opened: new Date(start).toISOString(),
      source: 'uk-nrm',
    }),
  ]
  const person = personOf(cell)
  if (Object.keys(person).length > 0) entries.push(entry('person.described', 'person', person))
  // An empty set would say "of no form"; what was not specified is not said.
  if (cell.forms.length > 0) entries.push(entry('exploitation.described', 'exploitation', { forms: cell.forms }))
  return entries
}

function personOf({ ageGroup, gender, nationalities, published }: UkNrmCell): Record<string, unknown> {
  const reported = published.gender.trim().toLowerCase()
  return {
    ...(ageGroup === 'unknown' ? {} : { ageAtExploitation: ageGroup }),
    // "Other" is a gender of its own; "Not Recorded" says that nobody asked, and then nothing is said.
    ...(reported === 'other' ? { gender: 'Other' } : reported === 'not recorded' ? {} : { gender }),
    ...(nationalities.length > 0 ? { citizenships: nationalities } : {}),
  }
}

/** Brings the first responders into the programme, each once, and returns who speaks for each. */
async function registerResponders(
  services: Services,
  programme: string,
  cells: readonly UkNrmCell[],
): Promise<Map<string, Actor>> {
  const known = new Map(cells.map((cell) => [cell.responder, cell]))
  const actors = new Map<string, Actor>()
  for (const [name, { responderType }] of known) {
    const organisation = derivedId(Date.UTC(2009, 3, 1), programme, 'uk-nrm', 'responder', name)
    // The organisation itself is the author: the table does not say which of its officers referred.
    const actor = importingActor(programme, organisation)
    const said = new Date(services.now()).toISOString()
    const id = derivedId(Date.UTC(2009, 3, 1), programme, 'uk-nrm', 'responder', name, 'founded')
    const body = { name, type: organisationTypeOfResponder[responderType] }
    if (!(await organisationIsHere(services, programme, organisation))) {
      await appendEntries(services, actor, [
        { id, thread: organisation, kind: 'organisation.registered', section: 'profile', seen: 0, said, body },
      ])
    }
    actors.set(name, actor)
  }
  return actors
}

async function organisationIsHere({ database }: Services, programme: string, organisation: string): Promise<boolean> {
  const row = await withScope(database, { programme }, (transaction) =>
    transaction
      .selectFrom('clarion.organisation')
      .select('organisation_id')
      .where('programme_id', '=', programme)
      .where('organisation_id', '=', organisation)
      .executeTakeFirst(),
  )
  return row !== undefined
}

/** Who speaks when a file is imported: the organisation that the file names, with the verbs of case work. */
export function importingActor(programme: string, organisation: string): Actor {
  const { verbs, sections } = abilitiesOf(['case-worker', 'administrator'])
  return { programme, author: organisation, organisation, verbs, sections, readers: [organisation, everyone] }
}
