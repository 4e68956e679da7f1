import { unwrapKey, wrapKey } from '../sealing/wrap.ts'
import type { Services } from '../services.ts'
import { narrow, type SignInTransaction } from '../sign-in/with-sign-in.ts'

/** Whom a mail is for. */
export type MailHolder = { readonly programme: string; readonly member: string }

/** A way in: the address and the secret of the link. The words are put together when it leaves. */
export type WaitingLink = { readonly to: string; readonly token: string; readonly recovers?: boolean }

/** That something waits, in a language. */
export type WaitingNotice = { readonly to: string; readonly waits: string }

/** What waits to be sent. */
export type Waiting = WaitingLink | WaitingNotice

const sealingKey = (services: Services) => services.keys.derived('outgoing mail')
const context = ({ programme, member }: MailHolder) => `mail ${programme} ${member}`

/**
 * Leaves a mail for the job to send, in the transaction that asks for it: with the entry it is kept or lost, and a mail
 * server that is down loses nothing. A newer mail for the same member replaces one that still waits.
 */
export async function queueMail(
  services: Services,
  transaction: SignInTransaction,
  holder: MailHolder,
  waiting: WaitingLink,
  expires: Date,
): Promise<void> {
  await narrow(transaction, { programme: holder.programme, holder: holder.member })
  const fresh = freshMail(services, holder, waiting, expires)
  await transaction
    .insertInto('clarion.outgoing_mail')
    .values({ programme_id: holder.programme, holder: holder.member, ...fresh })
    .onConflict((conflict) => conflict.columns(['programme_id', 'holder']).doUpdateSet(fresh))
    .execute()
}

/**
 * Leaves a notice for the job to send, unless another mail waits for the same member: a way in is worth more than a notice.
 *
 * @returns whether it was left
 */
export async function leaveMail(
  services: Services,
  transaction: SignInTransaction,
  holder: MailHolder,
  waiting: WaitingNotice,
  expires: Date,
): Promise<boolean> {
  const left = await transaction
    .insertInto('clarion.outgoing_mail')
    .values({ programme_id: holder.programme, holder: holder.member, ...freshMail(services, holder, waiting, expires) })
    .onConflict((conflict) => conflict.columns(['programme_id', 'holder']).doNothing())
    .executeTakeFirst()
  return left.numInsertedOrUpdatedRows === 1n
}

function freshMail(services: Services, holder: MailHolder, waiting: Waiting, expires: Date) {
  const sealed = wrapKey(sealingKey(services), Buffer.from(JSON.stringify(waiting)), context(holder))
  return { sealed, attempts: 0, next_attempt: new Date(services.now()), expires, refused: false }
}

/** Takes back a mail that was not sent yet. */
export async function dropMail(
  transaction: SignInTransaction,
  { programme, member }: MailHolder,
  sealed?: Buffer,
): Promise<void> {
  const gone = transaction.deleteFrom('clarion.outgoing_mail').where('programme_id', '=', programme)
  const own = gone.where('holder', '=', member)
  await (sealed ? own.where('sealed', '=', sealed) : own).execute()
}

/** @returns what waits; undefined when this server cannot open it */
export function openMail(services: Services, holder: MailHolder, sealed: Buffer): Waiting | undefined {
  try {
    return JSON.parse(unwrapKey(sealingKey(services), sealed, context(holder)).toString()) as Waiting
  } catch {
    return undefined
  }
}
