import {
  type Recipient,
  recipientOf,
  type Transmission,
  type TransmissionState,
  transmissionOf,
  transmissionSection,
} from '@clarion/review'
import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import { loadSections } from '../door/load-threads.ts'
import type { Services } from '../services.ts'
import { withSignIn } from '../sign-in/with-sign-in.ts'
import { type LedgerMail, linkLookup } from './mail-names.ts'
import { transmissionTables } from './transmission-tables.ts'

/** What stands behind a link. */
export type LetterBehind = LedgerMail & {
  readonly recipient: Recipient
  readonly sent: Transmission
  readonly confirmed: Date | null
}

/**
 * The letter behind a link. The secret opens its own row and no other; what the letter says is read from the hearing.
 *
 * @returns undefined for a link that never was, of a mission that is not on the list any more, or to an address that was corrected
 */
export async function letterBehind({ database }: Services, token: string): Promise<LetterBehind | undefined> {
  const presented = linkLookup(token)
  const row = await withSignIn(database, { presented }, (transaction) =>
    transmissionTables(transaction)
      .selectFrom('clarion.transmission_mail')
      .select(['programme_id', 'thread_id', 'version', 'party', 'listed_by', 'confirmed'])
      .where('lookup', '=', presented)
      .executeTakeFirst(),
  )
  if (!row) return undefined
  const { programme_id: programme, thread_id: thread, version, party, confirmed } = row
  const loaded = await withScope(database, { programme, keeper: [thread] }, (transaction) =>
    loadSections(transaction, programme, [thread], [transmissionSection.name]),
  )
  // What this section's folds made.
  const state = loaded.get(thread)?.get(transmissionSection.name)?.state as TransmissionState | undefined
  const recipient = state && recipientOf(state, party)
  const sent = state && transmissionOf(state, version)
  if (!recipient || !sent || recipient.listedBy !== row.listed_by) return undefined
  return { programme, thread, version, party, recipient, sent, confirmed }
}

/**
 * Notes that a link was opened, or that somebody confirmed the receipt. Either way the mail arrived: of one of which nobody knew,
 * it is known now. That a person has read the letter is not known and not said.
 *
 * @returns when the receipt was confirmed first; null while it was not
 */
export async function noteLetter(
  { database, now }: Services,
  token: string,
  what: 'opened' | 'confirmed',
): Promise<Date | null> {
  const presented = linkLookup(token)
  const at = new Date(now())
  const opens = what === 'opened'
  return await withSignIn(database, { presented }, async (transaction) => {
    const { rows } = await sql<{ confirmed: Date | null }>`
      update clarion.transmission_mail set
        opened = opened + ${opens ? 1 : 0},
        opened_first = case when ${opens} then coalesce(opened_first, ${at}) else opened_first end,
        opened_last = case when ${opens} then ${at} else opened_last end,
        confirmed = case when ${opens} then confirmed else coalesce(confirmed, ${at}) end,
        state = case when state in ('unsure', 'ending') then 'handed-over' else state end,
        reply = case when state in ('unsure', 'ending') then ${what} else reply end,
        handed_over = case when state in ('unsure', 'ending') then ${at} else handed_over end,
        claim = case when state = 'ending' then null else claim end,
        lease = case when state = 'ending' then null else lease end
      where lookup = ${presented} returning confirmed`.execute(transaction)
    return rows[0]?.confirmed ?? null
  })
}
