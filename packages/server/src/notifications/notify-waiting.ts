import { createHmac } from 'node:crypto'
import { pressingTasks as pressingKinds } from '@clarion/casework'
import type { Selectable } from 'kysely'
import { type Actor, actorOfMember } from '../http/caller.ts'
import { leaveMail } from '../mail/outgoing-mail.ts'
import { type DueTask, readTasks } from '../reading/read-tasks.ts'
import type { Services } from '../services.ts'
import { accountOf, memberNow } from '../sign-in/account.ts'
import type { SignInTables } from '../sign-in/sign-in-tables.ts'
import { type SignInTransaction, withSignIn } from '../sign-in/with-sign-in.ts'
import { zonedDay } from './zoned-day.ts'

type Row = Selectable<SignInTables['clarion.notification_choice']>

/** A member gets no more than one mail in this time, in milliseconds. */
export const quiet = 60 * 60_000

/** What waits for half a day was seen by then in another way. */
const lifetime = 12 * 60 * 60_000

/** So much that is pressing is told apart; beyond it there is more than enough already. */
const most = 200

/**
 * Leaves a mail for each member who asked for one and for whom something waits. What the member was told of and the mail
 * itself are written together or not at all: a server that dies in between tells nobody twice and forgets nobody.
 *
 * @returns how many mails were left
 */
export async function notifyWaiting(services: Services, programme: string): Promise<number> {
  const choices = await withSignIn(services.database, { programme, purpose: 'mail' }, async (transaction) => {
    const rows = transaction.selectFrom('clarion.notification_choice').selectAll()
    return await rows.where('programme_id', '=', programme).orderBy('member_id').execute()
  })
  let left = 0
  for (const known of choices) {
    const { member_id: holder } = known
    const member = await withSignIn(services.database, { programme, holder }, (transaction) =>
      memberNow(transaction, programme, holder),
    )
    if (member && (await notify(services, actorOfMember(member), known))) left += 1
  }
  return left
}

async function notify(services: Services, actor: Actor, known: Row): Promise<boolean> {
  const { programme, author: holder } = actor
  const now = services.now()
  const { day, hour, ends } = zonedDay(now, known.zone)
  const only = known.whose === 'mine' ? ({ whose: 'mine' } as const) : {}
  const turn = known.daily && hour >= known.hour && dayOf(known.last_day) !== day
  const pressing = known.pressing || turn ? await pressingTasks(services, actor, only) : []
  const due = turn ? await readTasks(services, actor, 1, { ...only, before: new Date(ends).toISOString() }) : undefined
  const names = pressing.slice(0, most).map((task) => nameOf(services, holder, task))
  return await withSignIn(services.database, { programme, holder }, async (transaction) => {
    const row = await choiceOf(transaction, actor)
    // Changed meanwhile, or another process was quicker: the next minute looks again.
    if (!row || row.last_sent?.getTime() !== known.last_sent?.getTime()) return false
    const told = new Set(row.told.map((name) => name.toString('hex')))
    const isNew = row.pressing && names.some((name) => !told.has(name.toString('hex')))
    const isDue = turn && (pressing.length > 0 || (due?.tasks.length ?? 0) > 0)
    const isQuiet = row.last_sent !== null && now - row.last_sent.getTime() < quiet
    const change = transaction.updateTable('clarion.notification_choice').where('programme_id', '=', programme)
    const own = change.where('member_id', '=', holder)
    if (!(isNew || isDue) || isQuiet) {
      // What is done and comes again is told again; and a day on which nothing is due was looked at.
      const still = row.told.filter((name) => names.some((other) => other.equals(name)))
      const looked = turn && !isDue
      if (row.pressing && still.length < row.told.length) await own.set({ told: still }).execute()
      if (looked) await own.set({ last_day: day }).execute()
      return false
    }
    const account = await accountOf(transaction, { programme, member: holder })
    if (!account) return false
    const waiting = { to: account.login, waits: row.language }
    const left = await leaveMail(
      services,
      transaction,
      { programme, member: holder },
      waiting,
      new Date(now + lifetime),
    )
    // Another mail is on its way to the member: this one has its turn after it.
    if (!left) return false
    await own.set({ told: names, last_sent: new Date(now), ...(turn && { last_day: day }) }).execute()
    return true
  })
}

async function pressingTasks(services: Services, actor: Actor, only: { readonly whose?: 'mine' }) {
  const kinds = Object.keys(pressingKinds) as (keyof typeof pressingKinds)[]
  const tasks: DueTask[] = []
  for (const pressing of kinds) tasks.push(...(await readTasks(services, actor, most, { ...only, pressing })).tasks)
  return tasks
}

async function choiceOf(transaction: SignInTransaction, { programme, author }: Actor): Promise<Row | undefined> {
  return await transaction
    .selectFrom('clarion.notification_choice')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('member_id', '=', author)
    .forUpdate()
    .executeTakeFirst()
}

/** Of whom and of what it is cannot be read from the name. */
function nameOf({ keys }: Services, holder: string, { thread, section, key }: DueTask): Buffer {
  const hash = createHmac('sha256', keys.derived('notifications')).update([holder, thread, section, key].join(' '))
  return hash.digest().subarray(0, 12)
}

/** The database gives a day as its midnight on this machine. */
function dayOf(day: Date | string | null): string | undefined {
  if (!(day instanceof Date)) return day ?? undefined
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
