import { refuse } from '@clarion/journal'
import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { countCases } from './count-cases.ts'
import { countFlow } from './count-flow.ts'
import { protectSmall, smallCount } from './protect-small.ts'

const text = z.string()
const day = z.iso.date()

/** Whole quarters only: two periods that differ by a day would show the one case between them. */
export const quarters = {
  from: day
    .refine((value) => /-(01|04|07|10)-01$/.test(value), 'must be the first day of a quarter')
    .optional()
    .meta({ description: 'The first day of a quarter.' }),
  to: day
    .refine((value) => /-(03-31|06-30|09-30|12-31)$/.test(value), 'must be the last day of a quarter')
    .optional()
    .meta({ description: 'The last day of a quarter.' }),
}

/** What is withheld: every answer says it. */
export const withheldBelow = z
  .int()
  .meta({ description: 'Counts below this are withheld, and those that would give them away.' })

/**
 * The programme in numbers, for those whose work is numbers: counts, and never a case. Small counts are withheld from
 * everyone here; whoever runs the server has them exactly, by `clarion report`.
 */
export const numbersRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/numbers',
    summary: 'How many cases, by quarter, type of responder, age, gender, form ...',
    tag: 'numbers',
    who: 'member',
    verb: 'read-numbers',
    query: z.strictObject({ by: z.string().max(200).default('quarter'), ...quarters }),
    answer: z
      .object({
        by: z.array(text),
        rows: z.array(z.object({ codes: z.record(text, text), cases: z.int().nullable() })),
        total: z.int().nullable(),
        withheldBelow,
        unit: z.literal('cases'),
        definition: text,
      })
      .meta({ id: 'CaseCount' }),
    handle: async ({ caller, query }, services) => {
      const by = query.by.split(',').filter(Boolean)
      if (new Set(by).size < by.length) refuse('invalid-field', { field: 'by', reason: 'names a dimension twice' })
      const { rows, total, ...count } = await countCases(services, caller.programme, by, query.from, query.to)
      return { ...count, rows: protectSmall(rows, by), total: unlessSmall(total), withheldBelow: smallCount }
    },
  }),
  route({
    method: 'get',
    path: '/api/numbers/flow',
    summary: 'How far cases came: screened, identified, referred, accepted, delivered, followed up',
    tag: 'numbers',
    who: 'member',
    verb: 'read-numbers',
    query: z.strictObject(quarters),
    answer: z
      .object({
        steps: z.array(z.object({ step: text, cases: z.int().nullable(), medianDays: z.number().nullable() })),
        total: z.int().nullable(),
        withheldBelow,
        definition: text,
      })
      .meta({ id: 'CaseFlow' }),
    handle: async ({ caller, query }, services) => {
      const { steps, total, definition } = await countFlow(services, caller.programme, query.from, query.to)
      return {
        steps: steps.map(({ step, cases, medianDays }) => ({
          step,
          // Those who came to a step, and those who did not: either could be few.
          cases: total - cases > 0 && total - cases < smallCount ? null : unlessSmall(cases),
          medianDays: cases < smallCount ? null : medianDays,
        })),
        total: unlessSmall(total),
        withheldBelow: smallCount,
        definition,
      }
    },
  }),
]

/** None is told; few are not. */
export function unlessSmall(cases: number): number | null {
  return cases > 0 && cases < smallCount ? null : cases
}
