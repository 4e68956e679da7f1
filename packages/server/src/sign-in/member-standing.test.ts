import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { callersOf } from './callers-of.ts'
import { invitationCareRoutes } from './invitation-care-routes.ts'
import { idleLimit } from './session.ts'
import { founder, newMember, newOrganisation, signedIn } from './testing/staff.ts'
import { testParts } from './testing/test-parts.ts'

let services: TestServices
let amal: Actor
let layla: Actor

beforeAll(async () => {
  services = await testServices()
  const harbour = await newOrganisation(services, 'Harbour Shelter')
  amal = await newMember(services, harbour, 'Amal', ['case-worker'])
  layla = await newMember(services, harbour, 'Layla', ['administrator'])
  await newMember(services, harbour, 'Tariq', ['service-worker'])
  await appendEntries(services, amal, [openCase(services).entry])
})
afterAll(() => services.stop())

async function standingOf(member: string, who: Actor): Promise<Response> {
  const parts = testParts(services)
  const app = application({ services, routes: invitationCareRoutes(parts), ...callersOf(services, parts) })
  return await app.request(`/api/members/${member}/standing`, { headers: { cookie: await signedIn(services, who) } })
}

it('counts nothing of a member of an organisation that is not one’s to look after', async () => {
  const lantern = await newOrganisation(services, 'Lantern Outreach')
  const stranger = await newMember(services, lantern, 'Sam', ['administrator'])
  expect((await standingOf(amal.author, stranger)).status).toBe(404)
  expect((await standingOf(services.id(), layla)).status).toBe(404)
})

it('counts nothing for whoever does not look after members', async () => {
  expect((await standingOf(layla.author, amal)).status).toBe(403)
})

it('counts the sessions that would end, the cases that stay, and who would be left', async () => {
  // One session lies idle for too long and is none any more.
  await signedIn(services, amal)
  services.pass(idleLimit.member + 1)
  await signedIn(services, amal)
  const counted = { sessions: 1, cases: 1, colleagues: 2, administrators: 1 }
  expect(await (await standingOf(amal.author, layla)).json()).toEqual(counted)
  // The one who brought the organisation in looks after its members and learns nothing of its cases.
  expect(await (await standingOf(amal.author, founder(services))).json()).toEqual({ ...counted, cases: null })
  expect(await (await standingOf(layla.author, founder(services))).json()).toMatchObject({ administrators: 0 })
})
