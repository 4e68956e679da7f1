import { latinWords } from '@clarion/public/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typedTexts } from './testing/full-case.ts'
import { phrase, type SurvivorWorld, survivorWorld } from './testing/survivor-world.ts'
import { wholeCase } from './testing/whole-case.ts'

type Asked = { readonly language?: string; readonly cookie?: string; readonly form?: Readonly<Record<string, string>> }

describe('the survivor’s own view in her language', () => {
  let world: SurvivorWorld
  beforeAll(async () => {
    world = await survivorWorld()
    await wholeCase(world)
  })
  afterAll(() => world.services.stop())

  const ask = async (path: string, { language = 'en', cookie = 'survivor', form }: Asked = {}): Promise<Response> =>
    await world.app.request(path, {
      headers: {
        host: 'localhost',
        origin: 'http://localhost',
        cookie: `clarion_session=${cookie}`,
        'accept-language': language,
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { method: 'POST', body: new URLSearchParams({ ...form }).toString() }),
    })
  const entryIn = (html: string) => /name="entry" value="([0-9a-f-]+)"/.exec(html)?.[1] ?? ''

  /** Every page that can be reached from the first by its links, each once. */
  const everyPageIn = async (language: string): Promise<Map<string, string>> => {
    const pages = new Map<string, string>()
    const ahead = ['/my', '/my/sign-in', '/my/closed', '/my/nothing-here', '/my/held/contact?page=x', '/my/held/none']
    for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
      if (pages.has(path) || /^\/my\/(leave|page\.css)|\/files\//.test(path)) continue
      const html = await (await ask(path, { language })).text()
      pages.set(path, html)
      const rest = html.replace(/<nav class="languages"[\s\S]*?<\/nav>/g, '')
      for (const [, way = ''] of rest.matchAll(/href="(\/my[^"]*)"/g)) ahead.push(way.replaceAll('&amp;', '&'))
    }
    return pages
  }

  it.each(['ar', 'ru', 'zh'])('has no word of English left on any page that can be reached: %s', async (language) => {
    const pages = await everyPageIn(language)
    expect(pages.size).toBeGreaterThan(45)
    for (const [path, html] of pages) {
      expect([path, html.includes(`<html lang="${language}"`)]).toEqual([path, true])
      expect([path, latinWords(html, typedTexts)]).toEqual([path, []])
    }
  })

  it.each(['en', 'fr', 'es', 'ar', 'ru', 'zh'])('weighs at most 30 kB a page, without script: %s', async (language) => {
    const style = Buffer.byteLength(await (await ask('/my/page.css')).text())
    for (const [path, html] of await everyPageIn(language)) {
      const bytes = Buffer.byteLength(html) + style
      expect([path, bytes <= 30_000 ? 'light' : bytes]).toEqual([path, 'light'])
      expect([path, /<script|javascript:|\son\w+=/i.test(html)]).toEqual([path, false])
    }
  })

  it('answers a form in her language: what was done, and what was refused', async () => {
    const language = 'ru'
    const failed = await (await ask('/my/sign-in', { language, form: { phrase: 'не те слова' } })).text()
    const invalid = await (await ask('/my/feedback', { language, form: { about: 'help' } })).text()
    const gone = await ask(`/my/who/${world.services.id()}`, { language, form: { entry: world.services.id() } })
    for (const html of [failed, invalid, await gone.text()]) {
      expect(html).toContain('<html lang="ru"')
      expect(latinWords(html, typedTexts)).toEqual([])
    }
  })

  it('is read in a language that she chose, before and after she signs in, on whatever telephone', async () => {
    const signIn = await (await ask('/my/sign-in', { cookie: 'none' })).text()
    expect(signIn).toContain('<a href="/my/sign-in?l=ar" lang="ar" hreflang="ar" dir="rtl">العربية</a>')
    const arabic = await (await ask('/my/sign-in?l=ar', { cookie: 'none' })).text()
    expect(arabic).toContain('<html lang="ar" dir="rtl">')
    const action = /action="(\/my\/sign-in[^"]*)"/.exec(arabic)?.[1] ?? ''
    expect(await (await ask(action, { cookie: 'none', form: { phrase: 'x' } })).text()).toContain('<html lang="ar"')
    const opened = await ask(action, { cookie: 'none', form: { phrase } })
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/my?l=ar'])
    expect(await (await ask('/my?l=ar')).text()).toContain('href="/my/held?l=ar"')
    const ended = await ask('/my/sign-out?l=ar', { cookie: 'none', form: {} })
    expect(ended.headers.get('location')).toBe('/my/closed?l=ar')
  })

  it('keeps her language through what she does: a pause, a message, a consent taken back', async () => {
    const asked = async (path: string) => entryIn(await (await ask(path)).text())
    const went = async (path: string, form: Record<string, string>) =>
      (await ask(`${path}?l=zh`, { form })).headers.get('location')
    expect(await went('/my/pause', { entry: await asked('/my/pause') })).toBe('/my/pause?l=zh')
    expect(await went('/my/resume', { entry: await asked('/my/pause') })).toBe('/my/pause?resumed=yes&l=zh')
    const said = { entry: await asked('/my/feedback'), about: 'wish', words: '想学做面包' }
    expect(await went('/my/feedback', said)).toBe('/my/answers?sent=yes&l=zh')
    const back = `/my/who/${world.consent}`
    expect(await went(back, { entry: await asked(back) })).toBe(`${back}/done?l=zh`)
  })

  it('leaves nothing of her choice on the telephone but the address: no cookie, nothing stored, nothing to come back to', async () => {
    for (const path of ['/my/sign-in?l=ar', '/my/phone?l=ar', '/my/closed?l=ar', '/my?l=ar']) {
      const { headers } = await ask(path)
      expect([path, headers.get('set-cookie')]).toEqual([path, null])
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store'])
    }
    expect(await (await ask('/my/sign-in', { cookie: 'none' })).text()).toContain('<html lang="en"')
  })

  it.each(['xx', '', '"><b>', 'ar&l=fr', 'a'.repeat(60)])(
    'is not upset by a language that is none: %s',
    async (asked) => {
      for (const path of ['/my/sign-in', '/my', '/my/looks', '/my/nothing']) {
        const response = await ask(`${path}?l=${encodeURIComponent(asked)}`)
        const html = await response.text()
        expect([path, response.status < 500, html.includes('<html lang="en"')]).toEqual([path, true, true])
        expect(html).not.toContain('<b>')
      }
    },
  )
})
