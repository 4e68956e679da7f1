import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('somebody who did not come', { timeout: 240_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())

  it('is looked for first thing, until somebody has found them', async () => {
    const { thread } = await clarion.openCase('daniel')
    const at = new Date(Date.now() - 3_600_000).toISOString()
    const scheduled = { at, purpose: 'health', with: 'A nurse', accompanied: true }
    await clarion.tell('daniel', thread, 'appointment.scheduled', 'appointments', scheduled)
    const page = await clarion.openAs('daniel', '/')
    await page.getByRole('link', { name: /An appointment/ }).click()
    await page.getByRole('link', { name: 'Record: Appointment not kept' }).click()
    await page.getByLabel('Why').selectOption('Not known: check that the person is safe')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('wrote down that an appointment did not take place').waitFor()
    await page.goto('/')
    const urgent = page.getByRole('region', { name: /Urgent/i })
    await urgent.getByRole('link', { name: /find out whether they are safe/ }).click()
    await page.getByText('Nobody knows why since').waitFor()
    await page.getByRole('link', { name: 'Record: Whether the person is safe' }).click()
    await page.getByRole('heading', { level: 1, name: 'Whether the person is safe' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Safe, as the person says').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('checked that the person is safe').waitFor()
    await page.goto('/')
    await page.getByText('Nothing is due').waitFor()
    await page.context().close()
  })
})
