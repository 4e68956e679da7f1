import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSection } from '../reading/read-section.ts'
import { query } from '../testing/query.ts'
import { testActor } from '../testing/test-actor.ts'
import { type SurvivorWorld, survivorWorld } from './testing/survivor-world.ts'

describe('what is shown of an emergency and what stays of a visit', () => {
  let world: SurvivorWorld
  beforeAll(async () => {
    world = await survivorWorld()
  })
  afterAll(() => world.services.stop())

  it('shows her an emergency in calm words: who, that two decided, until when, and that she can ask', async () => {
    const { services, viktor, thread, tell, ask } = world
    const second = testActor(services, ['supervisor'], viktor.organisation)
    const request = await tell(viktor, 'emergency.requested', 'sharing', {
      reason: 'A threat was made',
      sections: ['contact'],
      hours: 24,
    })
    await tell(second, 'emergency.opened', 'sharing', { request })
    services.pass(60_000)
    await readSection(services, viktor, thread, 'contact')
    expect(await (await ask('survivor', '/my')).text()).toContain('Someone opened parts of it in an emergency')
    const sharing = await (await ask('survivor', '/my/who')).text()
    expect(sharing).toContain('City Police')
    expect(sharing).toContain('Two people decided together. It ends by itself.')
    expect(sharing).not.toContain(`/my/who/${request}`)
    const looks = await (await ask('survivor', '/my/looks')).text()
    expect(looks).toContain('<span class="mark">Emergency</span>')
    expect(looks).toContain('You can ask about it')
    expect((await ask('survivor', `/my/who/${request}`, { entry: services.id() })).status).toBe(409)
    // Why is said to her by a person who knows what it may do to her, and not by a page that others may look at: it names
    // a danger, and whom somebody heard it from.
    for (const page of ['/my', '/my/who', '/my/looks', '/my/held/sharing', '/my/held/sharing/written']) {
      const answer = await ask('survivor', page)
      expect([page, answer.status]).toEqual([page, 200])
      expect([page, (await answer.text()).includes('A threat was made')]).toEqual([page, false])
    }
    services.pass(25 * 3_600_000)
    expect(await (await ask('survivor', '/my')).text()).not.toContain('in an emergency')
    expect(await (await ask('survivor', '/my/who')).text()).toContain('ended on')
    const grace = testActor(services, ['coordinator'])
    const review = { emergency: request, justified: false, words: 'No threat could be found' }
    await tell(grace, 'emergency.reviewed', 'sharing', review)
    for (const page of ['/my/who', '/my/held/sharing', '/my/held/sharing/written']) {
      const text = await (await ask('survivor', page)).text()
      expect([page, /A threat was made|No threat could be found/.test(text)]).toEqual([page, false])
    }
  })

  // Last, because it ends the session.
  it('keeps nothing of the device: no address, no browser, no foreign cookie, in any row of the store', async () => {
    const canaries = ['203.0.113.77', 'CanaryBrowser', 'canary-cookie', 'https://canary.example', 'xx-canary']
    const logged: unknown[] = []
    const written = console.error
    console.error = (...words: unknown[]) => logged.push(words)
    try {
      const paths = [
        '/my/sign-in',
        '/my',
        '/my/held/case',
        '/my/looks',
        '/my/who',
        '/my/leave',
        '/my/held/none',
        '/my/none',
      ]
      for (const path of paths) {
        await world.app.request(path, {
          headers: {
            host: 'localhost',
            cookie: 'clarion_session=survivor; other=canary-cookie',
            'user-agent': 'CanaryBrowser/1.0',
            'x-forwarded-for': '203.0.113.77',
            forwarded: 'for=203.0.113.77',
            referer: 'https://canary.example/',
            'accept-language': 'xx-canary',
          },
        })
      }
    } finally {
      console.error = written
    }
    const { ownerUrl } = world.services
    const tables = await query(
      ownerUrl,
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    expect(tables.length).toBeGreaterThan(15)
    let rows = JSON.stringify(logged)
    for (const { name } of tables) {
      const found = await query(ownerUrl, `select t::text as row from ${name} t`)
      rows += found.map(({ row }) => row).join('\n')
    }
    // The search finds what is there: her visit itself, by her reader's id.
    expect(rows).toContain(world.survivor)
    expect(canaries.filter((canary) => rows.includes(canary))).toEqual([])
  })
})
