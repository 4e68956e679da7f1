import { type ProblemCode, problemCatalogue } from '@clarion/journal'
import type { RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import { parameterWords } from './parameter-words.ts'
import { problemStatus } from './problem-response.ts'
import type { Route } from './route.ts'

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(problemCatalogue) as [ProblemCode, ...ProblemCode[]]),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Problem', description: 'A refusal (RFC 9457): what, where, and what to do.' })

const media = { html: 'text/html', file: 'application/octet-stream', redirect: 'text/plain' } as const

/** @returns the route as OpenAPI 3.1 describes it, with every problem that it may answer */
export function describeRoute(route: Route): RouteConfig {
  const responses: RouteConfig['responses'] = {
    [route.answer === 'redirect' ? 302 : 200]:
      typeof route.answer === 'string'
        ? { description: route.summary, content: { [media[route.answer]]: { schema: z.string() } } }
        : { description: route.summary, content: { 'application/json': { schema: route.answer } } },
  }
  // After a form, and where the survivor leaves: the page that comes next, so that going back sends nothing twice.
  if (route.answer === 'html') responses[303] = { description: 'Leads to the page that comes next.' }
  const byStatus = Map.groupBy(problemsOf(route), (code) => problemStatus({ code, detail: {} }))
  for (const [status, codes] of byStatus) {
    responses[status] = {
      description: codes.join(', '),
      content: { 'application/problem+json': { schema: problemSchema } },
    }
  }
  const request: NonNullable<RouteConfig['request']> = {}
  if (route.params instanceof z.ZodObject) request.params = inWords(route.params)
  if (route.query instanceof z.ZodObject) request.query = inWords(route.query)
  if (route.body) {
    const type = route.form ? 'application/x-www-form-urlencoded' : 'application/json'
    request.body = { required: true, content: { [type]: { schema: route.body } } }
  }
  if (route.upload) {
    request.body = {
      required: true,
      content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
    }
  }
  return {
    method: route.method,
    path: route.path,
    summary: route.summary,
    description: whoMayAsk(route),
    tags: [route.tag],
    security: route.who === 'anyone' ? [] : [{ [sessionScheme]: [] }],
    request,
    responses,
  }
}

/** The name of the way in which one shows who one is. */
export const sessionScheme = 'session'

/** The addresses that are mounted beside the routes: whether all is well, and this description. */
export const houseRoutes: readonly RouteConfig[] = [
  {
    method: 'get',
    path: '/healthz',
    summary: 'Whether Clarion and its database answer',
    tags: ['house'],
    security: [],
    responses: {
      200: {
        description: 'They do.',
        content: { 'application/json': { schema: z.object({ status: z.literal('ready') }) } },
      },
      503: { description: 'database-unavailable', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description',
    tags: ['house'],
    security: [],
    responses: {
      200: {
        description: 'OpenAPI 3.1.',
        content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } },
      },
    },
  },
]

const askers = {
  anyone: 'Anyone may ask.',
  member: 'Members may ask',
  survivor: 'The survivor may ask, about herself.',
  'member-or-survivor': 'Members may ask, and the survivor about herself.',
} as const

function whoMayAsk({ who, verb, stepUp }: Route): string {
  const verbs = verb === null ? '' : ` whose roles have the verb ${verb}`
  const asker = who === 'member' ? `${askers[who]}${verbs}.` : askers[who]
  return stepUp ? `${asker} They must have confirmed just now that it is still them.` : asker
}

/** A parameter that does not say what it is gets the words of its name. */
function inWords(parameters: z.ZodObject): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(parameters.shape as Record<string, z.ZodType>).map(([name, schema]) => {
        const description = schema.description ?? parameterWords[name]
        return [name, description === undefined ? schema : schema.describe(description)]
      }),
    ),
  )
}

/** @returns every refusal that a route may answer */
export function problemsOf(route: Route): ProblemCode[] {
  const codes: ProblemCode[] = ['database-unavailable', 'busy', 'unexpected', ...(route.problems ?? [])]
  if (route.params || route.query || route.body) codes.push('invalid-field', 'unknown-parameter')
  if (route.params || route.query) codes.push('text-not-well-formed')
  if (route.upload) codes.push('media-type-refused', 'too-large')
  if (route.body) codes.push('malformed', 'media-type-refused', 'too-large')
  if (route.method !== 'get') codes.push('cross-origin', 'storage-full')
  if (route.who !== 'anyone') codes.push('sign-in-needed', 'not-found')
  if (route.who !== 'anyone' && route.who !== 'survivor' && !route.beforeConduct) codes.push('conduct-needed')
  if (route.verb !== null) codes.push('not-permitted')
  if (route.stepUp) codes.push('step-up-needed')
  return [...new Set(codes)]
}
