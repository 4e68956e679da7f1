import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { flawless } from '../testing/flawless.ts'
import { inLanguage } from '../testing/in-language.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { paragraphOn } from './testing/consultation-moves.ts'
import { toldConsultations } from './testing/told-consultations.ts'

const small = { viewport: { width: 320, height: 640 } }
const arabicDraft = [
  ['PP1', 'إذ نشير إلى خطة العمل العالمية،', ''],
  ['OP1', 'نلتزم بحملات التوعية لجميع المجتمعات.', 'M3'],
  ['OP2', 'نحث جميع الدول على ملاحقة المتاجرين.', 'M7'],
] as const

describe.skipIf(!hasBrowser)(
  'consultations, by other ways than a wide screen and a mouse',
  { timeout: 180_000 },
  () => {
    let clarion: ServedApplication
    beforeAll(async () => {
      clarion = await servedApplication()
    })
    afterAll(() => clarion?.stop())

    it('are worked by keyboard alone at 320 px: words are marked, a change is proposed, the focus comes back', async () => {
      const { thread } = await toldConsultations(clarion)
      const page = await clarion.openAs('adaeze', `/declarations/${thread}`, small)
      const keys = byKeyboard(page)
      await paragraphOn(page, 'OP2').waitFor()
      await page.getByRole('button', { name: 'Propose a change at OP2' }).press('Enter')
      await expect.poll(keys.focused).toBe('Propose a change at OP2')
      await keys.to(/^Mark the words/)
      await page.keyboard.press('Home')
      for (let letter = 0; letter < 3; letter++) await page.keyboard.press('ArrowRight')
      for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Shift+ArrowRight')
      // Whatever is typed here changes nothing.
      await page.keyboard.type('x')
      await page.locator('.marked-words q', { hasText: 'urge' }).waitFor()
      expect(await page.getByLabel(/^Mark the words/).inputValue()).toBe('We urge all States to prosecute traffickers.')
      await keys.type(/^The words asked for/, 'call upon')
      await flawless(page, 'declaration-propose-320')
      await keys.press(/^Propose it$/)
      await paragraphOn(page, 'OP2').getByText('call upon').first().waitFor()
      await expect.poll(keys.focused).toBe('Propose a change at OP2')
      await page.context().close()
    })

    it('two edit at once: whoever was slower is told, nothing typed is lost, and the words are found in the new text', async () => {
      const { thread, tell } = await toldConsultations(clarion)
      const page = await clarion.openAs('adaeze', `/declarations/${thread}?propose=p3`, small)
      await page.getByLabel(/^What is asked/).selectOption({ label: 'Replace words' })
      const field = page.getByLabel(/^Mark the words/)
      await field.focus()
      await page.keyboard.press('Home')
      for (let letter = 0; letter < 3; letter++) await page.keyboard.press('ArrowRight')
      for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Shift+ArrowRight')
      await page.getByLabel(/^The words asked for/).fill('call upon')
      await tell('helene', 'revision.made', {
        ...{ follows: 0, name: 'Rev.1' },
        paragraphs: [
          { id: 'p3', part: 'operative', label: 'OP1', text: 'We gravely urge all States to act.', messages: [] },
        ],
      })
      await page.getByRole('button', { name: 'Propose it' }).click()
      await page.getByText('This was not saved. What you typed is still here.').waitFor()
      await paragraphOn(page, 'OP1').getByText('We gravely urge all States to act.').first().waitFor()
      expect(await page.getByLabel(/^The words asked for/).inputValue()).toBe('call upon')
      await page.locator('.marked-words q', { hasText: 'urge' }).waitFor()
      await flawless(page, 'declaration-overtaken-320')
      await page.getByRole('button', { name: 'Propose it' }).click()
      await paragraphOn(page, 'OP1').getByText('[XSM: replace by: ').waitFor()
      await page.context().close()
    })

    it('say that others have written, and move nothing beneath the hands until it is asked for', async () => {
      const { thread, tell } = await toldConsultations(clarion)
      const page = await clarion.openAs('tomas', `/declarations/${thread}`, small)
      await paragraphOn(page, 'OP3').waitFor()
      const body = { by: [{ party: 'XSM', except: [] }], revision: 0, asks: 'bracket', paragraph: 'p4' }
      await tell('adaeze', 'proposal.made', body)
      await page.getByText('Others have written since you opened this page.').waitFor({ timeout: 40_000 })
      expect(await page.getByText('In brackets', { exact: true }).count()).toBe(0)
      await page.getByRole('button', { name: 'Show it; what I typed stays' }).click()
      await page.getByText('In brackets', { exact: true }).waitFor()
      await page.context().close()
    })

    it('read from the right in Arabic, and the text in its own direction, in whichever language the page speaks', async () => {
      const told = await toldConsultations(clarion, {
        opened: { language: 'ar', title: 'إعلان سياسي' },
        paragraphs: arabicDraft,
      })
      const { say } = inLanguage('ar')
      const arabic = { ...small, locale: 'ar' }
      const page = await clarion.openAs('adaeze', `/declarations/${told.thread}?propose=p3`, arabic)
      const field = page.getByLabel(say('declaration.markWords'))
      expect(
        await field.evaluate((one) => [
          (one as unknown as { dir: string }).dir,
          (one as unknown as { lang: string }).lang,
        ]),
      ).toEqual(['rtl', 'ar'])
      await field.focus()
      await page.keyboard.press('Home')
      // Towards the end of the line is to the left.
      for (let letter = 0; letter < 3; letter++) await page.keyboard.press('Shift+ArrowLeft')
      await page.locator('.marked-words q', { hasText: 'نحث' }).waitFor()
      await page.getByLabel(say('declaration.newWords')).fill('ندعو')
      await page.getByRole('button', { name: say('declaration.proposeDo') }).click()
      await paragraphOn(page, 'OP2').getByText('ندعو').first().waitFor()
      await flawless(page, 'declaration-arabic-320')
      await page.context().close()
      const open = await clarion.openAs('helene', `/declarations/${told.thread}?view=silence`, arabic)
      const hour = new Date(Date.now() + 26 * 3_600_000).toISOString().slice(0, 16)
      await open.getByLabel(say('declaration.hour')).fill(hour)
      await open.getByRole('button', { name: say('declaration.openSilenceDo') }).click()
      await open.getByText(say('silence.running')).first().waitFor()
      await flawless(open, 'declaration-silence-arabic-320')
      await open.context().close()
      const adaeze = await clarion.openAs('adaeze', `/declarations/${told.thread}?view=silence`, arabic)
      await adaeze.getByLabel(say('declaration.whatAsked')).fill('ست كلمات.')
      await adaeze.getByRole('button', { name: say('declaration.breakSilenceDo') }).click()
      await adaeze.getByText(say('silence.broken')).first().waitFor()
      await adaeze.context().close()
      await told.tell('helene', 'declaration.adopted', {
        revision: 0,
        symbol: 'A/RES/81/2',
        day: '2026-11-24',
        how: 'consensus',
      })
      for (const view of ['', '?view=table', '?view=revisions', '?view=positions', '?view=delegations']) {
        const rosa = await clarion.openAs('rosa', `/declarations/${told.thread}${view}`, arabic)
        await rosa.locator('.declaration-views').waitFor()
        await flawless(rosa, `declaration-arabic-320${view.replace('?view=', '-')}`)
        await rosa.context().close()
      }
      // In English the text is still Arabic, and runs from the right.
      const english = await clarion.openAs('rosa', `/declarations/${told.thread}`, small)
      const words = paragraphOn(english, 'OP2').locator('.paragraph-text')
      expect(
        await words.evaluate((one) => [
          (one as unknown as { dir: string }).dir,
          (one as unknown as { lang: string }).lang,
        ]),
      ).toEqual(['rtl', 'ar'])
      await flawless(english, 'declaration-arabic-text-320')
      await english.context().close()
    })
  },
)
