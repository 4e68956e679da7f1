import { randomUUID } from 'node:crypto'
import { type Problem, ProblemError, problem, refuse } from '@clarion/journal'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import type { Services } from '../services.ts'
import type { Caller, LikelyCaller } from './caller.ts'
import { describeRoute, houseRoutes, sessionScheme } from './describe-route.ts'
import { limitBody } from './limit-body.ts'
import { ownOrigin } from './own-origin.ts'
import { problemOf, problemResponse } from './problem-response.ts'
import type { Question, Route, Who } from './route.ts'

/** What the application is made of besides its routes. */
export type ApplicationParts = {
  readonly services: Services
  readonly routes: readonly Route[]
  /** Who sent this request: looks up the session; `nobody` when there is none or it has ended. */
  readonly callerOf: (context: Context) => Promise<Caller>
  /** Who it was a moment ago, to be proven by the scopes of the answer; asked for routes that are `inScope`. */
  readonly likelyCallerOf?: (context: Context) => LikelyCaller | undefined
  /** Addresses whose readers are people without our script: there a refusal is a page and not a problem document. */
  readonly pages?: readonly RefusalPages[]
  readonly log?: (line: string) => void
}

/** How refusals are said under one part of the address space. */
export type RefusalPages = {
  /** `/my`: that address and everything beneath it. */
  readonly under: string
  /** So many bytes a form there has at most, where they are more than anywhere else. */
  readonly formLimit?: number
  answer(refusal: Problem, context: Context): Response | Promise<Response>
}

const jsonLimit = 1024 * 1024

/** A form holds a few fields and at most one long text: 10,000 characters, each up to twelve bytes when encoded. */
const usualFormLimit = 160 * 1024

/**
 * The application over HTTP: parses, permits, answers, and turns every refusal into a problem in one place.
 *
 * The order of the checks matters: origin before anything that changes, then who, then verb, then step-up, then the
 * question's shape; so that nobody learns from an error about a field what only a signed-in member may ask.
 */
export function application(parts: ApplicationParts): OpenAPIHono {
  const { routes, pages = [], log = console.error } = parts
  const app = new OpenAPIHono()
  const say = (refusal: Problem, context: Context): Response | Promise<Response> => {
    const { path } = context.req
    const page = pages.find(({ under }) => path === under || path.startsWith(`${under}/`))
    return page ? page.answer(refusal, context) : problemResponse(refusal)
  }
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(safetyHeaders))
      context.res.headers.set(name, context.res.headers.get(name) ?? value)
  })
  const uploads = routes.filter(({ upload }) => upload).map(addressPattern)
  const limited = limitBody({
    maxSize: jsonLimit,
    onError: () => problemResponse(problem('too-large', { limit: '1 MB' })),
  })
  app.use('/api/*', async (context, next) => {
    // Uploads have a limit of their own (files/).
    if (context.req.method === 'POST' && uploads.some((address) => address.test(context.req.path))) return await next()
    return await limited(context, next)
  })
  for (const { under, formLimit = usualFormLimit } of pages) {
    const limitedForm = limitBody({
      maxSize: formLimit,
      onError: (context) => say(problem('too-large', { limit: `${formLimit / 1024} kB` }), context),
    })
    app.use(`${under}/*`, limitedForm)
  }
  for (const route of routes) {
    app.openAPIRegistry.registerPath(describeRoute(route))
    app.on(route.method.toUpperCase(), route.path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
      const answer = await answered(parts, route, context)
      if (answer instanceof Response) return answer
      if (typeof route.answer === 'string') throw new TypeError(`${route.path} promised ${route.answer}`)
      return context.json(route.answer.parse(answer) as object)
    })
  }
  for (const house of houseRoutes) app.openAPIRegistry.registerPath(house)
  app.openAPIRegistry.registerComponent('securitySchemes', sessionScheme, {
    type: 'apiKey',
    in: 'cookie',
    // On one's own machine, without https, the name goes without the prefix.
    name: '__Host-clarion_session',
  })
  app.get('/api/openapi.json', (context) =>
    context.json(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Clarion',
          version: '0.1.0',
          description: 'One way in: POST /api/entries. Every refusal is an RFC 9457 problem.',
        },
        servers: [{ url: '/' }],
      }),
    ),
  )
  app.notFound((context) => {
    const path = context.req.path
    const known = routes.filter((route) => addressPattern(route).test(path))
    return say(
      known.length > 0 ? problem('method-not-allowed', { method: context.req.method }) : problem('not-found'),
      context,
    )
  })
  app.onError((thrown, context) => say(problemOf(thrown, randomUUID(), log), context))
  return app
}

function addressPattern({ path }: Route): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
}

const safetyHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/**
 * What a route answers. Whatever came of a caller from memory counts only once a scope has proven that caller: what was
 * refused before is not told and what was done was undone, and it is asked again who this is.
 */
async function answered(
  { services, callerOf, likelyCallerOf }: ApplicationParts,
  route: Route,
  context: Context,
): Promise<unknown> {
  if (route.method !== 'get' && !ownOrigin(context)) refuse('cross-origin')
  const ask = async (caller: Caller) => await route.handle(await permitted(route, context, caller, services), services)
  const likely = route.inScope ? likelyCallerOf?.(context) : undefined
  if (likely) {
    const [outcome] = await Promise.allSettled([ask(likely.caller)])
    if (likely.isProven()) {
      if (outcome.status === 'rejected') throw outcome.reason
      return outcome.value
    }
  }
  return await ask(route.who === 'anyone' ? { kind: 'nobody' } : await callerOf(context))
}

async function permitted(
  route: Route,
  context: Context,
  caller: Caller,
  services: Services,
): Promise<Question<Who, unknown, unknown, unknown>> {
  permit(route, caller, services.now())
  return {
    caller,
    context,
    params: parsed(route.params, storable(context.req.param() as Record<string, string>)),
    query: parsed(route.query, storable(singleValues(context.req.queries()))),
    body: route.body ? parsed(route.body, await (route.form ? readForm(context) : readJson(context))) : undefined,
  }
}

function permit(route: Route, caller: Caller, now: number): void {
  if (route.who === 'anyone') return
  if (caller.kind === 'nobody') refuse('sign-in-needed')
  // A survivor asking a member's address (or the other way round) learns nothing but that there is nothing for her.
  if (route.who !== 'member-or-survivor' && route.who !== caller.kind) refuse('not-found')
  if (caller.kind !== 'member') return
  // Before the verb, and of every route that does not say otherwise: whoever has promised nothing reads and writes nothing.
  if (caller.conductOwed && !route.beforeConduct) refuse('conduct-needed')
  if (route.verb !== null && !caller.verbs.has(route.verb)) refuse('not-permitted', { verb: route.verb })
  if (route.stepUp && (caller.steppedUpUntil?.getTime() ?? 0) <= now) refuse('step-up-needed')
}

/** Parses with a schema; the first thing wrong is named by its field. */
function parsed(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.join('.') || 'the request'
  if (issue?.code === 'unrecognized_keys')
    refuse('unknown-parameter', { parameter: issue.keys.join(', ').slice(0, 100), known: knownKeys(schema) })
  refuse('invalid-field', { field, reason: issue?.message ?? 'is not understood' })
}

function knownKeys(schema: z.ZodType): string {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : ''
}

/** An address holds texts as the store can hold them: nothing is named by a null character or by half of a pair. */
function storable(params: Record<string, string>): Record<string, string> {
  for (const [field, value] of Object.entries(params))
    if (value.includes('\0') || !value.isWellFormed()) refuse('text-not-well-formed', { field })
  return params
}

/** A parameter given twice would let two readers of the address understand it differently. */
function singleValues(queries: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, values]) => {
      if (values.length > 1) refuse('invalid-field', { field: name, reason: 'is given more than once' })
      return [name, values[0] ?? '']
    }),
  )
}

/**
 * Reads a plain form. Its names and values are texts, each name once, so that a body has one meaning; fields left empty
 * are left out, as a browser sends them whether or not anybody wrote there.
 */
async function readForm(context: Context): Promise<Record<string, string>> {
  const accepted = 'application/x-www-form-urlencoded'
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/.test(type))
    refuse('media-type-refused', { type: type.slice(0, 60) || 'none', accepted })
  const fields = new URLSearchParams(await context.req.text())
  const names = [...fields.keys()]
  if (new Set(names).size < names.length) refuse('malformed', { reason: 'a field is given more than once' })
  return Object.fromEntries([...fields].filter(([, value]) => value.trim() !== ''))
}

async function readJson(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/json\b/.test(type))
    refuse('media-type-refused', { type: type.slice(0, 60) || 'none', accepted: 'application/json' })
  try {
    return await context.req.json()
  } catch (thrown) {
    if (thrown instanceof ProblemError) throw thrown
    refuse('malformed', { reason: 'it is not JSON' })
  }
}
