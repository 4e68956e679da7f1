import type { Context } from 'hono'
import type { Services } from '../services.ts'

/** What she typed, and a random text of this visit, by which tries are counted: never an address, nor a cookie. */
export type TypedPhrase = { readonly phrase: string; readonly visit: string }

/** What the survivor's view needs of the sign-in room, and no more. */
export type SurvivorSessions = {
  /**
   * Opens a session for whoever knows a code phrase, and gives the browser its cookie: HttpOnly, SameSite=Strict, gone
   * when the browser closes, ended after five idle minutes.
   *
   * @throws ProblemError `sign-in-failed`, the same for every phrase that opens nothing; `too-many-attempts`
   */
  signInWithPhrase(services: Services, context: Context, typed: TypedPhrase): Promise<void>
  /** Ends the session that a request came in, if it came in one, and takes the cookie back. */
  endSession(services: Services, context: Context): Promise<void>
}

/** What the survivor's view is given besides the services. */
export type SurvivorParts = {
  readonly sessions: SurvivorSessions
  /**
   * Where "Leave now" leads: a site that anybody might have open, chosen by the programme. An https address; it is told
   * nothing of where the reader came from.
   */
  readonly neutralSite: string
}
