import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { countClocks } from './count-clocks.ts'
import type { EachCount } from './count-each.ts'
import { countNeeds, type NeedDivision, needDivisions } from './count-needs.ts'
import { countReferrals, type ReferralDivision, referralDivisions } from './count-referrals.ts'
import { countWaits } from './count-waits.ts'
import { quarters, withheldBelow } from './numbers-routes.ts'
import { type ProtectedRow, protectSmall, smallCount } from './protect-small.ts'
import { protectWait } from './protect-wait.ts'

const text = z.string()
const rows = z.array(z.object({ codes: z.record(text, text), cases: z.int().nullable() }))
const days = z.int().nullable()
const waited = z.object({ came: days, waiting: days, left: days, quarter: days, half: days, most: days }).meta({
  description: 'How many; days within which a quarter, a half and three quarters came, null where not so many.',
})
/** A count by two dimensions, and by the first alone, of which more can be told. */
const count = z.object({ by: z.array(text), rows, whole: rows, withheldBelow, definition: text })

const common = { method: 'get', tag: 'numbers', who: 'member', verb: 'read-numbers' } as const

/** Whether help came, how soon, and what is missing: counts, and never a case. Small counts are withheld as elsewhere. */
export const helpRoutes: readonly Route[] = [
  route({
    ...common,
    path: '/api/numbers/waits',
    summary: 'How long people wait for each step, those included who wait still',
    query: z.strictObject(quarters),
    answer: z
      .object({
        waits: z.array(waited.extend({ wait: text, quarters: z.array(waited.extend({ began: text })) })),
        withheldBelow,
        definition: text,
      })
      .meta({ id: 'Waits' }),
    handle: async ({ caller, query }, services) => {
      const { waits, definition } = await countWaits(services, caller.programme, query)
      return { waits: waits.map((one) => protectWait(one)), withheldBelow: smallCount, definition }
    },
  }),
  route({
    ...common,
    path: '/api/numbers/needs',
    summary: 'What people need and have not received, by line, or by language or place',
    query: z.strictObject({ by: z.enum(Object.keys(needDivisions) as NeedDivision[]).optional(), ...quarters }),
    answer: count.meta({ id: 'UnmetNeeds' }),
    handle: async ({ caller, query: { by, ...period } }, services) =>
      shown(await countNeeds(services, caller.programme, by, period)),
  }),
  route({
    ...common,
    path: '/api/numbers/referrals',
    summary: 'What became of referrals: answered, lost, declined and why; by service or type of receiver',
    query: z.strictObject({ by: z.enum(Object.keys(referralDivisions) as ReferralDivision[]).optional(), ...quarters }),
    answer: count.extend({ declined: rows }).meta({ id: 'ReferralCount' }),
    handle: async ({ caller, query: { by, ...period } }, services) => {
      const { declined, ...counted } = await countReferrals(services, caller.programme, by, period)
      return { ...shown(counted), declined: protectEach(declined) }
    },
  }),
  route({
    ...common,
    path: '/api/numbers/clocks',
    summary: 'Which of the programme’s clocks were kept, late, missed',
    query: z.strictObject(quarters),
    answer: count.meta({ id: 'ClockCount' }),
    handle: async ({ caller, query }, services) => shown(await countClocks(services, caller.programme, query)),
  }),
]

/** @returns the rows of a count of which small ones are withheld */
export function protectEach({ by, rows: counted, sums }: EachCount): ProtectedRow[] {
  return protectSmall(counted, by, sums)
}

function shown(counted: EachCount & { readonly definition: string }) {
  const { by, rows: cells, sums, definition } = counted
  const first = by.slice(0, 1)
  const alone = [...sums, ...cells].filter(({ codes }) => Object.keys(codes).join() === first.join())
  const total = sums.filter(({ codes }) => Object.keys(codes).length === 0)
  return {
    by: [...by],
    rows: protectEach(counted),
    whole: protectSmall(alone, first, total),
    withheldBelow: smallCount,
    definition,
  }
}
