import { abilitiesOf, type RoleName } from '@clarion/casework'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { application } from '../http/application.ts'
import type { Actor, Caller } from '../http/caller.ts'
import type { Route } from '../http/route.ts'
import type { TestServices } from './test-services.ts'

/** The application over HTTP with sessions that a test hands out: everything but the signing in. */
export type TestApplication = {
  readonly app: OpenAPIHono
  /** @returns the cookie with which an actor asks; the actor's roles are those given */
  signIn(actor: Actor, roles: readonly RoleName[]): string
  /** @returns the cookie with which the survivor of a case asks */
  signInSurvivor(thread: string, reader: string): string
  /** Asks as a page of our own would: same origin, JSON. */
  ask(cookie: string | null, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response>
}

/** @param routes those under test, or all of them */
export function testApplication(services: TestServices, routes: readonly Route[]): TestApplication {
  const sessions = new Map<string, Caller>()
  const app = application({
    services,
    routes,
    callerOf: async (context) => sessions.get(context.req.header('cookie') ?? '') ?? { kind: 'nobody' },
    log: (line) => {
      throw new Error(`unforeseen: ${line}`)
    },
  })
  const keep = (caller: Caller): string => {
    const cookie = `session=${services.id()}`
    sessions.set(cookie, caller)
    return cookie
  }
  return {
    app,
    signIn: (actor, roles) =>
      keep({
        kind: 'member',
        programme: actor.programme,
        member: actor.author,
        name: 'Someone',
        organisation: actor.organisation,
        roles,
        ...abilitiesOf(roles),
        session: Buffer.from('session'),
        steppedUpUntil: null,
      }),
    signInSurvivor: (thread, reader) =>
      keep({ kind: 'survivor', programme: services.programme, thread, reader, session: Buffer.from('session') }),
    ask: async (cookie, method, path, body) =>
      await app.request(`http://localhost${path}`, {
        method,
        headers: {
          host: 'localhost',
          ...(cookie ? { cookie } : {}),
          ...(method === 'POST' ? { origin: 'http://localhost', 'content-type': 'application/json' } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  }
}
