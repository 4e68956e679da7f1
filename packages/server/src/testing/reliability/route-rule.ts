import type { FilledCase } from './filled-case.ts'
import type { Asking } from './world.ts'

/** Who is let in by a route, for each way in which what is asked about can stand to the one who asks. */
export type RouteRule = {
  /** What the askers' own organisation leads; or, for the survivor, her own. Also a route that is about nobody. */
  readonly own: readonly Asking[]
  /** What is shared with their organisation by consent. */
  readonly shared?: readonly Asking[]
  /** What concerns their organisation in no way. Whoever is not named here must not learn that it is there. */
  readonly foreign?: readonly Asking[]
  /** Refusals that only somebody who was let in can get, because the question of the test is not a whole one. */
  readonly past?: readonly string[]
  /** What to send. */
  readonly body?: (id: () => string) => Record<string, unknown>
  /** What to send where the body names a case. */
  readonly about?: (target: FilledCase, id: () => string) => Record<string, unknown>
  /** The query, where the route cannot be asked without one and it names a case. */
  readonly by?: (target: FilledCase) => string
  /** Ids and words of a case that can stand in the query, besides asking without one. */
  readonly queries?: readonly CaseQuery[]
}

/** A query made of a case; whoever may read that section of it may see that it finds something. */
export type CaseQuery = { readonly of: (target: FilledCase) => string; readonly tells?: string }
