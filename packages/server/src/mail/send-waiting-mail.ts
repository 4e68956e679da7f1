import { sql } from 'kysely'
import { notificationMail } from '../notifications/notification-mail.ts'
import type { Services } from '../services.ts'
import { memberNow } from '../sign-in/account.ts'
import { invitationLink, invitationLookup } from '../sign-in/invitation.ts'
import { type narrow, withSignIn } from '../sign-in/with-sign-in.ts'
import { invitationMail } from './invitation-mail.ts'
import { isDemonstration } from './is-demonstration.ts'
import { type Mail, MailError, type MailServer, sendMail } from './mail-server.ts'
import { dropMail, type MailHolder, openMail, type Waiting } from './outgoing-mail.ts'
import { pauseAfter } from './pause-after.ts'

const minute = 60_000

/** While one process sends a mail, no other takes it up; longer than a mail server is waited for. */
const lease = 2 * minute

/** More than anybody invites at once; the rest follows a minute later. */
const perRound = 50

/**
 * Sends the mail of a programme that is due. What the mail server does not take now stays and is tried again later; what
 * it will never take is kept for the administrator to see.
 *
 * @param origin the address at which people reach this server
 * @param log is told why a mail did not leave, and never whose it was
 * @returns how many were sent
 */
export async function sendWaitingMail(
  services: Services,
  server: MailServer,
  origin: string,
  programme: string,
  log: (line: string) => void,
): Promise<number> {
  if (await isDemonstration(services, programme)) return 0
  let sent = 0
  for (let round = 0; round < perRound; round++) {
    const next = await takeNext(services, programme)
    if (!next) break
    const { holder, sealed, attempts } = next
    const waiting = openMail(services, holder, sealed)
    const done = () => asHolder(services, holder, (transaction) => dropMail(transaction, holder, sealed))
    if (!waiting || !(await isStillWanted(services, holder, waiting))) {
      await done()
      continue
    }
    try {
      await sendMail(server, mailOf(waiting, origin))
      await done()
      sent += 1
    } catch (thrown) {
      if (!(thrown instanceof MailError)) throw thrown
      log(JSON.stringify({ level: 'warning', mail: thrown.message, attempts }))
      await putBack(services, holder, sealed, thrown.isFinal, pauseAfter(attempts))
      // A server that cannot be reached now cannot be reached by the next mail either.
      if (!thrown.isFinal) break
    }
  }
  return sent
}

function mailOf(waiting: Waiting, origin: string): Mail {
  if ('waits' in waiting) return notificationMail(waiting.to, waiting.waits)
  return invitationMail(waiting.to, invitationLink(origin, waiting.token), waiting.recovers)
}

type Next = { readonly holder: MailHolder; readonly sealed: Buffer; readonly attempts: number }

async function takeNext(services: Services, programme: string): Promise<Next | undefined> {
  const now = services.now()
  return await withSignIn(services.database, { programme, purpose: 'mail' }, async (transaction) => {
    const { rows } = await sql<{ holder: string; sealed: Buffer; attempts: number }>`
      update clarion.outgoing_mail set attempts = attempts + 1, next_attempt = ${new Date(now + lease)}
      where programme_id = ${programme} and holder = (
        select holder from clarion.outgoing_mail
        where programme_id = ${programme} and next_attempt <= ${new Date(now)} and expires > ${new Date(now)} and not refused
        order by next_attempt limit 1 for update skip locked)
      returning holder, sealed, attempts`.execute(transaction)
    const [row] = rows
    return row && { holder: { programme, member: row.holder }, sealed: row.sealed, attempts: row.attempts }
  })
}

async function putBack(
  services: Services,
  holder: MailHolder,
  sealed: Buffer,
  refused: boolean,
  pause: number,
): Promise<void> {
  const next_attempt = new Date(services.now() + pause)
  await asHolder(services, holder, async (transaction) => {
    const changed = transaction.updateTable('clarion.outgoing_mail').set({ refused, next_attempt })
    const own = changed.where('programme_id', '=', holder.programme).where('holder', '=', holder.member)
    // A newer mail that came meanwhile has a turn of its own.
    await own.where('sealed', '=', sealed).execute()
  })
}

async function isStillWanted(services: Services, holder: MailHolder, waiting: Waiting): Promise<boolean> {
  if ('token' in waiting) return await isStillInvited(services, holder, waiting.token)
  const { programme, member } = holder
  return await withSignIn(services.database, { programme, holder: member }, async (transaction) => {
    const rows = transaction.selectFrom('clarion.notification_choice').select('member_id')
    const own = rows.where('programme_id', '=', programme).where('member_id', '=', member)
    return (
      (await own.executeTakeFirst()) !== undefined && (await memberNow(transaction, programme, member)) !== undefined
    )
  })
}

/** The link of a mail that waited may have been replaced, taken back or used by another way in. */
async function isStillInvited(services: Services, { programme, member }: MailHolder, token: string): Promise<boolean> {
  return await withSignIn(services.database, { programme, holder: member }, async (transaction) => {
    const rows = transaction.selectFrom('clarion.invitation').select('expires').where('programme_id', '=', programme)
    const row = await rows.where('lookup', '=', invitationLookup(token)).executeTakeFirst()
    return row !== undefined && row.expires.getTime() > services.now()
  })
}

async function asHolder(
  services: Services,
  { programme, member }: MailHolder,
  work: (transaction: Parameters<typeof narrow>[0]) => Promise<void>,
): Promise<void> {
  await withSignIn(services.database, { programme, holder: member }, work)
}
