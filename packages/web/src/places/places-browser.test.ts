import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fullCase } from '../case/testing/told-cases.ts'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { pushedSideways } from '../testing/pushed-sideways.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

const file = (text: string) => ({ name: 'places.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

describe.skipIf(!hasBrowser)('the places of a programme', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 300_000)
  afterAll(() => clarion?.stop())

  it('are brought in from a file, after its faults and then its changes were shown', async () => {
    const page = await clarion.openAs('noor', '/administration?part=places')
    await page.getByRole('button', { name: 'Bring in a list' }).click()
    const dialog = page.getByRole('dialog')
    const choose = dialog.getByLabel('File')
    await choose.setInputFiles(file('code,parent,name\nXB01,,East\nXB01,,East again\nXB0101,XC,Nowhere'))
    await dialog.getByText('2 things are wrong in this file. Nothing was changed.').waitFor()
    expect(await dialog.getByRole('alert').textContent()).toMatch(
      /Line 3, column 1: this code stands for two places\. XB01.*Line 4, column 2: the place that it is part of is not in the file\. XC/,
    )
    await picture(page, 'places-faults')
    await choose.setInputFiles({ ...file(''), buffer: Buffer.from([0xff, 0xfe, 0x41, 0x00]) })
    await dialog.getByText('This file cannot be read').waitFor()
    await choose.setInputFiles(
      file('code,parent,name,name:ar\nXA01,,North Coast,الساحل\nXB01,,East,الشرق\nXB0101,XB01,Mill,الطاحونة'),
    )
    await dialog.getByText('3 places were read. Nothing is changed yet.').waitFor()
    expect(await dialog.getByRole('alert').textContent()).toMatch(
      /2 are new1 changes: .*6 that are offered now are missing/,
    )
    await dialog.getByRole('button', { name: 'Bring in 3 places' }).click()
    await dialog.getByText('Please fill this in.').first().waitFor()
    await dialog.getByLabel('Edition').fill('2026-11')
    await dialog.getByLabel('Whose list it is').fill('Office of statistics')
    await picture(page, 'places-changes')
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Bring in 3 places' }).click()
    await page.getByRole('heading', { name: '9 places at 2 levels' }).waitFor()
    await page.getByText('2026-11, Office of statistics, brought in on').waitFor()
    await page.context().close()
  })

  it('are walked through by keyboard, found by some letters, retired and brought back', async () => {
    const page = await clarion.openAs('noor', '/administration?part=places', { viewport: { width: 320, height: 700 } })
    const tree = page.getByRole('tree')
    await tree.getByRole('treeitem').first().focus()
    for (const key of ['End', 'Home', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    expect(await page.locator('*:focus').textContent()).toContain('Old Town')
    await page.getByRole('heading', { name: 'Old Town' }).waitFor()
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('*:focus').textContent()).toContain('Capital District')
    await page.getByLabel('Search for a place').fill('hill')
    await page.getByRole('button', { name: 'Hill Country' }).click()
    await page.getByText('1 place is part of it').waitFor()
    await page.getByRole('button', { name: 'Retire' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('It is not offered any more, nor is the 1 place that is part of it').waitFor()
    await dialog.getByLabel('Why').fill('Merged with the capital')
    await dialog.getByRole('button', { name: 'Retire', exact: true }).click()
    await page.getByRole('button', { name: 'Bring back' }).click()
    await dialog.getByRole('button', { name: 'Bring back' }).click()
    await page.getByRole('button', { name: 'Retire' }).waitFor()
    await picture(page, 'places-narrow')
    expect(await pushedSideways(page)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })

  it('are offered where a record names a place, and never forced', async () => {
    const { thread } = await fullCase(clarion)
    const page = await clarion.openAs('daniel', `/cases/${thread}/record/exploitation.described`)
    await page.getByRole('button', { name: /^Add.*: Places/ }).click()
    const sheet = page.locator('.list-item').last()
    const place = sheet.getByRole('combobox', { name: 'Place', exact: false }).last()
    await place.fill('gull')
    await sheet.getByRole('option', { name: 'Gull Bay' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await picture(page, 'places-combobox')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await place.inputValue()).toBe('Gull Bay, North Coast')
    await sheet.getByText('From the list of places').waitFor()
    await place.fill('Behind the mill')
    await page.keyboard.press('Escape')
    await sheet.getByText('not from the list of places').waitFor()
    await page.context().close()
  })
})
