import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CycleStory } from './cycle-story.ts'

/** A promise is cut from the adopted text in its very words; who dissociated goes with it; one says it was done before. */
export async function cutACommitment(story: CycleStory): Promise<void> {
  const { t, label, as, look, inspect } = story
  const page = await as('helene', '/commitments')
  await page.getByRole('link', { name: t('Take a promise from a text') }).click()
  await page.getByLabel(label('Text')).first().selectOption({ label: 'A/RES/72/1' })
  await page.getByRole('radio', { name: /OP2/ }).first().check()
  const dissociated = { party: 'XSM', how: t.words.say('promise.standing.dissociates') }
  await page.getByText(t.say('promise.position', dissociated)).waitFor()
  await look(page, 'commitment-cut')
  await page.getByRole('button', { name: t('Take it') }).click()
  await page.getByRole('heading', { level: 1, name: /A\/RES\/72\/1/ }).waitFor()
  await page.getByRole('button', { name: t('Who must act') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: t('A State or group') }).check()
  await dialog.getByLabel(label('Which State or group')).fill('XWL')
  await dialog.getByLabel(label('As the text names it')).fill('Westland')
  await dialog.getByRole('button', { name: t('Save') }).click()
  await dialog.waitFor({ state: 'detached' })
  await setTheIndicator(story, page)
  await page.getByRole('button', { name: t('Self-report') }).click()
  await dialog.getByLabel(label('Whose progress')).fill('XWL')
  await dialog.getByLabel(label('How far it is')).selectOption('done-before')
  await dialog.getByLabel(label('Done on')).fill('2015-03-01')
  await dialog.getByRole('button', { name: t('Add: Evidence') }).click()
  await dialog.getByLabel(label('What it is')).fill('Act 12 of 2015')
  await dialog.getByLabel(label('Where it is')).fill('Gazette 40')
  await inspect(page, 'commitment-report')
  await dialog.getByRole('button', { name: t('Save') }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('cell', { name: t.part('Done before it was promised') })
    .first()
    .waitFor()
  await page
    .getByRole('cell', { name: t.part('Nobody has looked') })
    .first()
    .waitFor()
  await look(page, 'commitment')
  // What can be added stands apart, for a finger.
  const gap =
    'parseFloat(getComputedStyle([...document.querySelectorAll("main section button")].at(-1).parentElement).columnGap)'
  expect(await page.evaluate(gap)).toBeGreaterThan(4)
  await page.context().close()
}

async function setTheIndicator({ t, label }: CycleStory, page: Page): Promise<void> {
  await page.getByRole('button', { name: t('Indicator') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(label('What is measured')).fill('Campaigns held')
  await dialog.getByLabel(label('In what unit')).fill('campaigns')
  await dialog.getByRole('radio', { name: t('More') }).check()
  await dialog.getByLabel(label('Value')).first().fill('2')
  await dialog.getByLabel(label('On which day')).fill('2017-09-27')
  await dialog.getByLabel(label('Source')).fill('Ministry')
  const periods = dialog.getByRole('group', { name: label('Periods and targets') }).first()
  await periods.getByLabel(label('From')).fill('2018-01-01')
  await periods.getByLabel(label('To')).fill('2021-12-31')
  await periods.getByLabel(label('Target')).fill('10')
  await dialog.getByRole('button', { name: t('Save') }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByText(t.say('promise.measured', { title: 'Campaigns held', unit: 'campaigns' }))
    .first()
    .waitFor()
}

/** The switch is turned, and whoever has the address reads the whole way: who was heard, what was said of it, what was promised. */
export async function showItToEverybody(story: CycleStory): Promise<void> {
  const { t, as, look, inspect, nobody, language } = story
  const page = await as('noor', '/administration?part=cycle')
  await page.getByRole('button', { name: t('Show it to everybody') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: t('Show it to everybody') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('Confirm') })
    .click()
  await page.getByText(t('Everybody can read what is published.')).waitFor()
  const address = (await page.getByRole('link', { name: /^\/cycle\// }).textContent()) ?? ''
  await page.context().close()
  const reader = await nobody(`${address}?l=${language}`)
  await reader.getByRole('link', { name: /Review of the Global Plan of Action/ }).click()
  await inspect(reader, 'public-hearing')
  const home = new URL(reader.url()).pathname
  for (const [part, said] of [
    ['summary', 'Speakers across all panels underlined the need'],
    ['text', 'takes note of education'],
    ['commitments', 'A/RES/72/1'],
  ] as const) {
    await reader.goto(`${home}/${part}?l=${language}`)
    await reader.getByText(said).first().waitFor()
    await look(reader, `public-${part}`)
  }
  // Both columns are in sight, on a telephone too.
  const beyond = '((one) => one.scrollWidth - one.clientWidth)(document.querySelector(".wide"))'
  expect(await reader.evaluate(beyond)).toBe(0)
  await reader.context().close()
}
