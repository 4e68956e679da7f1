import { type Actor, actorOfMember } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { isConductOwed, memberNow } from '../sign-in/account.ts'
import { lookupOf, newToken } from '../sign-in/secret-token.ts'
import { narrow, type SignInTransaction, withSignIn } from '../sign-in/with-sign-in.ts'

/** What the member chose for the calendar. */
export type FeedChoice = { readonly whose: 'mine' | 'all'; readonly language: string }

/** Whose days an address shows. */
export type FeedBehind = {
  readonly actor: Actor
  readonly whose: 'mine' | 'all'
  readonly language: string
  readonly asked: boolean
}

const lookupOfFeed = (token: string) => lookupOf('calendar feed', token)

/** @returns the secret of a new address, shown once; the one before it shows nothing any more */
export async function makeFeed(services: Services, actor: Actor, { whose, language }: FeedChoice): Promise<string> {
  const token = newToken(services.random)
  const fresh = { lookup: lookupOfFeed(token), whose, language, made: new Date(services.now()) }
  await asHolder(services, actor, async (transaction) => {
    await transaction
      .insertInto('clarion.calendar_feed')
      .values({ programme_id: actor.programme, member_id: actor.author, ...fresh })
      .onConflict((conflict) => conflict.columns(['programme_id', 'member_id']).doUpdateSet(fresh))
      .execute()
  })
  return token
}

/** @returns what the member chose and when the address was made; null where there is none */
export async function ownFeed(services: Services, actor: Actor) {
  const row = await asHolder(services, actor, (transaction) =>
    transaction
      .selectFrom('clarion.calendar_feed')
      .select(['whose', 'language', 'made'])
      .where('programme_id', '=', actor.programme)
      .where('member_id', '=', actor.author)
      .executeTakeFirst(),
  )
  return row ? { ...row, made: row.made.toISOString() } : null
}

/** Takes the address away; without one nothing happens. */
export async function dropFeed(services: Services, actor: Actor): Promise<void> {
  await asHolder(services, actor, async (transaction) => {
    const gone = transaction.deleteFrom('clarion.calendar_feed').where('programme_id', '=', actor.programme)
    await gone.where('member_id', '=', actor.author).execute()
  })
}

/**
 * Who stands behind an address, with what the member's roles allow at this moment: an address is no session and remembers
 * nothing.
 *
 * @returns undefined for an address that never was, was replaced or taken away, or whose member works here no more
 */
export async function feedBehind(services: Services, token: string): Promise<FeedBehind | undefined> {
  const presented = lookupOfFeed(token)
  return await withSignIn(services.database, { presented }, async (transaction) => {
    const row = await transaction
      .selectFrom('clarion.calendar_feed')
      .selectAll()
      .where('lookup', '=', presented)
      .executeTakeFirst()
    if (!row) return undefined
    const { programme_id: programme, member_id: author, whose, language } = row
    await narrow(transaction, { programme, holder: author })
    const member = await memberNow(transaction, programme, author)
    if (!member) return undefined
    return { actor: actorOfMember(member), whose, language, asked: isConductOwed(services, member.conduct) }
  })
}

async function asHolder<Result>(
  { database }: Services,
  { programme, author }: Actor,
  work: (transaction: SignInTransaction) => Promise<Result>,
): Promise<Result> {
  return await withSignIn(database, { programme, holder: author }, work)
}
