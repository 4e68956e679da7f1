import { readFile } from 'node:fs/promises'
import { fileSizeLimit } from '@clarion/casework'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { button, link } from '../case/testing/named.ts'
import { consentTo } from '../case/testing/told-cases.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { pdfFile, pictureFile, type SmallFile } from './testing/small-files.ts'

/** Stands in the name of a file, and may stand in no address and no title. */
const secret = 'Dervishi'

describe.skipIf(!hasBrowser)('the documents of a case', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  let thread = ''
  let consent = ''
  const asked: string[] = []
  const titles = new Set<string>()
  beforeAll(async () => {
    clarion = await servedApplication()
    thread = (await clarion.openCase('daniel')).thread
  }, 240_000)
  afterAll(() => clarion?.stop())

  const open = async (name: 'daniel' | 'amal' | 'sofia', options = {}) => {
    const page = await clarion.openAs(name, `/cases/${thread}/documents`, options)
    page.on('request', (request) => asked.push(request.url()))
    return page
  }
  const choose = async (page: Page, ...files: SmallFile[]) => {
    await page.getByLabel(/or drop it here/).setInputFiles(files)
  }
  const attach = (page: Page) => button(page, 'Attach a document')
  const titled = async (page: Page, name: string) => {
    titles.add(await page.title())
    await flawless(page, name)
  }

  it('are attached by keyboard alone, with what they may be said before', async () => {
    const page = await open('daniel')
    // Asked for early: the browser must know that the test answers before anything is pressed.
    const choosing = page.waitForEvent('filechooser')
    await page.getByText('One file at a time, up to 20 MB').waitFor()
    await page.getByLabel('Choose a file, or drop it here').focus()
    await page.keyboard.press('Enter')
    await (await choosing).setFiles(pdfFile(`${secret} passport.pdf`, ['Page the first', 'Page the second']))
    await page.getByText(`Chosen: ${secret} passport.pdf`).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.locator('*:focus').inputValue()).toBe(`${secret} passport.pdf`)
    await page.keyboard.press('Tab')
    await page.keyboard.type('Identity')
    await titled(page, 'documents-chosen')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `${secret} passport.pdf` }).waitFor()
    await page.getByText(/^Identity document: PDF, .* kB\.$/).waitFor()
    await page.getByText(/^Daniel, Lantern Outreach, attached it/).waitFor()
    expect(await page.locator('*:focus').textContent()).toBe('Attach a document')
    expect(await page.getByText('Chosen:').count()).toBe(0)
    await page.context().close()
  })

  it('are refused in words when they are too large, of another kind, empty or several; and what was typed stays', async () => {
    const page = await open('daniel', { viewport: { width: 320, height: 640 } })
    const none = clarionSends(page)
    await attach(page).click()
    await page.getByText('Choose a file first.').waitFor()
    await choose(page, { ...pdfFile('long.pdf', []), buffer: Buffer.alloc(fileSizeLimit + 1, 'x') })
    await page.getByText('This file is larger than 20 MB').waitFor()
    await titled(page, 'documents-too-large-320')
    await choose(page, { name: 'all.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') })
    await page.getByText('Files of this kind are not accepted').waitFor()
    await choose(page, { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
    await page.getByText('This file is empty.').waitFor()
    await choose(page, pictureFile('one.png'), pictureFile('two.png'))
    await page.getByText('These are several files.').waitFor()
    expect(none).toEqual([])
    // What calls itself a PDF and is a page: only the server can tell. Large, so that it is told while most is on its way.
    const disguised = Buffer.concat([Buffer.from('<!doctype html><script>1</script>'), Buffer.alloc(6_000_000, ' ')])
    await choose(page, { name: `${secret} letter.pdf`, mimeType: 'application/pdf', buffer: disguised })
    await page.getByLabel('What to call it').fill(`Letter to ${secret}`)
    await attach(page).click()
    await page.getByText('Files of this kind are not accepted').waitFor()
    expect(await page.getByLabel('What to call it').inputValue()).toBe(`Letter to ${secret}`)
    await choose(page, pictureFile('dot.png'))
    await page.getByLabel('What to call it').fill(' ')
    await attach(page).click()
    await page.getByText('Say what it is called.').waitFor()
    await page.getByLabel('What to call it').fill('A green dot')
    await attach(page).click()
    await page.getByRole('heading', { name: 'A green dot' }).waitFor()
    await titled(page, 'documents-320')
    await page.context().close()
  })

  /** What is sent to the server from now on, but for questions. */
  const clarionSends = (page: Page): string[] => {
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    return sent
  }

  it('wait while the connection is away, and are attached once when it is back', async () => {
    const page = await open('daniel')
    await choose(page, { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('مرحبا\nShe wrote this.') })
    await clarion.toggleConnection()
    await attach(page).click()
    await page.getByText('Clarion could not be reached. Nothing was lost').waitFor()
    await clarion.toggleConnection()
    await link(page, 'Today').click()
    await page.goBack()
    await page.getByText('Chosen: note.txt').waitFor()
    await attach(page).click()
    await page.getByRole('heading', { name: 'note.txt' }).waitFor()
    expect(await page.getByRole('heading', { name: 'note.txt' }).count()).toBe(1)
    await page.context().close()
  })

  it('are looked at within the page, under the policy that every page has', async () => {
    const page = await open('daniel', { bypassCSP: false, viewport: { width: 1280, height: 900 } })
    await button(page, 'Look at it: A green dot').click()
    const shown = page.getByRole('dialog').getByRole('img')
    await expect.poll(() => shown.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth)).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('*:focus').getAttribute('aria-label')).toBe('Look at it: A green dot')
    await button(page, 'Look at it: note.txt').click()
    await page.getByRole('dialog').getByText('She wrote this.').waitFor()
    await page.keyboard.press('Escape')
    await button(page, `Look at it: ${secret} passport.pdf`).click()
    await page.getByText('Page 1 of 2').waitFor()
    await page.getByText('Page the first').waitFor({ state: 'attached' })
    await expect.poll(() => inked(page)).toBe(true)
    await picture(page, 'documents-pdf')
    await button(page, 'Next page').click()
    await page.getByText('Page the second').waitFor({ state: 'attached' })
    titles.add(await page.title())
    await page.context().close()
  })

  /** Whether something was painted: a page of nothing but paper has one colour. */
  const inked = (page: Page): Promise<unknown> =>
    page.evaluate(`(() => {
      const canvas = document.querySelector('canvas')
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      return new Set(new Uint32Array(data.buffer)).size > 1
    })()`)

  it('open to another organisation with consent, as they are, and to nobody any more when it is taken back', async () => {
    const before = await clarion.openAs('amal', `/cases/${thread}/documents`)
    await before.getByText('This case is not here for you').waitFor()
    await before.context().close()
    consent = await clarion.tell(
      'daniel',
      thread,
      'consent.given',
      'sharing',
      consentTo(clarion, 'amal', { sections: ['documents'] }),
    )
    const page = await open('amal')
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      button(page, `Save a copy: ${secret} passport.pdf`).click(),
    ])
    expect(saved.suggestedFilename()).toBe(`${secret} passport.pdf`)
    const content = pdfFile('', ['Page the first', 'Page the second']).buffer
    expect((await readFile(await saved.path())).equals(content)).toBe(true)
    await titled(page, 'documents-of-the-shelter')
    await clarion.tell('daniel', thread, 'consent.withdrawn', 'sharing', { consent }, 1)
    await button(page, `Look at it: ${secret} passport.pdf`).click()
    // The page goes with what stood on it.
    await page.getByText('This case is not here for you').waitFor()
    expect(await page.locator('body').textContent()).not.toContain(secret)
    await page.context().close()
  })

  it('say so in words when they alone are not shared any more', async () => {
    await clarion.tell('daniel', thread, 'consent.given', 'sharing', consentTo(clarion, 'amal'), 2)
    const both = consentTo(clarion, 'amal', { sections: ['documents'] })
    consent = await clarion.tell('daniel', thread, 'consent.given', 'sharing', both, 3)
    const page = await open('amal')
    await button(page, 'Save a copy: A green dot').waitFor()
    await clarion.tell('daniel', thread, 'consent.withdrawn', 'sharing', { consent }, 4)
    await button(page, 'Save a copy: A green dot').click()
    await page.getByText('The documents of this case are not shared with you.').waitFor()
    await page.context().close()
  })

  it('are the person’s own too: she saves a copy on her page, without script', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}/code-phrase`)
    await button(page, 'Make the words now').click()
    const phrase = (await page.locator('.phrase-words').textContent()) ?? ''
    const herself = await clarion.openPage({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    await herself.goto('/my/sign-in')
    await herself.getByLabel('Your secret words').fill(phrase)
    await button(herself, 'Open').click()
    await link(herself, 'See what is kept about you').click()
    await link(herself, /^Papers and pictures/).click()
    const card = herself.locator('.card').filter({ hasText: 'A green dot' })
    await picture(herself, 'my-documents-320')
    const [saved] = await Promise.all([herself.waitForEvent('download'), link(card, 'Save a copy of it').click()])
    expect(await readFile(await saved.path())).toEqual(pictureFile('').buffer)
    for (const one of [page, herself]) await one.context().close()
  })

  it('are in no address and no title by their names, and each look at one is written down', async () => {
    const files = asked.filter((address) => address.includes('/files/'))
    expect(files.length).toBeGreaterThan(3)
    for (const address of asked) expect(decodeURIComponent(address)).not.toMatch(/dervishi|dot|passport/i)
    expect([...titles]).toEqual(['Documents - Clarion'])
    const page = await clarion.openAs('daniel', `/cases/${thread}?view=looks`)
    await page.getByRole('row', { name: /Amal, Harbour Shelter Opened a document: Documents/ }).waitFor()
    await page.context().close()
  })
})
