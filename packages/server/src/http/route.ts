import type { Verb } from '@clarion/casework'
import type { ProblemCode } from '@clarion/journal'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Services } from '../services.ts'
import type { Caller, MemberCaller, SurvivorCaller } from './caller.ts'

/** Who may ask at all. There is no default: a route that does not say does not compile. */
export type Who = 'anyone' | 'member' | 'survivor' | 'member-or-survivor'

type CallerOf<W extends Who> = W extends 'member'
  ? MemberCaller
  : W extends 'survivor'
    ? SurvivorCaller
    : W extends 'member-or-survivor'
      ? MemberCaller | SurvivorCaller
      : Caller

/** What a handler is given, already parsed and already allowed. */
export type Question<W extends Who, Params, Query, Body> = {
  readonly caller: CallerOf<W>
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** For cookies, and for answers that are not JSON. */
  readonly context: Context
}

/** A route as the application mounts it. */
export type Route = {
  readonly method: 'get' | 'post' | 'delete'
  /** With parameters in braces, as OpenAPI writes them: `/api/threads/{thread}`. */
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly who: Who
  /** The verb a member must have; null says on purpose that none is needed. */
  readonly verb: Verb | null
  /** The member must have confirmed within the last minutes that it is still the same person. */
  readonly stepUp?: true
  /** It answers members too who have not accepted the code of conduct yet: nothing of a case is read or written by it. */
  readonly beforeConduct?: true
  /**
   * All that this does, it does in scopes of its caller. Then who asks may be taken from memory and proven there: it costs no
   * question of its own. A route that does anything elsewhere must not say so.
   */
  readonly inScope?: true
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** The body comes from a plain HTML form (application/x-www-form-urlencoded) and not as JSON. */
  readonly form?: true
  /** The body is a file, which the handler reads as it comes; the handler sees to its size. */
  readonly upload?: true
  /** The schema of a JSON answer (members it does not name are left out), or what else is answered. */
  readonly answer: z.ZodType | 'html' | 'file' | 'redirect'
  /** The refusals to be expected, besides those every route has. */
  readonly problems?: readonly ProblemCode[]
  handle(question: Question<Who, unknown, unknown, unknown>, services: Services): Promise<unknown>
}

/** A value that nobody changes any more, all the way down. */
type Unchanging<Value> = Value extends object ? { readonly [Name in keyof Value]: Unchanging<Value[Name]> } : Value

type Typed<
  W extends Who,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends Route['answer'],
> = Omit<Route, 'who' | 'params' | 'query' | 'body' | 'answer' | 'handle'> & {
  readonly who: W
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly answer: A
  handle(
    question: Question<W, z.output<P>, z.output<Q>, z.output<B>>,
    services: Services,
  ): Promise<A extends z.ZodType ? Unchanging<z.input<A>> : Response>
}

/**
 * Declares a route: who may ask, with which verb, what is asked and what is answered. The one who mounts it parses,
 * permits, answers and turns problems into statuses; a handler only does what the sentence says.
 *
 * @example
 * route({ method: 'get', path: '/api/tasks', summary: 'What is due', tag: 'today', who: 'member', verb: null,
 *   answer: tasksSchema, handle: async ({ caller }, services) => ({ tasks: await tasksOf(services, caller) }) })
 */
export function route<
  W extends Who,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  A extends Route['answer'] = z.ZodType,
>(definition: Typed<W, P, Q, B, A>): Route {
  return definition as unknown as Route
}
