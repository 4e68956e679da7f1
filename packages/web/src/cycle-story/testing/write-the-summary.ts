import {
  countedInterventions,
  countSupport,
  currentEdition,
  type RecordState,
  type SpeakersState,
  sentences,
  standingCodes,
  widestRung,
} from '@clarion/review'
import type { Locator, Page } from 'playwright-core'
import type { CycleStory } from './cycle-story.ts'

/**
 * A skeleton in one action; then a person writes. What the President said when the hearing closed is stopped at "all participants"
 * and mended, a quotation that is not exact is stopped and mended, and so are words of a survivor who has not released them.
 */
export async function writeTheSummary(story: CycleStory): Promise<void> {
  const { t, as, look, inspect, hearing, state } = story
  const [record, speakers] = await Promise.all([
    state<RecordState>('helene', hearing, 'record'),
    state<SpeakersState>('helene', hearing, 'speakers'),
  ])
  const page = await as('helene', `/hearings/${hearing}?view=summary`)
  const clean = page.getByText(t.say('hearing.findings', { count: 0 }))
  await page.getByRole('button', { name: t('Begin from what was found') }).click()
  await clean.waitFor()
  await page.locator('.hearing-part').nth(9).waitFor()
  await look(page, 'summary-skeleton')

  await writeAll(page, story, record, speakers)
  await clean.waitFor()
  const quote = firstSentence(record, 'M1', (release) => release === 'open')
  await writeQuote(page, story, quote.replace(/\w+$/, 'elsewhere'), quote)
  await clean.waitFor()
  const hers = firstSentence(record, 'M1', (release) => release === 'not-released')
  const part = partOf(page, 'M1')
  await addSentence(part, story, `One survivor said: “${hers}”.`)
  await part.getByText(t.say('hearing.finding.survivor-words-unreleased')).first().waitFor()
  await inspect(page, 'summary-stopped')
  await part.getByRole('button', { name: t('Remove the last sentence') }).click()
  await clean.waitFor()

  await page.getByRole('button', { name: t('Save this version') }).click()
  await page.getByRole('heading', { name: t('Sign') }).waitFor()
  await page.context().close()
}

/** The paragraph of a message. */
function partOf(page: Page, message: string): Locator {
  return page.locator('.hearing-part').filter({ has: page.locator(`option[value="${message}"]:checked`) })
}

function firstSentence(
  { statements, ...rest }: RecordState,
  message: string,
  may: (release: string) => boolean,
): string {
  const found = standingCodes({ statements, ...rest }).find(
    (code) => code.message === message && may(statements.find(({ id }) => id === code.statement)?.release ?? ''),
  )
  const statement = statements.find(({ id }) => id === found?.statement)
  const words = statement ? currentEdition(statement).words : null
  const own = sentences(words ?? '', 'en').find(({ start, end }) => found && start <= found.start && found.start < end)
  return (own?.text ?? '').trim().replace(/[.]$/, '')
}

/** "All participants" is stopped with its counts, and the widest word that holds is named; with that word it goes. */
async function writeAll(page: Page, story: CycleStory, record: RecordState, speakers: SpeakersState): Promise<void> {
  const { t, texts, look } = story
  const counts = countSupport(countedInterventions(record, speakers), 'M2')
  const widest = widestRung(counts)
  if (widest !== 'all-panels') throw new Error(`the counts carry ${widest}`)
  const said = (texts.remarks.get('M2') ?? '').replace(/^They /, '')
  const sentence = partOf(page, 'M2').getByLabel(t.say('hearing.sentence', { number: 1 }))
  await sentence.fill(`All participants ${said}`)
  const { say } = t.words
  const detail = {
    ...{ rung: say('hearing.rung.all'), widest: say(`hearing.rung.${widest}`) },
    ...{ speakers: counts.speakers, ofSpeakers: counts.ofSpeakers },
  }
  await page.getByText(t.say('hearing.finding.quantifier-too-wide', detail)).waitFor()
  await look(page, 'summary-all')
  await sentence.fill(`Speakers across all panels ${said}`)
}

/** A quotation is linked with where it was said; a word that is not exact is stopped until it is. */
async function writeQuote(page: Page, story: CycleStory, inexact: string, exact: string): Promise<void> {
  const { t } = story
  const part = partOf(page, 'M1')
  const field = await addSentence(part, story, `One speaker said: “${inexact}”.`)
  const links = part.locator('.hearing-links').last()
  await links.locator('summary').click()
  await links.getByRole('button', { name: t('Find where this was said') }).click()
  const offer = links.locator('.hearing-offers li').filter({ hasText: exact })
  await offer
    .first()
    .getByRole('button', { name: t('Rests on this') })
    .click()
  await part.getByText(t.say('hearing.finding.quote-not-exact')).first().waitFor()
  await field.fill(`One speaker said: “${exact}”.`)
}

async function addSentence(part: Locator, { t }: CycleStory, text: string): Promise<Locator> {
  await part.getByRole('button', { name: t('Add a sentence') }).click()
  const field = part.locator('.hearing-typed textarea').last()
  await field.fill(text)
  return field
}
