import { identifier } from '@clarion/journal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query } from '../testing/query.ts'
import { testActor } from '../testing/test-actor.ts'
import { held, type LinesWorld, linesWorld } from './testing/lines-world.ts'

const nobodys = `/l/${'A'.repeat(43)}`
let world: LinesWorld

beforeAll(async () => {
  world = await linesWorld()
})
afterAll(() => world.services.stop())

const textOf = async (reply: Promise<Response> | Response) => await (await reply).text()
/** A statement whose speaker was asked, and the path of the link. */
async function lines(words: string, constituency = 'civil-society') {
  const speaker = await world.speaker('Mira', constituency)
  const statement = await world.said(speaker, words, constituency === 'survivor' ? 'not-released' : 'open')
  await world.opened(statement)
  return { speaker, statement, path: await world.link(statement) }
}
const stateOf = async (statement: string) =>
  (await world.record()).statements.find(({ id }) => id === statement) ?? expect.fail('no such statement')

describe('making the link', () => {
  it('is not there for others, is refused to whoever keeps no record, and is the office’s', async () => {
    const { post, linkAddress, signIn, services, office } = world
    const { statement } = await lines('We need shelters.')
    const make = async (session: string | null, what = statement) => (await post(linkAddress(what), {}, session)).status
    const stranger = signIn(testActor(services, ['review-office']))
    const coder = signIn(testActor(services, ['review-coder'], office.organisation))
    const worker = signIn(testActor(services, ['case-worker'], office.organisation))
    const keeper = signIn(office)
    expect(await make(stranger)).toBe(404)
    expect(await make(null)).toBe(401)
    expect([await make(coder), await make(worker)]).toEqual([403, 403])
    expect(await make(keeper, services.id())).toBe(404)
    expect(await make(keeper)).toBe(200)
  })

  it('needs to know whose words they are, and until when the speaker was asked', async () => {
    const { post, linkAddress, say, services } = world
    const { speaker, statement } = await lines('We need harbours.')
    const code = async () => ((await (await post(linkAddress(statement), {})).json()) as { code: string }).code
    await say('statement.attributed', 'record', { statement })
    expect(await code()).toBe('not-in-this-state')
    await say('statement.attributed', 'record', { statement, speaker })
    expect(await code()).toBe('not-in-this-state')
    await world.opened(statement, new Date(services.now() + 60_000).toISOString())
    await world.link(statement)
    services.pass(60_000)
    expect(await code()).toBe('not-in-this-state')
  })

  it('keeps the secret nowhere, and nobody says in a speaker’s name by the ordinary door', async () => {
    const { statement, path } = await lines('We need hospitals.')
    const rows = await query(world.services.ownerUrl, 'select * from clarion.own_lines_link')
    expect(JSON.stringify(rows)).not.toContain(path.slice(3))
    expect(JSON.stringify(rows)).not.toContain('Mira')
    const body = { statement, edition: 1, why: 'wrong', ...held('Other words.') }
    await expect(world.say('lines-correction.asked', 'record', body)).rejects.toMatchObject({
      problem: { code: 'not-permitted' },
    })
  })
})

describe('the page behind the link', () => {
  it('is the same page for a link that never was, was replaced, has ended, or whose words were taken back', async () => {
    const { get, say, services } = world
    const replaced = await lines('Replaced words.')
    await world.link(replaced.statement)
    const over = await lines('Words that are over.')
    await world.opened(over.statement, new Date(services.now() + 60_000).toISOString())
    const gone = await lines('Words that are gone.')
    await say('statement.withdrawn', 'record', { statement: gone.statement })
    const elses = await lines('Words of somebody else.')
    await say('statement.attributed', 'record', { statement: elses.statement, speaker: replaced.speaker })
    services.pass(60_000)
    const never = await textOf(get(`${nobodys}?l=fr`))
    expect(never).toContain('Ce lien n’ouvre rien')
    for (const path of [
      nobodys,
      '/l/short',
      `/l/${'a'.repeat(500)}`,
      replaced.path,
      over.path,
      gone.path,
      elses.path,
    ]) {
      const reply = await get(`${path}?l=fr`)
      expect([path, reply.status, await reply.text()]).toEqual([path, 404, never])
      expect((await world.press(`${path}/right?l=fr`, {})).status).toBe(404)
    }
  })

  it('shows the lines in the language they were said in, without script, store or anything from elsewhere', async () => {
    const speaker = await world.speaker('ميرا', 'survivor')
    const statement = await world.said(speaker, 'أخذوا <b>جواز</b> سفري.', 'not-released', 'ar')
    await world.opened(statement)
    const path = await world.link(statement)
    const reply = await world.get(path)
    const page = await reply.text()
    expect(reply.status).toBe(200)
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('أخذوا &lt;b&gt;جواز&lt;/b&gt; سفري.')
    const french = await textOf(world.get(`${path}?l=fr`))
    expect(french).toContain('<title>Un texte à vérifier</title>')
    expect(french).toContain('<p class="said" lang="ar" dir="rtl">')
    expect(french).toContain('20:00 UTC')
    for (const text of [page, french]) {
      expect(text).not.toMatch(/<script|https?:|javascript:|\son\w+=/i)
      expect(text).not.toContain('ميرا')
    }
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('x-robots-tag')).toContain('noindex')
    expect(reply.headers.get('set-cookie')).toBeNull()
  })

  it('writes every look down under the speaker’s id', async () => {
    const { path, speaker } = await lines('We need looks.')
    await world.get(path)
    const looks = await query(
      world.services.ownerUrl,
      'select act, section, organisation from clarion.access_log where member_id = $1',
      [speaker],
    )
    expect(looks).toEqual([{ act: 'read', section: 'record', organisation: world.office.organisation }])
  })

  it('takes that the lines are right, once, as the speaker’s word; a page elsewhere cannot press it', async () => {
    const { path, speaker, statement } = await lines('We need one word.')
    expect((await world.press(`${path}/right`, {}, { origin: 'https://elsewhere.example' })).status).toBe(403)
    const entry = identifier(world.services.now(), world.services.random(10))
    for (let turn = 0; turn < 2; turn++) {
      const page = await textOf(world.press(`${path}/right`, { entry }))
      expect(page).toContain('You have said that these lines are right.')
    }
    expect((await stateOf(statement)).checked).toMatchObject({
      ...{ author: speaker, organisation: world.office.organisation, entry, edition: 1 },
    })
    expect((await world.press(`${path}/right`, {})).status).toBe(409)
  })

  it('asks for a correction, keeps what was typed where it cannot be sent, and shows the answer', async () => {
    const { path, speaker, statement } = await lines('We need sixteen\nshelters.')
    const ask = (fields: Record<string, string>) => world.press(`${path}/correction`, fields)
    const same = await ask({ words: 'We need sixteen\r\nshelters.', why: 'Nothing' })
    expect([same.status, await same.text()]).toEqual([409, expect.stringContaining('please change the text')])
    expect(await textOf(ask({ words: 'We need sixty shelters.' }))).toContain('We need sixty shelters.</textarea>')
    const long = await ask({ words: 'x'.repeat(100_000), why: 'Long' })
    expect([long.status, await long.text()]).toEqual([409, expect.stringContaining('the text is too long')])
    const page = await textOf(ask({ words: 'We need sixty\r\nshelters.', why: 'Sixty, \r\nnot sixteen' }))
    expect(page).toContain('Your request has arrived.')
    expect(page).toContain('Not answered yet.')
    const [request] = (await stateOf(statement)).requests
    expect(request).toMatchObject({
      ...{ author: speaker, words: 'We need sixty\nshelters.', why: 'Sixty, \nnot sixteen', edition: 1 },
    })
    const asked = request?.entry
    await world.say('lines-correction.answered', 'record', {
      statement,
      asked,
      answer: 'declined',
      why: 'The tape says 16.',
    })
    expect(await textOf(world.get(path))).toContain('The tape says 16.')
    await world.say('statement.corrected', 'record', { statement, follows: 1, why: 'w', ...held('We need 16.') })
    expect((await ask({ words: 'Old edition.', why: 'w' })).status).toBe(409)
    expect(await textOf(world.get(path))).toContain('We need 16.')
  })

  it('lets a survivor say how far the words may go and take them back; to others that is not there', async () => {
    const open = await lines('Said in open session.')
    expect(await textOf(world.get(open.path))).not.toContain('/release')
    expect((await world.press(`${open.path}/release`, { release: 'quote' })).status).toBe(404)
    expect((await world.press(`${open.path}/withdrawal`, { sure: 'yes' })).status).toBe(404)
    const { path, speaker, statement } = await lines('They took my passport.', 'survivor')
    expect(await textOf(world.get(path))).toContain('No signed summary quotes your words.')
    const released = await textOf(world.press(`${path}/release`, { release: 'paraphrase' }))
    expect(released).toContain('value="paraphrase" checked')
    expect(await stateOf(statement)).toMatchObject({ release: 'paraphrase', released: { basis: 'own-link' } })
    expect((await world.press(`${path}/release`, { release: 'open' })).status).toBe(400)
    expect((await world.press(`${path}/withdrawal`, {})).status).toBe(409)
    expect((await stateOf(statement)).withdrawn).toBeNull()
    const taken = await world.press(`${path}/withdrawal`, { sure: 'yes' })
    expect([taken.status, await taken.text()]).toEqual([200, expect.stringContaining('Your words were taken back')])
    expect((await stateOf(statement)).withdrawn).toMatchObject({ author: speaker })
    expect(JSON.stringify(await world.record())).not.toContain('passport')
    expect((await world.get(path)).status).toBe(404)
  })

  it('is not guessed, and is not used without end', async () => {
    const { path } = await lines('We need limits.')
    const statuses: number[] = []
    for (let turn = 0; turn < 62; turn++) statuses.push((await world.get(path)).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(60)
    world.services.pass(60_000)
    const missed: number[] = []
    for (let turn = 0; turn < 62; turn++) missed.push((await world.get(`/l/${String(turn).padStart(43, 'A')}`)).status)
    expect(missed.filter((status) => status === 404)).toHaveLength(60)
    expect(missed.at(-1)).toBe(429)
  })
})
