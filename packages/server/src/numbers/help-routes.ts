import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import type { CountRow } from './count-cases.ts'
import { countClocks } from './count-clocks.ts'
import { countNeeds, type NeedDivision, needDivisions } from './count-needs.ts'
import { countReferrals } from './count-referrals.ts'
import { countWaits } from './count-waits.ts'
import { quarters, unlessSmall, withheldBelow } from './numbers-routes.ts'
import { protectSmall, smallCount } from './protect-small.ts'

const text = z.string()
const rows = z.array(z.object({ codes: z.record(text, text), cases: z.int().nullable() }))
const days = z.int().nullable()

/** A count by two dimensions, and by the first alone, of which more can be told. */
const table = { by: z.array(text), rows, whole: rows, withheldBelow, definition: text }

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
        waits: z.array(
          z.object({ wait: text, came: days, waiting: days, quarter: days, half: days, most: days }).meta({
            description: 'Days within which a quarter, a half and three quarters came; null where not so many have.',
          }),
        ),
        withheldBelow,
        definition: text,
      })
      .meta({ id: 'Waits' }),
    handle: async ({ caller, query }, services) => {
      const { waits, definition } = await countWaits(services, caller.programme, query)
      return {
        waits: waits.map((one) => ({
          wait: one.wait,
          came: unlessSmall(one.came),
          waiting: unlessSmall(one.waiting),
          // The days of few would be the days of somebody.
          ...(one.came < smallCount
            ? { quarter: null, half: null, most: null }
            : { quarter: one.quarter, half: one.half, most: one.most }),
        })),
        withheldBelow: smallCount,
        definition,
      }
    },
  }),
  route({
    ...common,
    path: '/api/numbers/needs',
    summary: 'What people need and have not received, by line, and by language or place',
    query: z.strictObject({ by: z.enum(Object.keys(needDivisions) as NeedDivision[]).optional(), ...quarters }),
    answer: z.object(table).meta({ id: 'UnmetNeeds' }),
    handle: async ({ caller, query: { by: division, ...period } }, services) => {
      const { by, rows: counted, definition } = await countNeeds(services, caller.programme, division, period)
      return { ...tableOf(counted, by), definition }
    },
  }),
  route({
    ...common,
    path: '/api/numbers/referrals',
    summary: 'What became of referrals: answered, lost, declined and why',
    query: z.strictObject(quarters),
    answer: z.object({ ...table, declined: rows }).meta({ id: 'ReferralCount' }),
    handle: async ({ caller, query }, services) => {
      const { by, rows: counted, declined, definition } = await countReferrals(services, caller.programme, query)
      return {
        ...tableOf(counted, by),
        declined: [...protectSmall(declined, ['reason'])],
        definition,
      }
    },
  }),
  route({
    ...common,
    path: '/api/numbers/clocks',
    summary: 'Which of the programme’s clocks were kept, late, missed',
    query: z.strictObject(quarters),
    answer: z.object(table).meta({ id: 'ClockCount' }),
    handle: async ({ caller, query }, services) => {
      const { by, rows: counted, definition } = await countClocks(services, caller.programme, query)
      return { ...tableOf(counted, by), definition }
    },
  }),
]

function tableOf(counted: readonly CountRow[], by: readonly string[]) {
  const [first = ''] = by
  const groups = Map.groupBy(counted, ({ codes }) => codes[first] ?? 'unknown')
  const whole = [...groups].map(([code, rows]) => ({
    codes: { [first]: code },
    cases: rows.reduce((sum, { cases }) => sum + cases, 0),
  }))
  return {
    by: [...by],
    rows: [...protectSmall(counted, by)],
    whole: [...protectSmall(whole, [first])],
    withheldBelow: smallCount,
  }
}
