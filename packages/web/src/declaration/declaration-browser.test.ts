import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { markWords, paragraphOn, saveBy } from './testing/consultation-moves.ts'

const zeroDraft = `Political declaration

Recalling the Global Plan of Action,

1. We commit to awareness-raising campaigns for all communities.

2. We urge all States to prosecute traffickers.

3. We note the report of the Office.`

describe.skipIf(!hasBrowser)('consultations on a declaration', { timeout: 180_000 }, () => {
  let clarion: ServedApplication
  let address = ''
  const wide = { viewport: { width: 1280, height: 800 } }
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  const as = (who: 'helene' | 'tomas' | 'adaeze' | 'rosa', view = '') => clarion.openAs(who, `${address}${view}`, wide)
  const mark = (page: Page, words: string) => markWords(page, 'Mark the words', words)

  it('are opened by the office, from the navigation, with a zero draft that is pasted', async () => {
    const page = await clarion.openAs('helene', '/', wide)
    await page.getByRole('link', { name: 'Declarations', exact: true }).first().click()
    await page.getByText('There is no declaration here that you may read.').waitFor()
    await flawless(page, 'declarations-none')
    await page.getByRole('link', { name: 'Open consultations' }).click()
    await page.getByRole('button', { name: 'Open them' }).click()
    await page.getByText('Please fill this in.').waitFor()
    await page.getByLabel(/^Title/).fill('Political declaration')
    await page.getByRole('button', { name: 'Open them' }).click()
    await page.getByText('There is no text yet. Put the zero draft forward to begin.').waitFor()
    address = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Who takes part' }).click()
    for (const [organisation, party] of [
      ['Mission of Westland', 'xwl'],
      ['Mission of Westland', 'G77'],
      ['Mission of Southmark', 'XSM'],
    ]) {
      await page.getByLabel(/^Organisation/).selectOption({ label: organisation ?? '' })
      await page.getByLabel(/^For which State or group/).fill(party ?? '')
      await page.getByRole('button', { name: 'Name it' }).click()
      await page.getByRole('button', { name: `End that ${organisation} speaks for ${party?.toUpperCase()}` }).waitFor()
    }
    await flawless(page, 'declaration-delegations')
    await page.getByRole('link', { name: 'Put the zero draft forward' }).click()
    await page.getByLabel('The text').fill(zeroDraft)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByRole('group', { name: 'OP3' }).waitFor()
    await page.getByRole('group', { name: 'OP1' }).getByLabel('Messages it answers to').fill('M3')
    await flawless(page, 'declaration-zero-draft')
    await page.getByRole('button', { name: 'Put it forward' }).click()
    await page.getByText('One thing to mend before this can be saved').waitFor()
    await page.getByLabel(/^What it is called/).fill('Zero draft')
    await page.getByRole('button', { name: 'Put it forward' }).click()
    await paragraphOn(page, 'OP2').getByText('We urge all States to prosecute traffickers.').waitFor()
    expect(await page.title()).not.toContain('Political')
    await page.context().close()
  })

  it('are not there for a stranger, and a delegate holds no pen in them', async () => {
    const rosa = await as('rosa')
    await rosa.getByText('This declaration is not here for you').waitFor()
    await flawless(rosa, 'declaration-not-here')
    await rosa.context().close()
    const thread = address.split('/').at(-1) ?? ''
    const asked = async (who: 'rosa' | 'tomas' | 'daniel', path: string) => {
      const page = await clarion.openAs(who, '/account', wide)
      const answer = await page.request.get(path)
      await page.context().close()
      return answer.status()
    }
    expect(await asked('rosa', `/api/threads/${thread}`)).toBe(404)
    expect(await asked('daniel', `/api/threads/${thread}/sections/text`)).toBe(404)
    expect(await asked('tomas', `/api/threads/${thread}/sections/text`)).toBe(200)
    const tomas = await as('tomas', '/revision')
    await tomas.getByText('This page belongs to other work than yours.').waitFor()
    const body = { file: 'a draft' }
    const headers = { origin: clarion.origin }
    expect(
      (await tomas.request.post('/api/declarations/lines', { headers, data: JSON.stringify(body) })).status(),
    ).toBe(403)
    await tomas.context().close()
    const daniel = await clarion.openAs('daniel', '/', wide)
    expect(await daniel.getByRole('link', { name: 'Declarations', exact: true }).count()).toBe(0)
    await daniel.context().close()
  })

  it('take proposals word by word; a conflict is seen by all', async () => {
    const tomas = await as('tomas')
    await paragraphOn(tomas, 'OP2').getByRole('button', { name: 'Propose a change at OP2' }).click()
    await tomas.getByRole('checkbox', { name: 'XWL' }).check()
    await mark(tomas, 'urge')
    await tomas.getByRole('button', { name: 'Propose it' }).click()
    await tomas.getByText('Please write the words.').waitFor()
    await tomas.getByLabel(/^The words asked for/).fill('call upon')
    await flawless(tomas, 'declaration-propose')
    await saveBy(tomas, 'Propose it')
    await paragraphOn(tomas, 'OP2').getByText('call upon').first().waitFor()
    // She saw the text before he proposed: what she has in her window is still the text of this revision.
    const adaeze = await as('adaeze')
    await adaeze.getByRole('button', { name: 'Propose a change at OP2' }).click()
    await adaeze.getByLabel(/^What is asked/).selectOption({ label: 'Delete words' })
    await mark(adaeze, 'urge all States')
    await saveBy(adaeze, 'Propose it')
    await paragraphOn(adaeze, 'OP2').getByText('#1 and #2 want different words in one place.').waitFor()
    await adaeze.getByText('2 proposals on OP2').click()
    await adaeze.getByRole('region', { name: '#1 XWL' }).getByText('Replace words').waitFor()
    await flawless(adaeze, 'declaration-conflict')
    await adaeze.context().close()
    // For a group: all its members but those that deviate stand behind it.
    await tomas.getByRole('button', { name: 'Propose a change at OP3' }).click()
    await tomas.getByRole('checkbox', { name: 'G77' }).check()
    await tomas.getByLabel(/^Members of G77 that do not share it/).fill('chl, nor')
    await tomas.getByText('Not members of G77: NOR').waitFor()
    await tomas.getByLabel(/^Members of G77 that do not share it/).fill('chl')
    await tomas.getByLabel(/^What is asked/).selectOption({ label: 'The whole paragraph in brackets' })
    await saveBy(tomas, 'Propose it')
    await paragraphOn(tomas, 'OP3').getByText('In brackets', { exact: true }).waitFor()
    await tomas.getByText('1 proposal on OP3').click()
    await tomas.getByText(/^Stands for \d+ States$/).click()
    await tomas.getByText('Argentina').waitFor()
    await tomas.context().close()
  })

  it('are decided with reasons; the next revision is made of what was accepted, with what became of each message', async () => {
    const page = await as('helene')
    await page.getByText('2 proposals on OP2').click()
    await page.getByRole('button', { name: 'Decide on proposal 1' }).click()
    await page.getByLabel(/^What was done with proposal 1/).selectOption({ label: 'Taken in' })
    await page.getByLabel(/^Why/).fill('Agreed in the room.')
    await saveBy(page, 'Tell everyone')
    await page.getByRole('link', { name: 'Table of changes' }).click()
    await page.getByText('Agreed in the room.').waitFor()
    await flawless(page, 'declaration-table')
    await page.getByRole('link', { name: 'Make the next revision' }).click()
    await page.getByRole('button', { name: 'The text with 1 accepted proposal in it' }).click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Words of OP2' }).inputValue())
      .toBe('We call upon all States to prosecute traffickers.')
    await page.getByRole('textbox', { name: 'Words of OP1' }).fill('We note campaigns.')
    await page.getByLabel(/^What it is called/).fill('Rev.1')
    await page.getByRole('button', { name: 'Put it forward' }).click()
    await paragraphOn(page, 'OP2').getByText('We call upon all States').waitFor()
    await page.getByRole('link', { name: 'Revisions and messages' }).click()
    await page.getByRole('row', { name: /M3/ }).getByText('Weakened').waitFor()
    await page.getByRole('heading', { name: 'From Zero draft to Rev.1' }).waitFor()
    await flawless(page, 'declaration-revisions')
    await page.context().close()
  })

  it('lie under silence until an hour that is on the page and in Today; one breaks it, on which paragraph is seen', async () => {
    const helene = await as('helene', '?view=silence')
    const hour = new Date(Date.now() + 26 * 3_600_000).toISOString().slice(0, 16)
    const open = async () => {
      await helene.getByLabel(/^On the clocks of which place/).selectOption('UTC')
      await helene.getByLabel(/^Until which hour/).fill(hour)
      await saveBy(helene, 'Open the silence')
    }
    await helene.getByRole('button', { name: 'Open the silence' }).click()
    await helene.getByText('Please choose the hour.').waitFor()
    await helene.getByLabel(/^Until which hour/).fill('2020-01-01T10:00')
    await helene.getByText('This hour is over already.').waitFor()
    await open()
    await helene
      .getByText(/1 day, [12] hours?, \d+ minutes? left/)
      .first()
      .waitFor()
    await flawless(helene, 'declaration-silence')
    await helene.goto('/')
    await helene.getByRole('link', { name: /A silence procedure comes to its hour/ }).click()
    await helene.getByRole('heading', { name: 'Political declaration' }).waitFor()
    const adaeze = await as('adaeze')
    await adaeze.getByText('While the text lies under silence, nothing of it changes.').waitFor()
    expect(await adaeze.getByRole('button', { name: /^Propose a change/ }).count()).toBe(0)
    await adaeze.getByRole('link', { name: 'To the silence' }).click()
    await adaeze.getByRole('checkbox', { name: 'OP2' }).check()
    await adaeze.getByLabel(/^What is asked/).fill('Six words in this paragraph.')
    await saveBy(adaeze, 'Break it')
    await adaeze.getByRole('list', { name: 'Broken by' }).getByText('Six words in this paragraph.').waitFor()
    await flawless(adaeze, 'declaration-broken')
    await adaeze.context().close()
    await helene.reload()
    await helene.getByText('Broken', { exact: true }).waitFor()
    await helene.context().close()
    // Another is put on the text at once, and its clock runs.
    const again = await as('helene', '?view=silence')
    await again.getByLabel(/^Until which hour/).fill(hour)
    await saveBy(again, 'Open the silence')
    await again.getByText('Running', { exact: true }).waitFor()
    await again.context().close()
  })
})
