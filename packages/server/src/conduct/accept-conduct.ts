import { refuse } from '@clarion/journal'
import { withScope } from '../database/with-scope.ts'
import { appendEntries } from '../door/append-entries.ts'
import { actorOf, type MemberCaller, scopeOf } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { conductNow } from './conduct-now.ts'

/**
 * A member accepts the text that they read, by an entry of their own. Accepting twice, in two windows or because no answer came,
 * is harmless.
 *
 * @param id the entry's, made by whoever accepts
 * @throws ProblemError `conduct-not-in-force` when another version is in force by now: what was not read is not accepted
 */
export async function acceptConduct(
  services: Services,
  caller: MemberCaller,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<void> {
  const actor = actorOf(caller)
  const { programme, member, organisation } = caller
  const accepted = await withScope(services.database, scopeOf(actor), async (transaction) => {
    const inForce = await conductNow(services, transaction, programme)
    if (!inForce?.texts.some((one) => one.id === text)) refuse('conduct-not-in-force')
    const own = await transaction
      .selectFrom('clarion.member')
      .select('conduct')
      .where('programme_id', '=', programme)
      .where('member_id', '=', member)
      .executeTakeFirst()
    return own?.conduct.some((one) => one.text === text) ?? false
  })
  if (accepted) return
  const said = new Date(services.now()).toISOString()
  const entry = {
    id,
    thread: organisation,
    kind: 'conduct.accepted',
    section: 'members',
    seen: 0,
    said,
    body: { text },
  }
  await appendEntries(services, actor, [entry])
}
