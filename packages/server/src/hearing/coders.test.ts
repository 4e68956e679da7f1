import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { readLooks } from '../reading/read-looks.ts'
import { joinedMember } from '../testing/joined-member.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { codersRoute } from './coders-route.ts'
import { type SignedHearing, signedHearing } from './testing/signed-hearing.ts'

describe('who else reads for the office', () => {
  let services: TestServices
  let http: TestApplication
  let helene: Actor
  let selma: Actor
  let viktor: Actor
  let hearing: SignedHearing
  beforeAll(async () => {
    services = await testServices()
    http = testApplication(services, [codersRoute])
    helene = testActor(services, ['review-office'])
    selma = testActor(services, ['review-coder'], helene.organisation)
    viktor = testActor(services, ['review-coder'], helene.organisation)
    await joinedMember(services, 'Helene', helene, 'review-office')
    await joinedMember(services, 'Selma', selma, 'review-coder')
    await joinedMember(services, 'Viktor', viktor, 'review-coder')
    hearing = await signedHearing(services, helene)
  })
  afterAll(() => services.stop())

  const ask = (cookie: string | null, of = hearing.thread) => http.ask(cookie, 'GET', `/api/threads/${of}/coders`)
  const asCoder = (who: Actor) => http.signIn(who, ['review-coder'])
  const asOffice = (who: Actor) => http.signIn(who, ['review-office'])
  const names = async (cookie: string) =>
    (await (await ask(cookie)).json()).coders.map(({ name }: { name: string }) => name)
  const through = (who: Actor) =>
    appendEntries(services, who, [
      newEntry(services, hearing.thread, 'statement.read', 'record', { statement: hearing.statement }),
    ])

  it('is not told to another office, nor of a hearing that is not there', async () => {
    expect((await ask(null)).status).toBe(401)
    expect((await ask(asOffice(testActor(services, ['review-office'])))).status).toBe(404)
    expect((await ask(asOffice(helene), services.id())).status).toBe(404)
  })

  it('is refused to whoever reads nothing for its messages', async () => {
    expect((await ask(http.signIn(testActor(services, ['stakeholder']), ['stakeholder']))).status).toBe(403)
  })

  it('is told to a reader once both are through with the same words, and to nobody before', async () => {
    await through(selma)
    expect(await names(asCoder(selma))).toEqual(['Selma'])
    expect(await names(asCoder(viktor))).toEqual([])
    await through(viktor)
    expect(await names(asCoder(selma))).toEqual(['Selma', 'Viktor'])
    expect(await names(asCoder(viktor))).toEqual(['Selma', 'Viktor'])
  })

  it('is told to those who settle where readers differ, whatever they have read, and the look is written down', async () => {
    expect(await names(asOffice(helene))).toEqual(['Helene', 'Selma', 'Viktor'])
    const { looks } = await readLooks(services, helene, hearing.thread, undefined, 50)
    expect(looks.some(({ section, member }) => section === 'record' && member.id === helene.author)).toBe(true)
  })
})
