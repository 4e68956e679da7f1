import type { AddressInfo } from 'node:net'
import { type StaffRole, staffRoles } from '@clarion/casework'
import { serve } from '@hono/node-server'
import { foundProgramme } from '../../founding/found-programme.ts'
import { application } from '../../http/application.ts'
import type { Actor } from '../../http/caller.ts'
import type { Route } from '../../http/route.ts'
import { ownLinesRefusals } from '../../own-lines/own-lines-refusals.ts'
import { clarionRoutes } from '../../routes.ts'
import { callersOf } from '../../sign-in/callers-of.ts'
import { lookupOf } from '../../sign-in/secret-token.ts'
import { openSession, stepSessionUp } from '../../sign-in/session.ts'
import { newMember, newOrganisation } from '../../sign-in/testing/staff.ts'
import { testParts } from '../../sign-in/testing/test-parts.ts'
import { narrow, withSignIn } from '../../sign-in/with-sign-in.ts'
import { survivorRefusals } from '../../survivor/refused-page.ts'
import { letterRefusals } from '../../transmission/letter-refusals.ts'
import type { TestServices } from '../test-services.ts'
import { type Asker, asker } from './ask.ts'
import { type FilledCase, fillCase, rareWord } from './filled-case.ts'

/** Everyone who can stand before the door: each staff role, the survivor, and nobody. */
export type Asking = StaffRole | 'survivor' | 'nobody'

export const staff = Object.keys(staffRoles) as StaffRole[]

/** All who can ask. */
export const everyAsking: readonly Asking[] = [...staff, 'survivor', 'nobody']

/** A served Clarion with two programmes, one case for every way a case can stand to those who ask, all over HTTP. */
export type World = {
  readonly services: TestServices
  readonly routes: readonly Route[]
  readonly port: number
  readonly asker: Asker
  /** What the server logged: nothing, unless something unforeseen happened. */
  readonly log: string[]
  /** The organisation of everyone who asks, and one member for each role. */
  readonly organisation: string
  readonly members: Readonly<Record<StaffRole, Actor>>
  /** `own` is led by the askers' organisation; `shared` with it by consent; `foreign` neither; `elsewhere` is another programme's. */
  readonly cases: Readonly<Record<Place, FilledCase>>
  /** A case worker of the organisation that leads `shared` and `foreign`. */
  readonly other: Actor
  /** Ids of the other programme that are no case: the programme, its organisation, a member, and what they are called. */
  readonly elsewhere: { readonly ids: readonly string[]; readonly names: readonly string[] }
  /** Opens a session, stepped up, so that a refusal is about the role alone. */
  cookie(asking: Asking): Promise<Record<string, string>>
  /** The same for anybody at all. */
  enter(actor: Actor): Promise<Record<string, string>>
  stop(): Promise<void>
}

/** How a case stands to those who ask. */
export type Place = 'own' | 'shared' | 'foreign' | 'elsewhere'

/** Serves a world over services that hold one founded programme. */
export async function serveWorld(services: TestServices): Promise<World> {
  const organisation = await newOrganisation(services, 'Lantern Outreach')
  const members = Object.fromEntries(
    await Promise.all(staff.map(async (role) => [role, await newMember(services, organisation, role, [role])])),
  ) as Record<StaffRole, Actor>
  for (const member of Object.values(members)) await openAccount(services, member.author)
  const otherHouse = await newOrganisation(services, 'Northern Aid')
  const other = await newMember(services, otherHouse, 'Kim', ['case-worker'])
  const third = await newOrganisation(services, 'Harbour Shelter')
  const next = await foundAnother(services)
  const cases = {
    own: await fillCase(services, members['case-worker'], otherHouse),
    shared: await fillCase(services, other, organisation),
    foreign: await fillCase(services, other, third),
    elsewhere: await fillCase(next.services, next.worker, next.shelter),
  }
  const log: string[] = []
  const parts = testParts(services, { origin: () => 'http://127.0.0.1' })
  const routes = clarionRoutes(parts)
  const app = application({
    services,
    routes,
    ...callersOf(services, parts),
    pages: [survivorRefusals, letterRefusals, ownLinesRefusals],
    log: (line) => void log.push(line),
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((resolve) => (server.listening ? resolve() : server.once('listening', () => resolve())))
  const { port } = server.address() as AddressInfo
  const asks = asker(port)
  return {
    services,
    routes,
    port,
    asker: asks,
    log,
    organisation,
    members,
    cases,
    other,
    elsewhere: {
      ids: [next.services.programme, next.services.coordination, next.services.administrator],
      names: next.names,
    },
    cookie: async (asking) => {
      if (asking === 'nobody') return {}
      const holder = asking === 'survivor' ? cases.own.thread : members[asking].author
      return { cookie: `clarion_session=${await freshSession(services, asking, holder, cases.own.survivor)}` }
    },
    enter: async ({ author }) => ({
      cookie: `clarion_session=${await freshSession(services, 'case-worker', author, '')}`,
    }),
    stop: async () => {
      asks.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await services.stop()
    },
  }
}

/** An account without a password: nobody needs to come in by it here. */
async function openAccount(services: TestServices, holder: string): Promise<void> {
  const { programme } = services
  await withSignIn(services.database, { programme, holder }, (transaction) =>
    transaction
      .insertInto('clarion.account')
      .values({
        programme_id: programme,
        member_id: holder,
        login: `${holder}@example.org`,
        lookup: lookupOf('account', holder),
        created: new Date(services.now()),
      })
      .execute(),
  )
}

async function freshSession(services: TestServices, asking: Asking, holder: string, reader: string): Promise<string> {
  const { programme } = services
  return await withSignIn(services.database, { programme, holder }, async (transaction) => {
    if (asking === 'survivor')
      return await openSession(services, transaction, { kind: 'survivor', programme, holder, reader })
    const token = await openSession(services, transaction, { kind: 'member', programme, holder })
    await narrow(transaction, { programme, holder })
    return (await stepSessionUp(services, transaction, lookupOf(token))).token
  })
}

/** A second programme in the same database, with names that nobody in the first may ever read. */
async function foundAnother(services: TestServices) {
  const names = [rareWord(), rareWord(), rareWord()] as const
  const second: TestServices = {
    ...services,
    programme: services.id(),
    coordination: services.id(),
    administrator: services.id(),
  }
  await foundProgramme(services, {
    programme: second.programme,
    name: names[0],
    demonstration: false,
    organisation: { id: second.coordination, name: names[1], type: 'NGO' },
    administrator: {
      id: second.administrator,
      name: names[2],
      email: `${names[2].toLowerCase()}@example.org`,
      roles: ['administrator', 'coordinator'],
    },
    entries: [services.id(), services.id(), services.id(), services.id()],
  })
  const worker = await newMember(second, second.coordination, rareWord(), ['case-worker'])
  const shelter = await newOrganisation(second, rareWord())
  return { services: second, worker, shelter, names: [...names] }
}
