import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { flawless } from '../testing/flawless.ts'
import { inLanguage } from '../testing/in-language.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('the family and group of a case', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  let mother = ''
  let son = ''
  const small = { viewport: { width: 320, height: 640 } }
  beforeAll(async () => {
    clarion = await servedApplication()
    mother = (await clarion.openCase('daniel', '2BBB-0001')).thread
    son = (await clarion.openCase('daniel', '2BBB-0002')).thread
    await clarion.openCase('daniel', '2BBB-0003')
    await clarion.tell('daniel', mother, 'safe-contact.set', 'contact', { language: 'sqi', address: '+355 69 1' })
  })
  afterAll(() => clarion?.stop())

  it('is linked from the page of one of them, by keyboard alone, and read from that of the other', async () => {
    const page = await clarion.openAs('daniel', `/cases/${mother}`, small)
    await page.getByRole('link', { name: 'Family and group of this case' }).press('Enter')
    await page.getByText('This case is linked with no other.').waitFor()
    await flawless(page, 'families-none-320')
    const keys = byKeyboard(page)
    await keys.type(/^Code or name of the other person/, '2BBB')
    await keys.press(/^Search$/)
    await page.getByLabel(/^2BBB-0002/).press('Space')
    await keys.press(/^Link 1 case$/)
    await page.getByText('Choose at least one case, and who the other person is.').waitFor()
    await flawless(page, 'families-choosing-320')
    await page.getByLabel(/^Who the other person is to this one/).selectOption({ label: 'Child' })
    await page.getByRole('button', { name: 'Link 1 case' }).press('Enter')
    await page.getByRole('link', { name: '2BBB-0002' }).waitFor()
    await flawless(page, 'families-linked-320')
    await page.goto(`/cases/${son}/family`)
    await page.getByText('Parent', { exact: true }).waitFor()
    await page.getByRole('link', { name: '2BBB-0001' }).waitFor()
    await page.context().close()
  })

  it('opens a case for a relative with the language and nothing else', async () => {
    const page = await clarion.openAs('daniel', `/cases/${mother}/family/relative`, small)
    await page.getByLabel('Language to speak: Albanian').waitFor()
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.getByText('Choose who the other person is to this one.').waitFor()
    await flawless(page, 'families-relative-320')
    await page.getByLabel(/^Who the other person is to this one/).selectOption({ label: 'Brother or sister' })
    await page.getByLabel('The person agrees that a case is opened').check()
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
    const thread = page.url().split('/').at(-1)?.split('?')[0] ?? ''
    expect(thread).not.toBe(mother)
    const { entries } = (await (await page.request.get(`/api/threads/${thread}/journal?limit=50`)).json()) as {
      entries: { kind: string; body: object }[]
    }
    expect(entries.map(({ kind }) => kind).sort()).toEqual(['case.opened', 'relation.recorded', 'safe-contact.set'])
    expect(entries.find(({ kind }) => kind === 'safe-contact.set')?.body).toEqual({ language: 'sqi' })
    await page.context().close()
  })

  it('takes a note in several of its cases, each by itself, and says where it could not', async () => {
    const page = await clarion.openAs('daniel', `/cases/${mother}/family/several`, small)
    await page.getByLabel('Note', { exact: true }).or(page.getByRole('textbox')).first().fill('They moved in together.')
    await flawless(page, 'families-several-320')
    // One of them is closed while it is typed.
    await clarion.tell('daniel', son, 'case.closed', 'case', { outcome: 'moved' })
    await page.getByRole('button', { name: 'Write in 3 cases' }).click()
    await page.getByText('Written in 2 cases.').waitFor()
    await page.getByText(/^Not written in .*2BBB-0002/).waitFor()
    await flawless(page, 'families-several-done-320')
    await page.context().close()
  })

  it('ends a link in both, and is not there for whoever may not read it', async () => {
    const page = await clarion.openAs('daniel', `/cases/${mother}/family`, small)
    await page.getByRole('button', { name: 'End the link: 2BBB-0002' }).click()
    await page.getByLabel('It was said by mistake').check()
    await flawless(page, 'families-ending-320')
    await page.getByRole('dialog').getByRole('button', { name: 'End the link' }).click()
    await page.getByRole('link', { name: '2BBB-0002' }).waitFor({ state: 'detached' })
    await page.goto(`/cases/${son}/family`)
    await page.getByText('This case is linked with no other.').waitFor()
    await page.context().close()
    const foreign = await clarion.openAs('amal', `/cases/${mother}/family`, small)
    expect(await foreign.getByText('2BBB-0001').count()).toBe(0)
    await foreign.context().close()
  })

  it('is said on the form of a transfer not to be handed on', async () => {
    const page = await clarion.openAs('daniel', `/cases/${mother}/record/case.transfer-asked`, small)
    await page.getByRole('combobox').first().selectOption({ index: 1 })
    await page.getByText(/Links with the cases of a family or group are not handed on/).waitFor()
    await flawless(page, 'families-transfer-320')
    await page.context().close()
  })

  it('is all said in Arabic, mirrored', async () => {
    const arabic = inLanguage('ar')
    for (const [address, heading] of [
      ['', 'The family and group of this case'],
      ['/relative', 'A case for a relative'],
      ['/several', 'One entry in several cases'],
    ]) {
      const page = await clarion.openAs('daniel', `/cases/${mother}/family${address}`, { ...small, locale: 'ar' })
      await page.getByText(arabic(heading ?? '')).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate('document.documentElement.dir')).toBe('rtl')
      await flawless(page, `families-ar${(address ?? '').replace('/', '-')}-320`)
      await page.context().close()
    }
  })
})
