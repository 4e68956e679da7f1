import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSection } from '../reading/read-section.ts'
import { survivorRoutes } from './survivor-routes.ts'
import { neutralSite, phrase, type SurvivorWorld, survivorWorld } from './testing/survivor-world.ts'

describe('the survivor’s own view', () => {
  let world: SurvivorWorld

  beforeAll(async () => {
    world = await survivorWorld()
    const { daniel, amal, tell } = world
    await tell(daniel, 'safe-contact.set', 'contact', {
      channel: 'call',
      hours: 'After nine in the evening',
      never: ['Never call the <b>shop</b>'],
    })
    await tell(daniel, 'need.assessed', 'needs', { lines: [{ line: 'legal-aid', status: 'urgent' }] })
    await tell(amal, 'need.assessed', 'needs', { lines: [{ line: 'legal-aid', status: 'met' }] })
    await tell(daniel, 'note.added', 'notes', { about: 'wellbeing', text: 'She sleeps better now' })
  })
  afterAll(() => world.services.stop())

  const page = async (path: string) => {
    const response = await world.ask('survivor', path)
    expect(response.status).toBe(200)
    return await response.text()
  }
  const entryIn = (html: string) => /name="entry" value="([0-9a-f-]+)"/.exec(html)?.[1] ?? ''

  const open = survivorRoutes({
    neutralSite,
    sessions: { signInWithPhrase: async () => undefined, endSession: async () => undefined },
  }).filter(({ who }) => who === 'survivor')

  it.each(open.map(({ method, path }) => [method, path] as const))(
    'shows a stranger only the way in: %s %s',
    async (method, path) => {
      const at = path.replace(/\{(\w+)\}/g, (_, name) => (name === 'grant' ? world.consent : 'contact'))
      const response = await world.ask('stranger', at, method === 'post' ? {} : undefined)
      expect(response.status).toBe(401)
      const html = await response.text()
      expect(html).toContain('name="phrase"')
      expect(html).not.toContain('Harbour')
    },
  )

  it.each(open.map(({ method, path }) => [method, path] as const))(
    'has nothing for a member: %s %s',
    async (method, path) => {
      const at = path.replace(/\{(\w+)\}/g, (_, name) => (name === 'grant' ? world.consent : 'contact'))
      const response = await world.ask('member', at, method === 'post' ? {} : undefined)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('There is nothing here')
    },
  )

  it('opens with the phrase, and with no other', async () => {
    const wrong = await world.ask('stranger', '/my/sign-in', { phrase: 'not these words' })
    expect(wrong.status).toBe(401)
    const html = await wrong.text()
    expect(html).toContain('These words did not open a page')
    expect(html).not.toContain('not these words')
    const empty = await world.ask('stranger', '/my/sign-in', {})
    expect([empty.status, await empty.text()]).toEqual([401, html])
    const right = await world.ask('stranger', '/my/sign-in', { phrase: ` ${phrase} ` })
    expect([right.status, right.headers.get('location')]).toEqual([303, '/my'])
    expect(right.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
    world.attempts.left = 0
    const flooded = await world.ask('stranger', '/my/sign-in', { phrase })
    expect([flooded.status, flooded.headers.get('retry-after')]).toEqual([429, '40'])
    expect(await flooded.text()).toContain('Please wait 40 seconds')
  })

  it('says on the first page who leads, and nothing of how to reach her', async () => {
    const html = await page('/my')
    expect(html).toContain('Lantern Outreach')
    expect(html).toContain('1 other group may read parts of it now.')
    expect(html).not.toContain('After nine')
  })

  it('opens to her what is sealed, in words, with what she wrote in angle brackets kept as text', async () => {
    const html = await page('/my/held/contact')
    expect(html).toContain('How to reach you')
    expect(html).toContain('Telephone call')
    expect(html).toContain('After nine in the evening')
    expect(html).toContain('Never call the &lt;b&gt;shop&lt;/b&gt;')
    expect(html).toContain('Lantern Outreach')
  })

  it('shows that two people wrote different things, both of them', async () => {
    expect(await page('/my/held')).toContain('Two people wrote different things about 1 point')
    const html = await page('/my/held/needs')
    expect(html).toContain('Two people wrote different things')
    expect(html).toContain('Urgent')
    expect(html).toContain('Met')
  })

  it('shows the notes that helpers wrote about her, whole', async () => {
    expect(await page('/my/held/notes/written')).toContain('She sleeps better now')
  })

  it('has no part that is not there', async () => {
    for (const path of [
      '/my/held/nothing',
      '/my/held/profile',
      '/my/held/referral%2F1',
      '/my/elsewhere',
      '/my/held/%25',
    ]) {
      const response = await world.ask('survivor', path)
      expect([path, response.status]).toEqual([path, 404])
      expect(response.headers.get('content-type')).toContain('text/html')
    }
  })

  it('answers an address that no text could have with words, not with an error of ours', async () => {
    for (const path of ['/my/held/%00', '/my/held/%E0%A4', '/my/looks?after=%00', '/my/held/contact?page=x']) {
      const response = await world.ask('survivor', path)
      expect([path, response.status < 500]).toEqual([path, true])
      expect(await response.text()).toContain('href="/my/leave"')
    }
  })

  it('lists who looked, why and on what basis', async () => {
    world.services.pass(60_000)
    await readSection(world.services, world.amal, world.thread, 'needs')
    const html = await page('/my/looks')
    expect(html).toContain('Harbour Shelter')
    expect(html).toMatch(/They opened:<\/p>\s*<ul class="close"><li>What you need<\/li><\/ul>/)
    expect(html).toContain('You said yes to this. Why: to help you.')
    expect(html).toContain('<bdi>You</bdi>')
  })

  it('pauses all sharing at once, and starts it again as it was', async () => {
    const read = () => readSection(world.services, world.amal, world.thread, 'contact')
    await expect(read()).resolves.toBeDefined()
    const paused = await world.ask('survivor', '/my/pause', { entry: entryIn(await page('/my/pause')) })
    expect([paused.status, paused.headers.get('location')]).toEqual([303, '/my/pause'])
    await expect(read()).rejects.toMatchObject({ problem: { code: 'not-found' } })
    const resting = await page('/my/pause')
    expect(resting).toContain('Sharing is paused')
    expect(await page('/my/who')).toContain('Paused')
    const resumed = await world.ask('survivor', '/my/resume', { entry: entryIn(resting) })
    expect(resumed.headers.get('location')).toBe('/my/pause?resumed=yes')
    await expect(read()).resolves.toBeDefined()
  })

  it('takes a consent back: the reader’s access has ended when the answer arrives, and a second click changes nothing', async () => {
    const read = () => readSection(world.services, world.amal, world.thread, 'contact')
    await expect(read()).resolves.toBeDefined()
    expect(await page('/my/who')).toContain(`/my/who/${world.consent}`)
    const asked = await page(`/my/who/${world.consent}`)
    expect(asked).toContain('They can no longer read it. This happens at once.')
    const form = { entry: entryIn(asked), reason: 'I do not know them' }
    const done = await world.ask('survivor', `/my/who/${world.consent}`, form)
    await expect(read()).rejects.toMatchObject({ problem: { code: 'not-found' } })
    expect([done.status, done.headers.get('location')]).toEqual([303, `/my/who/${world.consent}/done`])
    expect((await world.ask('survivor', `/my/who/${world.consent}`, form)).status).toBe(303)
    expect(await page(`/my/who/${world.consent}/done`)).toContain('You took it back')
    const again = await world.ask('survivor', `/my/who/${world.consent}`, { entry: world.services.id() })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('This has ended already')
    expect(await page('/my/who')).toContain('you took it back on')
  })

  it('cannot take back what is not a consent of hers', async () => {
    const response = await world.ask('survivor', `/my/who/${world.services.id()}`, { entry: world.services.id() })
    expect(response.status).toBe(409)
  })

  it('takes a correction and feedback once, however often the form is sent, and shows the answer', async () => {
    const form = { entry: entryIn(await page('/my/correct?about=needs')), about: 'needs', words: 'I need a\r\nlawyer' }
    expect((await world.ask('survivor', '/my/correct', form)).status).toBe(303)
    expect((await world.ask('survivor', '/my/correct', form)).status).toBe(303)
    world.services.pass(1000)
    const told = { entry: entryIn(await page('/my/feedback')), about: 'people', words: 'They are kind' }
    expect((await world.ask('survivor', '/my/feedback', told)).headers.get('location')).toBe('/my/answers?sent=yes')
    const waiting = await page('/my/answers?sent=yes')
    expect(waiting.match(/I need a\nlawyer/g)).toHaveLength(1)
    expect(waiting).toContain('They are kind')
    expect(waiting.match(/No answer yet/g)).toHaveLength(2)
    const answer = { correction: form.entry, outcome: 'corrected', words: 'You are right' }
    await world.tell(world.daniel, 'correction.answered', 'voice', answer, 0)
    expect(await page('/my/answers')).toContain('You are right')
    expect(await page('/my')).toContain('You have 1 answer to read.')
  })

  it('refuses a form from elsewhere, and says so in words', async () => {
    const response = await world.app.request('/my/pause', {
      method: 'POST',
      headers: { host: 'localhost', origin: 'https://evil.example', cookie: 'clarion_session=survivor' },
      body: '',
    })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('This did not come from your own page')
  })

  it.each([
    ['an empty message', { about: 'help', words: '   ' }],
    ['no message at all', { about: 'help' }],
    ['a topic that is none', { about: 'everything', words: 'x' }],
    ['a message that is too long', { about: 'help', words: 'x'.repeat(10_001) }],
    ['a field that nobody asked for', { about: 'help', words: 'x', more: 'y' }],
    ['a null character', { about: 'help', words: 'a\0b' }],
  ])('answers %s calmly and keeps nothing', async (_what, form) => {
    const before = await page('/my/answers')
    const response = await world.ask('survivor', '/my/feedback', { entry: world.services.id(), ...form })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Something in the form was missing or too long')
    expect(await page('/my/answers')).toBe(before)
  })

  it('leads away at once, signed in or not, and tells the other site nothing', async () => {
    for (const who of ['survivor', 'member', 'stranger'] as const) {
      const response = await world.ask(who, '/my/leave')
      expect([response.status, response.headers.get('location')]).toEqual([303, neutralSite])
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('clear-site-data')).toBe('"cookies"')
      expect(response.headers.get('set-cookie')).toContain('clarion_session=; Max-Age=0')
    }
  })

  it('lets nothing be kept, framed, scripted or told to other sites', async () => {
    for (const path of ['/my/sign-in', '/my/phone', '/my/closed', '/my/nothing']) {
      const { headers } = await world.ask('stranger', path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toContain('script')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    }
  })
})
