import type { NewEntry } from '@clarion/journal'
import { refuse } from '@clarion/journal'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { appendEntries } from '../../door/append-entries.ts'
import { application } from '../../http/application.ts'
import type { Actor, Caller, MemberCaller } from '../../http/caller.ts'
import { spokenConsent } from '../../testing/spoken-consent.ts'
import { testActor } from '../../testing/test-actor.ts'
import { type TestServices, testServices } from '../../testing/test-services.ts'
import { survivorRefusals } from '../refused-page.ts'
import { survivorRoutes } from '../survivor-routes.ts'

/** The phrase that opens the case of the world. */
export const phrase = 'apple river candle stone garden winter lamp'

/** Where "Leave now" leads in tests. */
export const neutralSite = 'https://weather.example/'

/** One case among invented organisations, and the survivor's pages over it. Sessions live in memory. */
export type SurvivorWorld = {
  readonly services: TestServices
  readonly app: OpenAPIHono
  readonly thread: string
  readonly survivor: string
  readonly daniel: Actor
  readonly amal: Actor
  readonly viktor: Actor
  /** The consent given to the shelter, and what it covers. */
  readonly consent: string
  /** What a phrase that was wrong too often is told. */
  readonly attempts: { left: number }
  /** Says something in the case. */
  tell(actor: Actor, kind: string, section: string, body: object, seen?: number): Promise<string>
  /** Asks as a signed-in survivor, a member or a stranger. */
  ask(who: 'survivor' | 'member' | 'stranger', path: string, form?: Readonly<Record<string, string>>): Promise<Response>
}

/** @returns a case led by Lantern Outreach and shared with Harbour Shelter until the new year */
export async function survivorWorld(): Promise<SurvivorWorld> {
  const services = await testServices()
  const administrator = testActor(services, ['administrator', 'coordinator'], services.coordination)
  const organisation = async (name: string): Promise<string> => {
    const thread = services.id()
    const body = { name, type: 'NGO' }
    await appendEntries(services, administrator, [entryOf(thread, 'organisation.registered', 'profile', body)])
    return thread
  }
  const entryOf = (thread: string, kind: string, section: string, body: object, seen = 0): NewEntry => ({
    id: services.id(),
    thread,
    kind,
    section,
    seen,
    said: new Date(services.now()).toISOString(),
    body,
  })
  const daniel = testActor(services, ['case-worker'], await organisation('Lantern Outreach'))
  const amal = testActor(services, ['service-worker'], await organisation('Harbour Shelter'))
  const viktor = testActor(services, ['police-officer'], await organisation('City Police'))
  const thread = services.id()
  const survivor = services.id()
  const opening = entryOf(thread, 'case.opened', 'case', { code: '7KQF-29MX', survivor })
  const consent = entryOf(
    thread,
    'consent.given',
    'sharing',
    spokenConsent(amal.organisation, ['contact', 'needs', 'appointments'], '2027-01-01T00:00:00.000Z'),
  )
  await appendEntries(services, daniel, [opening, consent])

  const sessions = new Map<string, Caller>()
  const attempts = { left: 6 }
  const member: MemberCaller = {
    kind: 'member',
    programme: services.programme,
    member: daniel.author,
    name: 'Daniel',
    organisation: daniel.organisation,
    roles: ['case-worker'],
    verbs: daniel.verbs,
    sections: daniel.sections,
    session: Buffer.from('m'),
    steppedUpUntil: null,
  }
  const herself: Caller = {
    kind: 'survivor',
    programme: services.programme,
    thread,
    reader: survivor,
    session: Buffer.from('s'),
  }
  sessions.set('member', member)
  sessions.set('survivor', herself)
  const app = application({
    services,
    routes: survivorRoutes({
      neutralSite,
      sessions: {
        signInWithPhrase: async (_services, context, { phrase: typed }) => {
          if (attempts.left-- <= 0) refuse('too-many-attempts', { seconds: 40 })
          if (typed.trim().toLowerCase() !== phrase) refuse('sign-in-failed')
          const token = services.id()
          sessions.set(token, herself)
          setCookie(context, 'clarion_session', token, { httpOnly: true, sameSite: 'Strict', path: '/' })
        },
        endSession: async (_services, context) => {
          sessions.delete(getCookie(context, 'clarion_session') ?? '')
          deleteCookie(context, 'clarion_session', { path: '/' })
        },
      },
    }),
    pages: [survivorRefusals],
    callerOf: async (context) => sessions.get(getCookie(context, 'clarion_session') ?? '') ?? { kind: 'nobody' },
    log: () => undefined,
  })
  return {
    services,
    app,
    thread,
    survivor,
    daniel,
    amal,
    viktor,
    consent: consent.id,
    attempts,
    tell: async (actor, kind, section, body, seen = 0) => {
      const entry = entryOf(thread, kind, section, body, seen)
      await appendEntries(services, actor, [entry])
      return entry.id
    },
    ask: async (who, path, form) => {
      const headers: Record<string, string> = {
        host: 'localhost',
        ...(who === 'stranger' ? {} : { cookie: `clarion_session=${who}` }),
      }
      if (!form) return await app.request(path, { headers })
      return await app.request(path, {
        method: 'POST',
        headers: { ...headers, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...form }).toString(),
      })
    },
  }
}
