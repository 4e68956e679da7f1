import { type ExportedCase, htcdsFromCase, recordFromHtcds } from '@clarion/casework'
import { sql } from 'kysely'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { recordLooks } from '../reading/record-look.ts'
import { openAll } from '../sealing/envelope.ts'
import { threadKeys } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { type SeenThread, seeThreads } from '../sync/gather-threads.ts'

/** Cases per transaction. */
const pageSize = 100

const describing = ['case', 'person', 'exploitation', 'identification'] as const
const naming = ['identity', 'notes'] as const

/** What to export. */
export type HtcdsExport = {
  readonly actor: Actor
  /** The name of the actor's organisation, which heads each record. */
  readonly organisation: string
  /** Whether what names a person goes out too. */
  readonly named: boolean
}

/**
 * Says the cases that an actor may see in the words of HTCDS: of each, the sections that are covered at this moment and
 * no other. That each was exported is recorded as a look, in the transaction in which it is read.
 *
 * @param progress is told how many cases went out
 * @returns flat records, in the order in which the cases were opened
 */
export async function* exportHtcds(
  services: Services,
  { actor, organisation, named }: HtcdsExport,
  progress: (done: number) => void = () => {},
): AsyncGenerator<Record<string, string>> {
  let done = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const from = after
    const { records, last } = await withScope(services.database, scopeOf(actor), async (transaction) => {
      const threads = await threadsAfter(transaction, actor, from)
      const cases = await readCases(services, transaction, actor, threads, named)
      return {
        records: cases.map((each) =>
          recordFromHtcds(htcdsFromCase({ ...each, organisation: { name: organisation } }, named)),
        ),
        last: threads.at(-1),
      }
    })
    yield* records
    done += records.length
    progress(done)
    if (last === undefined) return
    after = last
  }
}

/** The next cases of a list, by the list's own key: what changes meanwhile neither comes twice nor is passed over. */
async function threadsAfter(transaction: Scoped, actor: Actor, after: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('clarion.listing')
    .select(['thread_id', 'kind'])
    .where('programme_id', '=', actor.programme)
    .where('reader', '=', actor.organisation)
    .where('thread_id', '>', after)
    .where('kind', '=', 'case')
    .orderBy('thread_id')
    .limit(pageSize)
    .execute()
  return rows.map((row) => row.thread_id)
}

async function readCases(
  services: Services,
  transaction: Scoped,
  actor: Actor,
  threads: readonly string[],
  named: boolean,
): Promise<ExportedCase[]> {
  const wanted = new Set<string>(named ? [...describing, ...naming] : describing)
  const seen = [...(await seeThreads(services, transaction, actor, threads)).values()]
  const keys = await services.keys.programme(transaction, actor.programme)
  const opened = await threadKeys(transaction, keys, actor.programme, threads)
  const given = seen.map(({ known, sections }) => ({
    known,
    sections: sections.filter(({ key, version }) => version > 0 && wanted.has(key)),
  }))
  await recordLooks(
    services,
    transaction,
    actor,
    given.flatMap(({ known: { thread }, sections }) =>
      sections.map(({ key, bases }) => ({ act: 'export', thread, section: key, basis: bases[0]?.basis ?? '' })),
    ),
  )
  const notes = named
    ? await notesOf(
        transaction,
        actor,
        given.map(({ known }) => known.thread),
      )
    : new Map()
  return given.map(({ known: { thread }, sections }) => {
    const key = opened.get(thread) ?? null
    const states = Object.fromEntries(sections.map((each) => [each.key, openAll(key, thread, each.state)]))
    const covered = sections.some((each) => each.key === 'notes')
    const texts: unknown = covered ? openAll(key, thread, notes.get(thread) ?? []) : []
    // The states are those that the folds of these sections made, and the texts those of their notes.
    return { ...states, notes: texts } as ExportedCase
  })
}

async function notesOf(
  transaction: Scoped,
  { programme }: Actor,
  threads: readonly SeenThread['known']['thread'][],
): Promise<Map<string, string[]>> {
  const rows = await transaction
    .selectFrom('clarion.entry')
    .select(['thread_id', 'body'])
    .where('programme_id', '=', programme)
    .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
    .where('kind', '=', 'note.added')
    .orderBy('thread_id')
    .orderBy('number')
    .execute()
  const byThread = Map.groupBy(rows, (row) => row.thread_id)
  return new Map([...byThread].map(([thread, own]) => [thread, own.map(({ body }) => (body as { text: string }).text)]))
}
