import { type ProblemCode, problemCatalogue } from '@clarion/journal'
import type { RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
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
  const byStatus = Map.groupBy(problemsOf(route), (code) => problemStatus({ code, detail: {} }))
  for (const [status, codes] of byStatus) {
    responses[status] = {
      description: codes.join(', '),
      content: { 'application/problem+json': { schema: problemSchema } },
    }
  }
  const request: NonNullable<RouteConfig['request']> = {}
  if (route.params instanceof z.ZodObject) request.params = route.params
  if (route.query instanceof z.ZodObject) request.query = route.query
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
  return { method: route.method, path: route.path, summary: route.summary, tags: [route.tag], request, responses }
}

function problemsOf(route: Route): ProblemCode[] {
  const codes: ProblemCode[] = ['database-unavailable', 'busy', 'unexpected', ...(route.problems ?? [])]
  if (route.params || route.query || route.body) codes.push('invalid-field', 'unknown-parameter')
  if (route.upload) codes.push('media-type-refused', 'too-large')
  if (route.body) codes.push('malformed', 'media-type-refused', 'too-large')
  if (route.method !== 'get') codes.push('cross-origin', 'storage-full')
  if (route.who !== 'anyone') codes.push('sign-in-needed', 'not-found')
  if (route.verb !== null) codes.push('not-permitted')
  if (route.stepUp) codes.push('step-up-needed')
  return [...new Set(codes)]
}
