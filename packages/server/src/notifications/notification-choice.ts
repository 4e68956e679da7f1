import { z } from 'zod'
import type { Actor } from '../http/caller.ts'
import { languageTag } from '../http/language-tag.ts'
import type { Services } from '../services.ts'
import { withSignIn } from '../sign-in/with-sign-in.ts'

/** When a member wants a mail that something waits. */
export const notificationChoice = z.strictObject({
  pressing: z
    .boolean()
    .meta({ description: 'When somebody waits for an answer or something is urgent; one an hour at most.' }),
  daily: z.boolean().meta({ description: 'Once a day, when something is due.' }),
  hour: z.int().min(0).max(23),
  zone: z.string().max(60).refine(isZone, 'must be a time zone such as Europe/Tirane'),
  whose: z.enum(['mine', 'all']),
  language: languageTag,
})

export type NotificationChoice = z.infer<typeof notificationChoice>

/** @returns what the member chose; null for no mail at all */
export async function ownChoice({ database }: Services, { programme, author }: Actor) {
  const row = await withSignIn(database, { programme, holder: author }, (transaction) =>
    transaction
      .selectFrom('clarion.notification_choice')
      .select(['pressing', 'daily', 'hour', 'zone', 'whose', 'language'])
      .where('programme_id', '=', programme)
      .where('member_id', '=', author)
      .executeTakeFirst(),
  )
  return row ?? null
}

/** Keeps what the member chose; neither of the two mails is the same as no choice, and nothing is kept then. */
export async function keepChoice({ database }: Services, { programme, author }: Actor, choice: NotificationChoice) {
  await withSignIn(database, { programme, holder: author }, async (transaction) => {
    if (!choice.pressing && !choice.daily) {
      const gone = transaction.deleteFrom('clarion.notification_choice').where('programme_id', '=', programme)
      await gone.where('member_id', '=', author).execute()
      return
    }
    await transaction
      .insertInto('clarion.notification_choice')
      .values({ programme_id: programme, member_id: author, ...choice })
      .onConflict((conflict) => conflict.columns(['programme_id', 'member_id']).doUpdateSet(choice))
      .execute()
  })
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
