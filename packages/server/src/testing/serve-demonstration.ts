import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { identifier, type NewEntry } from '@clarion/journal'
import { serve } from '@hono/node-server'
import type { CastName } from '../demonstration/cast.ts'
import { foundDemonstration } from '../demonstration/found-demonstration.ts'
import { staffActor } from '../demonstration/staff-actor.ts'
import { appendEntries } from '../door/append-entries.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import type { ModelSettings } from '../model/model-settings.ts'
import { ownLinesRefusals } from '../own-lines/own-lines-refusals.ts'
import { clarionRoutes } from '../routes.ts'
import type { Services } from '../services.ts'
import { callersOf } from '../sign-in/callers-of.ts'
import { hashPassword } from '../sign-in/password.ts'
import { lookupOf } from '../sign-in/secret-token.ts'
import { withSignIn } from '../sign-in/with-sign-in.ts'
import { serveWeb } from '../start/serve-web.ts'
import { signInPartsOf } from '../start/sign-in-parts-of.ts'
import { survivorRefusals } from '../survivor/refused-page.ts'
import { letterRefusals } from '../transmission/letter-refusals.ts'
import { query } from './query.ts'
import { testServices } from './test-services.ts'

/** The real application on a port of its own, over a real database, with the demonstration's cast. */
export type ServedDemonstration = {
  /** `http://localhost:41234`: a name and not a number, because passkeys need one. */
  readonly origin: string
  readonly services: Services
  /** The database, for its owner. */
  readonly ownerUrl: string
  readonly programme: string
  /** A new identifier. */
  newId(): string
  /** Somebody of the cast at the door. */
  actor(name: CastName): Actor
  /**
   * Says something as somebody of the cast.
   *
   * @param at when, in milliseconds since 1970, where it was not now
   * @returns the entry's id
   */
  tell(
    name: CastName,
    thread: string,
    kind: string,
    section: string,
    body: object,
    seen?: number,
    at?: number,
  ): Promise<string>
  /** Links two cases: who the other person is to the first, and the first to the other. */
  link(name: CastName, thread: string, other: string, how: string, converse: string): Promise<void>
  /** Opens a case as somebody of the cast. @param code the case's; drawn where it is left out */
  openCase(name: CastName, code?: string): Promise<{ thread: string; survivor: string; code: string }>
  /** Gives a person of the programme a password. @param holder the member's id */
  givePassword(holder: string, login: string, password: string): Promise<void>
  /** Nobody answers any more until it is called again: the cable is out. */
  toggleConnection(): Promise<void>
  stop(): Promise<void>
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Serves the application as `bin/start` does, with the demonstration's cast, for tests in a browser.
 *
 * @param web the folder of the built application
 * @param demonstration false for the same people in a programme that says it is in earnest: no card signs in there
 * @param cases true for the three years of invented cases too; without them there is no case yet
 * @param model the language model that may be asked; none is, as for whoever sets none
 */
export async function serveDemonstration(
  web: string,
  demonstration = true,
  cases = false,
  model: ModelSettings | null = null,
): Promise<ServedDemonstration> {
  const made = await testServices()
  // Browsers live by the clock on the wall.
  const services: Services = { ...made, now: Date.now }
  const programme = await foundDemonstration(services, cases)
  if (!demonstration) {
    await query(made.ownerUrl, `update clarion.programme set demonstration = false where programme_id = '${programme}'`)
  }
  const parts = signInPartsOf(
    services,
    { origin: undefined, trustProxy: false, provider: null, mailServer: null },
    demonstration ? programme : null,
  )
  const log = (line: string) => {
    // Printed and not thrown: it happens while a request is answered, where no test would see it.
    console.error(`unforeseen: ${line}`)
  }
  const routes = clarionRoutes(parts, undefined, model)
  const app = application({
    services,
    routes,
    ...callersOf(services, parts),
    pages: [survivorRefusals, letterRefusals, ownLinesRefusals],
    log,
  })
  app.get('/healthz', (context) => context.json({ status: 'ready' }))
  serveWeb(app, web)
  let server = await listening(app.fetch, 0)
  const { port } = server.address() as AddressInfo
  const id = () => identifier(Date.now(), randomBytes(10))

  const say = async (name: CastName, entry: Omit<NewEntry, 'id' | 'said'>, at = Date.now()) => {
    const whole = { ...entry, id: id(), said: new Date(at).toISOString() }
    await appendEntries({ ...services, now: () => at }, staffActor(programme, name), [whole])
    return whole.id
  }
  return {
    origin: `http://localhost:${port}`,
    services,
    programme,
    newId: id,
    actor: (name) => staffActor(programme, name),
    ownerUrl: made.ownerUrl,
    tell: (name, thread, kind, section, body, seen = 0, at = Date.now()) =>
      say(name, { thread, kind, section, body, seen }, at),
    link: async (name, thread, other, how, converse) => {
      const actor = staffActor(programme, name)
      const said = { kind: 'relation.recorded', section: `relations/${actor.organisation}`, seen: 0 }
      const at = new Date().toISOString()
      const relation = id()
      await appendEntries(services, actor, [
        { ...said, id: id(), said: at, thread, body: { relation, how } },
        { ...said, id: id(), said: at, thread: other, body: { relation, how: converse } },
      ])
    },
    openCase: async (name, code = freshCode()) => {
      const [thread, survivor] = [id(), id()]
      await say(name, { thread, kind: 'case.opened', section: 'case', seen: 0, body: { code, survivor } })
      return { thread, survivor, code }
    },
    givePassword: async (holder, login, password) => {
      const account = { login, lookup: lookupOf(login), password_hash: await hashPassword(password) }
      await withSignIn(services.database, { programme, holder }, (transaction) =>
        transaction
          .insertInto('clarion.account')
          .values({ programme_id: programme, member_id: holder, ...account, created: new Date() })
          .execute(),
      )
    },
    toggleConnection: async () => {
      if (server.listening) await closed(server)
      else server = await listening(app.fetch, port)
    },
    stop: async () => {
      if (server.listening) await closed(server)
      await made.stop()
    },
  }
}

type Listening = Awaited<ReturnType<typeof listening>>

function listening(fetch: (request: Request) => Response | Promise<Response>, port: number) {
  return new Promise<ReturnType<typeof serve>>((resolve) => {
    const server = serve({ fetch, port, hostname: 'localhost' }, () => resolve(server))
  })
}

function closed(server: Listening): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}

function freshCode(): string {
  const text = [...randomBytes(8)].map((byte) => letters[byte % 32]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
