import { withScope } from '../database/with-scope.ts'
import { recordLooks } from '../reading/record-look.ts'
import type { Services } from '../services.ts'
import type { StaffName } from './colleagues.ts'
import { staffActor } from './staff-actor.ts'
import { drawing } from './story/drawing.ts'

const day = 24 * 3_600_000

const looks: readonly (readonly [who: StaffName, section: string, basis: string, daysAgo: number])[] = [
  ['amal', 'contact', 'consent', 208],
  ['amal', 'needs', 'consent', 208],
  ['daniel', 'notes', 'lead', 196],
  ['ines', 'exploitation', 'consent', 178],
  ['daniel', 'plan', 'lead', 140],
  ['viktor', 'exploitation', 'order', 84],
  ['mira', 'risk', 'lead', 61],
  ['amal', 'appointments', 'consent', 33],
  ['daniel', 'contact', 'lead', 20],
  ['ines', 'appointments', 'consent', 9],
  ['daniel', 'voice', 'lead', 2],
]

/** Who looked at the known case over the months, so that its person can see that it is written down. Once. */
export async function leaveLooks(services: Services, programme: string, thread: string): Promise<void> {
  const now = services.now()
  const draw = drawing(37)
  await withScope(services.database, { programme, keeper: [thread] }, async (transaction) => {
    const known = transaction.selectFrom('clarion.access_log').select('look_id').where('programme_id', '=', programme)
    if (await known.where('thread_id', '=', thread).where('act', '=', 'read').limit(1).executeTakeFirst()) return
    for (const [who, section, basis, daysAgo] of looks) {
      const then: Services = { ...services, now: () => now - daysAgo * day + draw.between(1, 200) * 60_000 }
      const look = { act: 'read', thread, section, basis }
      await recordLooks(then, transaction, staffActor(programme, who), [look])
    }
  })
}
