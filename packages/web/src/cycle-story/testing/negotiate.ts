import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { markWords, paragraphOn, saveBy } from '../../declaration/testing/consultation-moves.ts'
import type { CycleStory } from './cycle-story.ts'

/** Consultations are opened on a declaration that answers to the hearing; delegations are named; the zero draft cites messages. */
export async function putTheZeroDraftForward(story: CycleStory): Promise<void> {
  const { t, label, as, look, texts } = story
  const page = await as('helene', '/declarations')
  await page.getByRole('link', { name: t('Open consultations') }).click()
  await page.getByLabel(label('Title')).fill('Political declaration on the implementation of the Global Plan of Action')
  await page.getByLabel(label('Language of the text')).selectOption('en')
  await page.getByLabel(label('The hearing it answers to')).selectOption(story.hearing)
  await look(page, 'declaration-new')
  await page.getByRole('button', { name: t('Open them') }).click()
  await page.getByText(t('There is no text yet. Put the zero draft forward to begin.')).waitFor()
  story.declaration = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.getByRole('link', { name: t('Who takes part') }).click()
  for (const [organisation, party] of [
    ['Mission of Westland', 'XWL'],
    ['Mission of Westland', 'G77'],
    ['Mission of Southmark', 'XSM'],
  ] as const) {
    await page.getByLabel(label('Organisation')).selectOption({ label: organisation })
    await page.getByLabel(label('For which State or group')).fill(party)
    await page.getByRole('button', { name: t('Name it') }).click()
    await page.getByRole('button', { name: t.say('declaration.endOf', { organisation, party }) }).waitFor()
    // The form is another's once it is empty again.
    await expect.poll(() => page.getByLabel(label('For which State or group')).inputValue()).toBe('')
  }
  await page.getByRole('link', { name: t('Put the zero draft forward') }).click()
  const draft = texts.declaration.map(({ label: number, text }) => `${number.slice(2)}. ${text}`)
  await page.getByLabel(t('The text')).fill(['Political declaration', ...draft].join('\n\n'))
  await page.getByRole('button', { name: t('Read it') }).click()
  // Paragraphs 2 to 5 are at hand: that the first is missing is said.
  await page.getByRole('button', { name: t('Number anew') }).click()
  for (const [at, { messages }] of texts.declaration.entries()) {
    const row = page.getByRole('group', { name: `OP${at + 1}`, exact: true })
    await row.getByLabel(t('Messages it answers to')).fill(messages.join(', '))
  }
  await page.getByLabel(label('What it is called')).fill('Zero draft')
  await look(page, 'declaration-zero')
  await page.getByRole('button', { name: t('Put it forward') }).click()
  await paragraphOn(page, 'OP2').getByText(t.part('Answers to M2')).waitFor()
  await look(page, 'declaration-text')
  await page.context().close()
}

/** A State asks for weaker words, another for none; a group asks without one of its members. All of it stands in the text. */
export async function proposeChanges(story: CycleStory): Promise<void> {
  const { t, label, as, look, inspect, declaration } = story
  const saved = t('Saved.')
  const tomas = await as('tomas', `/declarations/${declaration}`)
  await propose(tomas, story, 'OP2')
  await tomas.getByRole('checkbox', { name: 'XWL' }).check()
  await markWords(tomas, t('Mark the words'), 'commits to education')
  await tomas.getByLabel(label('The words asked for')).fill('takes note of education')
  await look(tomas, 'declaration-propose')
  await saveBy(tomas, t('Propose it'), saved)
  await paragraphOn(tomas, 'OP2').getByText('takes note of education').first().waitFor()
  await propose(tomas, story, 'OP4')
  await tomas.getByRole('checkbox', { name: 'XWL' }).uncheck()
  await tomas.getByRole('checkbox', { name: 'G77' }).check()
  await tomas.getByLabel(t.say('declaration.except', { group: 'G77' })).fill('chl')
  await tomas.getByLabel(label('What is asked')).selectOption('bracket')
  await saveBy(tomas, t('Propose it'), saved)
  await paragraphOn(tomas, 'OP4').getByText(t('In brackets')).waitFor()
  await tomas.getByText(t.say('declaration.proposals', { count: 1, paragraph: 'OP4' })).click()
  await look(tomas, 'declaration-group')
  await tomas.context().close()
  const adaeze = await as('adaeze', `/declarations/${declaration}`)
  await propose(adaeze, story, 'OP2')
  await adaeze.getByLabel(label('What is asked')).selectOption('delete')
  await markWords(adaeze, t('Mark the words'), 'education and awareness')
  await saveBy(adaeze, t('Propose it'), saved)
  await adaeze
    .getByText(t.say('conflict.rival', { one: 1, other: 3 }))
    .first()
    .waitFor()
  await adaeze.getByText(t.say('declaration.proposals', { count: 2, paragraph: 'OP2' })).click()
  await inspect(adaeze, 'declaration-conflict')
  await adaeze.context().close()
}

async function propose(page: Page, { t }: CycleStory, paragraph: string): Promise<void> {
  await page.getByRole('button', { name: t.say('declaration.proposeAt', { paragraph }) }).click()
}

/** The office answers with reasons; the next revision is made of what was taken in, and what became of each message is said. */
export async function makeTheNextRevision(story: CycleStory): Promise<void> {
  const { t, label, as, look, declaration } = story
  const page = await as('helene', `/declarations/${declaration}`)
  await page.getByText(t.say('declaration.proposals', { count: 2, paragraph: 'OP2' })).click()
  for (const [number, outcome] of [
    [1, 'accepted'],
    [3, 'not-accepted'],
  ] as const) {
    await page.getByRole('button', { name: t.say('declaration.decideOf', { number }) }).click()
    await page.getByLabel(t.say('declaration.outcomeOf', { number })).selectOption(outcome)
    await page.getByLabel(label('Why')).fill(`As agreed in the informals on proposal ${number}.`)
    await saveBy(page, t('Tell everyone'), t('Saved.'))
  }
  await page.getByRole('link', { name: t('Table of changes') }).click()
  await page.getByText('As agreed in the informals on proposal 1.').waitFor()
  await look(page, 'declaration-table')
  await page.getByRole('link', { name: t('Make the next revision') }).click()
  await page.getByRole('button', { name: t.say('declaration.fromAccepted', { count: 1 }) }).click()
  const words = page.getByRole('textbox', { name: t.say('declaration.wordsOf', { paragraph: 'OP2' }) })
  await expect.poll(() => words.inputValue()).toContain('takes note of education')
  await page.getByLabel(label('What it is called')).fill('Rev.1')
  await page.getByRole('button', { name: t('Put it forward') }).click()
  await paragraphOn(page, 'OP2').getByText('takes note of education').first().waitFor()
  await page.getByRole('link', { name: t('Revisions and messages') }).click()
  await page.getByRole('row', { name: /M3/ }).getByText(t('Weakened')).waitFor()
  await page.getByRole('heading', { name: t.say('declaration.changes', { from: 'Zero draft', to: 'Rev.1' }) }).waitFor()
  await look(page, 'declaration-revisions')
  await page.context().close()
}
