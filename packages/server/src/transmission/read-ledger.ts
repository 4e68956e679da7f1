import { refuse } from '@clarion/journal'
import { transmissionSection } from '@clarion/review'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { recordLooks } from '../reading/record-look.ts'
import { actorBases, type KnownThread, knownThread } from '../reading/thread-access.ts'
import type { Services } from '../services.ts'
import { transmissionTables } from './transmission-tables.ts'

/** Which transmission. */
export type WhichTransmission = { readonly thread: string; readonly version: number }

/**
 * Every letter of a transmission with how far it is, by the letters of the States. What the address of a mission is, the
 * section says.
 *
 * @throws ProblemError `not-found`, or `only-lead` to whoever may know the hearing and does not lead it
 */
export async function readLedger(services: Services, actor: Actor, which: WhichTransmission) {
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    await hearingOfLead(services, transaction, actor, which.thread)
    const rows = await ledgerRows(transaction, actor.programme, which)
    if (rows.length === 0) refuse('not-found')
    const at = (instant: Date | null) => instant?.toISOString() ?? null
    return {
      letters: rows.map((row) => ({
        party: row.party,
        state: row.state,
        round: row.round,
        attempts: row.attempts,
        nextAttempt: row.state === 'waiting' ? at(row.next_attempt) : null,
        reply: row.reply,
        messageId: row.message_id,
        listedBy: row.listed_by,
        changed: row.changed.toISOString(),
        handedOver: at(row.handed_over),
        opened: Number(row.opened),
        openedFirst: at(row.opened_first),
        openedLast: at(row.opened_last),
        confirmed: at(row.confirmed),
      })),
    }
  })
}

/** @returns the rows of a transmission that the scope may see */
export async function ledgerRows(transaction: Scoped, programme: string, { thread, version }: WhichTransmission) {
  return await transmissionTables(transaction)
    .selectFrom('clarion.transmission_mail')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('thread_id', '=', thread)
    .where('version', '=', version)
    .orderBy('party')
    .execute()
}

/**
 * The hearing with what was said of its missions, for a member of the organisation that leads it. The look is recorded.
 *
 * @throws ProblemError as above
 */
export async function hearingOfLead(
  { registry, ...services }: Services,
  transaction: Scoped,
  actor: Actor,
  thread: string,
): Promise<KnownThread> {
  const section = transmissionSection.name
  const known = await knownThread(registry, transaction, actor, thread, section)
  if (!known.vocabulary.sections.includes(transmissionSection)) refuse('not-found')
  if (actor.organisation !== known.lead) refuse('only-lead')
  const [basis] = actorBases(known, actor, section, new Date(services.now()).toISOString())
  if (!basis) refuse('not-found')
  await recordLooks({ registry, ...services }, transaction, actor, [
    { act: 'read', thread, section, basis: basis.basis },
  ])
  return known
}
