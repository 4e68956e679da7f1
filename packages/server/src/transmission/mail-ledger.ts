import { randomUUID } from 'node:crypto'
import { recipientOf, type TransmissionState, transmissionOf, transmissionSection } from '@clarion/review'
import { sql, type Updateable } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import { loadSections } from '../door/load-threads.ts'
import { openText } from '../sealing/envelope.ts'
import { threadKeys } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { letterMail } from './letter-mail.ts'
import { type LedgerMail, linkLookup, linkToken, messageName } from './mail-names.ts'
import { type MailState, type TransmissionTables, transmissionTables } from './transmission-tables.ts'

/** A letter that one process has taken up. */
export type ClaimedMail = LedgerMail & { readonly claim: string; readonly attempts: number; readonly mail: number }

/** What may be written of a letter; to leave what is being sent ends the claim. */
type Change = Updateable<TransmissionTables['clarion.transmission_mail']> & { readonly state: MailState }

/** While one process sends a letter, no other takes it up; longer than a mail server is waited for. */
export const lease = 2 * 60_000

const purpose = 'transmission' as const

/**
 * What was left by a process that died. Before the end of a mail was sent no server has taken it (RFC 5321, 4.1.1.4): it waits
 * again. After that nobody knows, and sending it again blindly would be a guess: a person looks.
 *
 * @returns how many letters nobody knows of
 */
export async function settleLeft(services: Services, programme: string): Promise<number> {
  const now = new Date(services.now())
  return await withScope(services.database, { programme, purpose }, async (transaction) => {
    const { rows } = await sql<{ state: MailState }>`
      update clarion.transmission_mail as old
      set state = case old.state when 'sending' then 'waiting' else 'unsure' end, claim = null, lease = null,
        next_attempt = ${now}, changed = ${now}
      from (select programme_id, thread_id, version, party from clarion.transmission_mail
        where programme_id = ${programme} and lease <= ${now} for update skip locked) as left_over
      where old.programme_id = left_over.programme_id and old.thread_id = left_over.thread_id
        and old.version = left_over.version and old.party = left_over.party
      returning old.state`.execute(transaction)
    return rows.filter(({ state }) => state === 'unsure').length
  })
}

/** Takes up the letter whose turn it is; undefined when none waits. */
export async function claimNext(services: Services, programme: string): Promise<ClaimedMail | undefined> {
  const now = services.now()
  const claim = randomUUID()
  return await withScope(services.database, { programme, purpose }, async (transaction) => {
    const { rows } = await sql<{ thread: string; version: number; party: string; attempts: number; mail: number }>`
      update clarion.transmission_mail as old
      set state = 'sending', claim = ${claim}, lease = ${new Date(now + lease)}, attempts = old.attempts + 1, changed = ${new Date(now)}
      from (select programme_id, thread_id, version, party from clarion.transmission_mail
        where programme_id = ${programme} and state = 'waiting' and next_attempt <= ${new Date(now)}
        order by next_attempt, thread_id, version, party limit 1 for update skip locked) as next
      where old.programme_id = next.programme_id and old.thread_id = next.thread_id
        and old.version = next.version and old.party = next.party
      returning old.thread_id as thread, old.version, old.party, old.attempts, old.mail`.execute(transaction)
    const [row] = rows
    return row && { programme, claim, ...row }
  })
}

/**
 * Puts the letter together as the hearing says it now, and keeps what its link is found by.
 *
 * @param from the sender's address
 * @returns undefined where there is nobody to send it to: the mission was taken off the list, or the hearing's key is gone
 */
export async function prepareMail(services: Services, claimed: ClaimedMail, origin: string, from: string) {
  const { programme, thread, version, party } = claimed
  return await withScope(services.database, { programme, purpose, keeper: [thread] }, async (transaction) => {
    const section = transmissionSection.name
    const loaded = await loadSections(transaction, programme, [thread], [section])
    // What this section's folds made.
    const state = loaded.get(thread)?.get(section)?.state as TransmissionState | undefined
    const keys = await services.keys.programme(transaction, programme)
    const key = (await threadKeys(transaction, keys, programme, [thread])).get(thread)
    const sent = state && transmissionOf(state, version)
    const recipient = state && recipientOf(state, party)
    const to = key && recipient && openText(key, thread, recipient.address)
    if (!sent || !recipient || !to) return undefined
    const token = linkToken(services, claimed, recipient.listedBy)
    const messageId = `<${messageName(services, claimed, claimed.mail)}@${from.split('@')[1] ?? 'localhost'}>`
    const kept = await transmissionTables(transaction)
      .updateTable('clarion.transmission_mail')
      .set({ lookup: linkLookup(token), message_id: messageId, listed_by: recipient.listedBy })
      .where('programme_id', '=', programme)
      .where('thread_id', '=', thread)
      .where('version', '=', version)
      .where('party', '=', party)
      .where('claim', '=', claimed.claim)
      .executeTakeFirst()
    if (kept.numUpdatedRows === 0n) return undefined
    return { mail: letterMail(to, recipient, sent, `${origin}/t/${token}`), messageId }
  })
}

/**
 * Writes down how far a letter is, as long as it is still this process's: whoever was too slow, or was overtaken by a person's
 * word, changes nothing.
 *
 * @param from the state it must be in
 * @returns whether it was written
 */
export async function markMail(
  services: Services,
  { programme, thread, version, party, claim }: ClaimedMail,
  from: 'sending' | 'ending',
  change: Change,
): Promise<boolean> {
  const now = services.now()
  const kept = change.state === 'ending' ? { lease: new Date(now + lease) } : { claim: null, lease: null }
  return await withScope(services.database, { programme, purpose }, async (transaction) => {
    const { numUpdatedRows } = await transmissionTables(transaction)
      .updateTable('clarion.transmission_mail')
      .set({ ...kept, changed: new Date(now), ...change })
      .where('programme_id', '=', programme)
      .where('thread_id', '=', thread)
      .where('version', '=', version)
      .where('party', '=', party)
      .where('claim', '=', claim)
      .where('state', '=', from)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  })
}
