import { z } from 'zod'
import { statement } from '../database/statement.ts'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { actorOf, scopeOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { colleaguesOf } from './colleagues-of.ts'

const text = z.string()

/** Whom a case can be given to; and for those who give cases, how many each has. */
export const colleaguesRoute: Route = route({
  method: 'get',
  path: '/api/colleagues',
  summary: 'Who works on cases in one’s own organisation; for a supervisor with the number of open cases of each',
  tag: 'directory',
  who: 'member',
  verb: 'hand-on-case',
  query: z.strictObject({
    load: z.enum(['yes']).optional().describe('With the number of open cases of each; for a supervisor alone.'),
  }),
  answer: z
    .object({
      colleagues: z.array(z.object({ id: text, name: text, cases: z.int().nullable().describe('Open cases.') })),
      nobody: z.int().nullable().describe('Open cases on which nobody works, or somebody who is here no more.'),
    })
    .meta({ id: 'Colleagues' }),
  handle: async ({ caller, query }, { database }) => {
    const actor = actorOf(caller)
    const { programme, organisation } = actor
    return await withScope(database, scopeOf(actor), async (transaction) => {
      const colleagues = await colleaguesOf(transaction, programme, organisation)
      const working = colleagues.filter((one) => one.working).map(({ id, name }) => ({ id, name }))
      if (!query.load || !actor.verbs.has('assign-case')) {
        return { colleagues: working.map((one) => ({ ...one, cases: null })), nobody: null }
      }
      const load = await casesByWorker(transaction, programme, organisation)
      const here = new Set(working.map(({ id }) => id))
      // Whoever left works on nothing: what they had is counted with what nobody has.
      const left = [...load].filter(([worker]) => worker === null || !here.has(worker))
      return {
        colleagues: working.map((one) => ({ ...one, cases: load.get(one.id) ?? 0 })),
        nobody: left.reduce((sum, [, cases]) => sum + cases, 0),
      }
    })
  },
})

/** Counted in the list of what the organisation leads (listing_of_lead), not case by case: how many, never which. */
async function casesByWorker(
  transaction: Scoped,
  programme: string,
  organisation: string,
): Promise<ReadonlyMap<string | null, number>> {
  const { rows } = await statement<{ worker: string | null; cases: number }>`
    select l.parts -> 'case' ->> 'worker' as worker, count(*)::int as cases from clarion.listing l
    where l.programme_id = ${programme} and l.reader = ${organisation} and l.mine and l.kind = 'case' and l.status = 'open'
    group by 1`.execute(transaction)
  return new Map(rows.map(({ worker, cases }) => [worker, cases]))
}
