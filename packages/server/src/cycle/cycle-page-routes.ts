import { isIdentifier, ProblemError, refuse } from '@clarion/journal'
import {
  type Cycle,
  cycleAddresses,
  cycleCommitmentsPage,
  cycleHomePage,
  cycleRefusedPage,
  cycleSummaryPage,
  cyclesPage,
  cycleTextPage,
  languageOf,
  type Words,
} from '@clarion/public'
import { languages, summaryDocument } from '@clarion/review'
import type { Context } from 'hono'
import { z } from 'zod'
import { type DocumentForm, documentForms } from '../documents/document-forms.ts'
import { documentResponse } from '../documents/document-response.ts'
import { writtenOnce } from '../documents/written-once.ts'
import { pageResponse } from '../http/page-response.ts'
import { problemStatus } from '../http/problem-response.ts'
import { type Route, route } from '../http/route.ts'
import type { Services } from '../services.ts'
import { pageQuery } from '../survivor/page-query.ts'
import { wordsFor } from '../survivor/survivor-languages.ts'
import { gatherCycle } from './gather-cycle.ts'
import { listCycles } from './list-cycles.ts'
import { openHearing } from './open-cycle.ts'
import { remembered } from './remember-cycles.ts'

const common = { method: 'get', tag: 'cycle', who: 'anyone', verb: null, problems: ['not-found', 'busy'] } as const
const params = z.strictObject({ programme: z.string().max(40), hearing: z.string().max(40) })
const page = z.coerce.number().int().min(1).max(10_000).default(1)

type Place = z.output<typeof params>

/** A page of a cycle, or in its place a calm one that says it is not there; which of the reasons it is, nobody learns. */
function cyclePage(
  under: string,
  summary: string,
  write: (words: Words, cycle: Cycle, page: number) => Promise<string>,
): Route {
  return route({
    ...common,
    path: `/cycle/{programme}/{hearing}${under}`,
    summary,
    params,
    query: pageQuery({ page }),
    answer: 'html',
    handle: async ({ params: { programme, hearing }, query, context }, services) =>
      await orRefused(context, programme, async (words) => {
        const language = languageOf(words)
        const cycle = await remembered(services, expected(programme), `cycle ${hearing} ${language}`, () =>
          gatherCycle(services, programme, hearing, language),
        )
        return await write(words, cycle, query.page)
      }),
  })
}

async function orRefused(
  context: Context,
  programme: string,
  write: (words: Words) => Promise<string>,
): Promise<Response> {
  const words = wordsFor(context)
  try {
    return pageResponse(await write(words))
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    const why = thrown.problem.code === 'not-found' ? 'notFound' : 'busy'
    const here = cycleAddresses.all(isIdentifier(programme) ? programme : '')
    return pageResponse(await cycleRefusedPage(words, why, here), problemStatus(thrown.problem))
  }
}

/** @throws ProblemError `not-found` for what cannot be a programme */
function expected(programme: string): string {
  return isIdentifier(programme) ? programme : refuse('not-found')
}

/** What was published of hearings and of what came of them, for anybody: pages without script, and the summary as a document. */
export const cyclePageRoutes: readonly Route[] = [
  route({
    ...common,
    path: '/cycle/{programme}',
    summary: 'The hearings whose summary is public',
    params: z.strictObject({ programme: z.string().max(40) }),
    query: pageQuery({}),
    answer: 'html',
    handle: async ({ params: { programme }, context }, services) =>
      await orRefused(context, programme, async (words) => {
        const cycles = await remembered(services, expected(programme), 'cycles', () => listCycles(services, programme))
        return await cyclesPage(words, programme, cycles)
      }),
  }),
  cyclePage('', 'A cycle: who was heard, what was left out and why, what the adopted text carries', cycleHomePage),
  cyclePage('/summary', 'The published summary, with what each paragraph rests on', cycleSummaryPage),
  cyclePage('/text', 'The adopted text, and what States said of it', cycleTextPage),
  cyclePage('/commitments', 'What was promised, with self-reports and independent readings', cycleCommitmentsPage),
  route({
    ...common,
    path: '/cycle/{programme}/{hearing}/document',
    summary: 'The published summary as a document',
    params,
    query: z.strictObject({
      as: z.enum(Object.keys(documentForms) as [DocumentForm, ...DocumentForm[]]),
      in: z.enum(languages),
    }),
    answer: 'file',
    problems: ['not-found', 'document-too-heavy', 'busy'],
    handle: async ({ params: place, query }, services) => {
      const content = await remembered(
        services,
        expected(place.programme),
        `${place.hearing} ${query.as} ${query.in}`,
        () => writeOpen(services, place, query),
      )
      return documentResponse(content, `summary-${query.in}`, query.as)
    },
  }),
]

/** So many documents are made for the world at once: those who work here wait in the same line. */
const madeAtOnce = 2
let beingMade = 0

async function writeOpen(
  services: Services,
  { programme, hearing: thread }: Place,
  { as, in: language }: { as: DocumentForm; in: (typeof languages)[number] },
): Promise<Uint8Array> {
  const { hearing, summary, speakers, record, published } = await openHearing(services, programme, thread)
  const document =
    summaryDocument(hearing, summary, speakers, record, language, published.number) ?? refuse('not-found')
  // Asked only of what is there: "busy" for what is not would be another answer than "not found".
  if (beingMade >= madeAtOnce) refuse('busy')
  beingMade++
  try {
    return await writtenOnce(document, as)
  } finally {
    beingMade--
  }
}
