import { currentEdition, type RecordState, type SpeakersState, standingCodes } from '@clarion/review'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CycleStory } from './cycle-story.ts'

/**
 * Two speakers get a link to their own lines from the office. One asks for a correction that the office accepts, the other for one
 * that it declines with a reason; each reads on the page of their link what came of it.
 */
export async function checkTheLines(story: CycleStory): Promise<void> {
  const { t, as, look, inspect, hearing, state } = story
  const [one, other] = await twoStatements(story)
  const page = await as('helene', `/hearings/${hearing}?view=record`)
  const links = [await linkOf(page, story, one), await linkOf(page, story, other)]
  await page.getByRole('heading', { name: t('Asked to check their lines, no answer yet') }).waitFor()
  await look(page, 'lines-asked')
  const speaker = await askedBy(story, links[0] ?? '', 'own-lines')
  const second = await askedBy(story, links[1] ?? '', 'own-lines-other')
  await page.reload()
  const cards = [one, other].map((words) => cardOf(page, words))
  await cards[0]?.getByText(t('Waits for an answer')).waitFor()
  await inspect(page, 'lines-answer')
  const waiting = page.getByRole('region', { name: t('Corrections that wait for your answer') })
  await waiting.getByRole('link').last().click()
  await expect.poll(() => page.evaluate('document.activeElement.id')).toMatch(/^statement-/)
  await cards[0]?.getByRole('button', { name: t('Accept and correct the words') }).click()
  await cards[0]?.getByText(t('Accepted')).waitFor()
  await cards[1]?.getByRole('button', { name: t('Decline') }).click()
  await cards[1]?.getByRole('button', { name: t('Decline') }).click()
  await cards[1]?.getByText(t('Say why.')).waitFor()
  await cards[1]?.getByLabel(story.label('Why it is declined')).fill(reason)
  await cards[1]?.getByRole('button', { name: t('Decline') }).click()
  await cards[1]?.getByText(t('Declined')).waitFor()
  await cards[0]?.getByText(t.say('hearing.edition', { number: 2 })).waitFor()
  await waiting.waitFor({ state: 'detached' })
  await inspect(page, 'lines-answered')
  for (const [at, theirs] of [speaker, second].entries()) {
    await theirs?.reload()
    if (at === 0) await theirs?.locator('.said', { hasText: added }).waitFor()
    else await theirs?.locator('.requests').getByText(reason).waitFor()
    await theirs?.context().close()
  }
  const { statements } = await state<RecordState>('helene', hearing, 'record')
  const corrected = statements.filter(({ editions }) => editions.length > 1).map((two) => currentEdition(two).words)
  if (corrected.join() !== `${one} ${added}`) throw new Error(`corrected is: ${corrected}`)
  await page.context().close()
}

const added = 'We thank the moderators.'
const reason = 'The recording has it as it stands.'

/** Of two who spoke in open session, and of whose words something was marked. */
async function twoStatements({ state, hearing }: CycleStory): Promise<readonly [string, string]> {
  const record = await state<RecordState>('helene', hearing, 'record')
  const { speakers } = await state<SpeakersState>('helene', hearing, 'speakers')
  const coded = new Set(standingCodes(record).map(({ statement }) => statement))
  const open = record.statements.filter(
    ({ id, speaker }) =>
      coded.has(id) && speakers.some((who) => who.id === speaker && who.constituency === 'member-state'),
  )
  const [one = '', other = ''] = open.map((statement) => currentEdition(statement).words ?? '')
  return [one, other]
}

function cardOf(page: Page, words: string) {
  return page.locator('li.card').filter({ hasText: words })
}

/** The office makes the link on the page; it is shown once. */
async function linkOf(page: Page, { t, look }: CycleStory, words: string): Promise<string> {
  const card = cardOf(page, words)
  await card.getByRole('button', { name: t.part('Let the speaker check') }).click()
  await card.getByRole('button', { name: t('Make the link') }).click()
  const address = (await card.locator('.hearing-link').textContent()) ?? ''
  await look(page, 'lines-link')
  await card.getByRole('button', { name: t('Done') }).click()
  return new URL(address).pathname
}

/** The speaker, who is nobody to the system, asks for a line more. */
async function askedBy({ nobody, language, look }: CycleStory, link: string, name: string): Promise<Page> {
  const page = await nobody(`${link}?l=${language}`)
  const field = page.locator('#words')
  await field.fill(`${await field.inputValue()} ${added}`)
  await page.locator('#why').fill('Its last sentence is missing.')
  await page.locator('form[action*="/correction"] button').click()
  await page.locator('.notice').waitFor()
  await look(page, name)
  await page.goto(`${link}?l=${language}`)
  return page
}
