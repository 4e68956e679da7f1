import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { countCases } from './count-cases.ts'
import { countFlow } from './count-flow.ts'

const text = z.string()
const day = z.iso.date()

/** The programme in numbers, for those whose work is numbers: counts, and never a case. */
export const numbersRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/numbers',
    summary: 'How many cases, by quarter, type of responder, age, gender, form ...',
    tag: 'numbers',
    who: 'member',
    verb: 'read-numbers',
    query: z.strictObject({
      by: z.string().max(200).default('quarter'),
      from: day.optional(),
      to: day.optional(),
    }),
    answer: z
      .object({
        by: z.array(text),
        rows: z.array(z.object({ codes: z.record(text, text), cases: z.int() })),
        total: z.int(),
        unit: z.literal('cases'),
        definition: text,
      })
      .meta({ id: 'CaseCount' }),
    handle: ({ caller, query }, services) =>
      countCases(services, caller.programme, query.by.split(',').filter(Boolean), query.from, query.to),
  }),
  route({
    method: 'get',
    path: '/api/numbers/flow',
    summary: 'How far cases came: screened, identified, referred, accepted, delivered, followed up',
    tag: 'numbers',
    who: 'member',
    verb: 'read-numbers',
    query: z.strictObject({ from: day.optional(), to: day.optional() }),
    answer: z
      .object({
        steps: z.array(z.object({ step: text, cases: z.int(), medianDays: z.number().nullable() })),
        total: z.int(),
        definition: text,
      })
      .meta({ id: 'CaseFlow' }),
    handle: ({ caller, query }, services) => countFlow(services, caller.programme, query.from, query.to),
  }),
]
