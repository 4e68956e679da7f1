import { createHmac } from 'node:crypto'
import { refuse } from '@clarion/journal'
import { withScope } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { type Bucket, giveBackAttempts, takeAttempts } from '../sign-in/attempt-limit.ts'
import { recordLooks } from './record-look.ts'

/** Wrong codes that one member may try in any sixty seconds. There are 2^40 codes. */
const wrongCodesPerMinute = 6

/**
 * Whether a case with exactly this survivor code exists: for a member who stands before a person in danger and has nothing
 * but the code on her card. It says that the case is there and which thread to ask emergency access for, and nothing of
 * what is in it. Finding is recorded as a look at the case; a wrong code is recorded too, without the code.
 *
 * @param code a survivor code, in capitals
 * @throws ProblemError `not-found` for a wrong code and for an erased case, `too-many-attempts`
 */
export async function findByCode(services: Services, actor: Actor, code: string): Promise<{ thread: string }> {
  const bucket: Bucket = { name: bucketName(services, actor), limit: wrongCodesPerMinute }
  const at = services.now()
  await takeAttempts(services, [bucket])
  const { programme } = actor
  const found = await withScope(services.database, { programme, code }, async (transaction) => {
    const row = await transaction
      .selectFrom('clarion.thread')
      .select(['thread_id', 'readers'])
      .where('programme_id', '=', programme)
      .where('kind', '=', 'case')
      .where('code', '=', code)
      .executeTakeFirst()
    // Nobody reads an erased case any more; to everyone it is as if there were none.
    const thread = row && row.readers.length > 0 ? row.thread_id : undefined
    await recordLooks(services, transaction, actor, [thread === undefined ? { act: 'find' } : { act: 'find', thread }])
    return thread
  })
  if (found === undefined) refuse('not-found')
  await giveBackAttempts(services, [bucket], at)
  return { thread: found }
}

function bucketName({ keys }: Services, { programme, author }: Actor): Buffer {
  return createHmac('sha256', keys.derived('sign-in attempts')).update(`find ${programme} ${author}`).digest()
}
