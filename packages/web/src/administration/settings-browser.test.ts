import { findInstrument } from '@clarion/casework'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('what a programme sets', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 300_000)
  afterAll(() => clarion?.stop())

  it('uses an instrument only after somebody has confirmed its wording, and retires it again', async () => {
    const page = await clarion.openAs('noor', '/administration?part=instruments')
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /QYIT/ }) })
    await card.getByText('Off', { exact: true }).waitFor()
    expect(await card.textContent()).toContain('Wording not compared with the source')
    await card.getByRole('button', { name: /Confirm the wording/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/This concerns \d+ people who screen at \d+ organisations/).waitFor()
    await dialog.getByLabel('Compared with').fill('The article of 2019, table 2')
    await dialog.getByRole('button', { name: 'Confirm the wording', exact: true }).click()
    await card.getByText('In use').waitFor()
    await card.getByText(/^Confirmed on .*: Noor$/).waitFor()
    await card.getByRole('button', { name: /Retire/ }).click()
    await dialog.getByLabel('Why').fill('A newer edition is out')
    await dialog.getByRole('button', { name: 'Retire', exact: true }).click()
    await card.getByText('Retired', { exact: true }).waitFor()
    await page.context().close()
  })

  it('brings an instrument in from a file, after naming what is wrong with it by its path', async () => {
    const page = await clarion.openAs('noor', '/administration?part=instruments')
    await page.getByRole('button', { name: 'Bring in an instrument' }).click()
    const dialog = page.getByRole('dialog')
    const choose = (change: object) =>
      dialog.getByLabel('File').setInputFiles({
        name: 'instrument.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify({ ...findInstrument('raft'), ...change })),
      })
    await choose({ rule: { kind: 'at-least', yes: 9 } })
    await dialog.getByText('rule.yes').waitFor()
    await choose({})
    await dialog.getByText('This version is here already').waitFor()
    await choose({ version: 'ours-1', title: 'RAFT in our words' })
    await dialog.getByText('It stands beside the version that comes with Clarion').waitFor()
    await dialog.getByText('See the 4 questions').click()
    expect(await dialog.getByRole('listitem').count()).toBe(4)
    await picture(page, 'administration-bring')
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Bring in an instrument' }).click()
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'RAFT in our words' }) })
    await card.getByText('Brought in by this programme').waitFor()
    await card.getByText('Off', { exact: true }).waitFor()
    await page.context().close()
  })

  it('publishes another version of the words of consent', async () => {
    const page = await clarion.openAs('noor', '/administration?part=wordings')
    await page.getByText('We would like to tell one organisation some things about you').waitFor()
    await page.getByRole('button', { name: 'Publish words of consent' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Version').fill('demonstration-2')
    await dialog.getByLabel('Search among').fill('alban')
    await dialog.getByLabel('Albanian').click()
    await dialog
      .getByLabel('Words', { exact: false })
      .last()
      .fill('Do të donim t’i tregonim një organizate disa gjëra për ju.')
    await picture(page, 'administration-publish')
    await dialog.getByRole('button', { name: 'Publish words of consent' }).click()
    await page.getByRole('heading', { name: 'Version demonstration-2, Albanian' }).waitFor()
    await page.getByText(/^It has no words yet in: .*English/).waitFor()
    // The words before are where one begins, and what is different is shown before anything is published.
    await page.getByRole('button', { name: 'Write a new version in Albanian' }).click()
    await dialog.getByLabel('Version').fill('demonstration-3')
    const text = dialog.getByLabel('Words', { exact: false }).last()
    await text.fill((await text.inputValue()).replace('disa', 'tri'))
    await dialog.getByText('Version demonstration-3 is offered first from then on').waitFor()
    expect(await dialog.locator('del').textContent()).toContain('disa')
    expect(await dialog.locator('ins').textContent()).toContain('tri')
    await picture(page, 'administration-differences')
    await dialog.getByRole('button', { name: 'Publish words of consent' }).click()
    await page.getByText('What is different from version demonstration-2').waitFor()
    // Whether this machine has a voice or not, it says so.
    await page
      .getByText(/aloud|no voice/i)
      .first()
      .waitFor()
    await page.context().close()
  })
})
