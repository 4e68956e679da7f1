import { ProblemError, refuse, sectionState } from '@clarion/journal'
import { sql } from 'kysely'
import type { Row } from '../database/schema.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { permitEntry } from './admit-entry.ts'
import { halvesOf } from './halves-of.ts'
import type { ParsedEntry } from './parse-entries.ts'
import type { ThreadWork } from './thread-work.ts'

const relationKinds: ReadonlySet<string> = new Set(['relation.recorded', 'relation.ended'])

/**
 * A link between two cases is two entries, one in each, and there is no half of one. Whether the speaker may speak in both
 * is settled for all of them before anything of any is looked at: a case that is not there and one that the speaker may not
 * know get the same answer, whatever stands in the other. A link is ended in both too, unless the other case is erased or
 * led by others now: then there is nobody whom the speaker could tell, and nothing of that case is said.
 *
 * @param batch the entries of a batch that are not here already
 * @throws ProblemError `not-found` and other refusals of permission, `relation-needs-both`
 */
export async function checkRelations(
  { registry }: Pick<Services, 'registry'>,
  transaction: Scoped,
  actor: Actor,
  works: ReadonlyMap<string, ThreadWork>,
  batch: readonly ParsedEntry[],
  received: string,
): Promise<void> {
  const said = batch.filter(({ kind }) => relationKinds.has(kind.kind))
  if (said.length === 0) return
  const refusals = said.flatMap((item) => {
    const work = works.get(item.entry.thread)
    // A case that opens in this very batch is the speaker's own.
    if (!work || work.isNew) return []
    const { state } = sectionState(registry, work.vocabulary, work.states, item.entry.section)
    return refusalOf(() => permitEntry(actor, work, item, state, received))
  })
  const refusal = refusals.find(({ problem }) => problem.code === 'not-found') ?? refusals[0]
  if (refusal) throw refusal
  joinHalves(works, batch)
  await checkEnds(transaction, actor, said)
}

function refusalOf(ask: () => void): ProblemError[] {
  try {
    ask()
    return []
  } catch (thrown) {
    if (thrown instanceof ProblemError) return [thrown]
    throw thrown
  }
}

/** Tells the works of which other case their halves speak, for sealing and for the rows that say which. */
export function joinHalves(works: ReadonlyMap<string, ThreadWork>, batch: readonly ParsedEntry[]): void {
  for (const [id, other] of halvesOf(batch)) {
    const near = batch.find(({ entry }) => entry.id === id)
    const far = works.get(other.entry.thread)
    if (near && far) works.get(near.entry.thread)?.far.set(id, { work: far, half: other.entry.id })
  }
}

type Relation = Pick<Row<'clarion.relation'>, 'thread_id' | 'half' | 'far_thread' | 'far_half'>

async function checkEnds(transaction: Scoped, actor: Actor, said: readonly ParsedEntry[]): Promise<void> {
  const ends = said.filter(({ kind }) => kind.kind === 'relation.ended')
  if (ends.length === 0) return
  const ended = new Set(ends.map(({ entry }) => nameOf(entry.thread, halfIn(entry.body))))
  const rows: Relation[] = await transaction
    .selectFrom('clarion.relation')
    .select(['thread_id', 'half', 'far_thread', 'far_half'])
    .where('programme_id', '=', actor.programme)
    .where('thread_id', '=', sql<string>`any (${ends.map(({ entry }) => entry.thread)}::uuid[])`)
    .where('half', '=', sql<string>`any (${ends.map(({ entry }) => halfIn(entry.body))}::uuid[])`)
    .execute()
  const lone = rows.filter((row) => !ended.has(nameOf(row.far_thread, row.far_half)))
  if (lone.length === 0) return
  const led = await transaction
    .selectFrom('clarion.thread')
    .select('thread_id')
    .where('programme_id', '=', actor.programme)
    .where('thread_id', '=', sql<string>`any (${lone.map((row) => row.far_thread)}::uuid[])`)
    .where('lead', '=', actor.organisation)
    .execute()
  if (led.length > 0) refuse('relation-needs-both')
}

function halfIn(body: unknown): string {
  return (body as { readonly half: string }).half
}

function nameOf(thread: string, half: string): string {
  return `${thread}/${half}`
}
