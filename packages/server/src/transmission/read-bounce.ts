import { refuse } from '@clarion/journal'
import type { TransmissionState } from '@clarion/review'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { openText } from '../sealing/envelope.ts'
import { openThreadKey } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { type DeliveryNotice, readDeliveryNotices } from './delivery-notice.ts'
import { messageName } from './mail-names.ts'
import { hearingOfLead, ledgerRows, type WhichTransmission } from './read-ledger.ts'

/** Whose letter a notice speaks of. */
export type ReadBounce = Pick<DeliveryNotice, 'action' | 'status'> & {
  readonly party: string
  /** latest: the letter as it went last; earlier: a mail before it; unknown: the notice names an address and no mail. */
  readonly mail: 'latest' | 'earlier' | 'unknown'
}

/**
 * Tells whose letter a delivery status notification speaks of: by its Message-ID, which nobody can guess, or else by the
 * address. Nothing is recorded: a person decides, and says `bounce.recorded`.
 *
 * @returns what was understood, and how many notices are about no letter of this transmission
 * @throws ProblemError `not-a-delivery-notice`, and as the ledger refuses
 */
export async function readBounce(
  services: Services,
  actor: Actor,
  which: WhichTransmission,
  text: string,
): Promise<{ bounces: ReadBounce[]; others: number }> {
  const { programme } = actor
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const known = await hearingOfLead(services, transaction, actor, which.thread)
    const rows = await ledgerRows(transaction, programme, which)
    if (rows.length === 0) refuse('not-found')
    const read = (await readDeliveryNotices(text)) ?? refuse('not-a-delivery-notice')
    const names = new Map(
      rows.flatMap(({ party, mail }) =>
        Array.from({ length: mail }, (_, before) => [
          messageName(services, { programme, ...which, party }, before + 1),
          { party, mail: before + 1 === mail ? ('latest' as const) : ('earlier' as const) },
        ]),
      ) as [string, Pick<ReadBounce, 'party' | 'mail'>][],
    )
    const [named] = (read.words.match(/\b[0-9a-f]{32}\b/g) ?? []).flatMap((name) => names.get(name) ?? [])
    if (named) return { bounces: [{ ...worst(read.notices), ...named }], others: 0 }
    const keys = await services.keys.programme(transaction, programme)
    const key = known.wrapped && openThreadKey(keys, which.thread, known.wrapped)
    // What this section's folds made.
    const state = known.section?.state as TransmissionState | undefined
    const parties = new Map(
      (key ? (state?.recipients ?? []) : []).map(({ party, address }) => [
        key && openText(key, which.thread, address)?.toLowerCase(),
        party,
      ]),
    )
    const bounces = read.notices.flatMap(({ action, status, recipient }): ReadBounce[] => {
      const party = parties.get(recipient.toLowerCase())
      return party === undefined || !rows.some((row) => row.party === party)
        ? []
        : [{ party, action, status, mail: 'unknown' }]
    })
    return { bounces, others: read.notices.length - bounces.length }
  })
}

/** A letter has one recipient; where a server forwards it to several, one that failed is enough. */
function worst(notices: readonly DeliveryNotice[]): Pick<DeliveryNotice, 'action' | 'status'> {
  const { action, status } =
    notices.find((one) => one.action === 'failed') ?? notices.find((one) => one.action === 'delayed') ?? notices[0]!
  return { action, status }
}
