import {
  codingDisputes,
  currentEdition,
  messageIds,
  type RecordState,
  type Statement,
  sentences,
  standingCodes,
} from '@clarion/review'
import { type GivenCode, labelsTaken, suggestionsTaken } from '@clarion/review/testing'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CycleStory, Told } from './cycle-story.ts'

/** The statement that both read on the page, each by their own lights: the rest of the two readings is told. */
type Clicked = {
  readonly statement: Statement
  readonly first: readonly GivenCode[]
  readonly second: readonly GivenCode[]
}

/** Two people read each statement: Helene takes what the codebook finds strong, Selma goes by her own reading. */
export async function codeTheRecord(story: CycleStory): Promise<void> {
  const { hearing, texts, clarion, state, tell } = story
  const record = await state<RecordState>('helene', hearing, 'record')
  const ids = record.statements.map(({ id }) => id)
  const [strong, own] = [suggestionsTaken(record), labelsTaken(texts.interventions, record, ids)]
  const clicked = readDifferently(record, strong, own)
  await readOn('helene', story, clicked)
  await readOn('selma', story, clicked)
  const others = ids.filter((id) => id !== clicked.statement.id)
  const told = (codes: readonly GivenCode[]): Told[] => [
    ...codes
      .filter(({ statement }) => statement !== clicked.statement.id)
      .map((code): Told => ['passage.coded', 'record', { code: clarion.newId(), stance: 'for', ...code }]),
    ...others.map((statement): Told => ['statement.read', 'record', { statement }]),
  ]
  await tell('helene', hearing, told(strong))
  await tell('selma', hearing, told(own))
}

/** A short statement of somebody who is known, in which the two find different messages. */
function readDifferently(record: RecordState, strong: readonly GivenCode[], own: readonly GivenCode[]): Clicked {
  const of = (codes: readonly GivenCode[], id: string) => codes.filter(({ statement }) => statement === id)
  const named = (codes: readonly GivenCode[]) =>
    codes
      .map(({ start, message }) => `${start} ${message}`)
      .sort()
      .join()
  const found = record.statements.find(
    ({ id, speaker }) =>
      speaker !== null &&
      of(strong, id).length > 0 &&
      of(own, id).length > 0 &&
      of(own, id).length < 4 &&
      named(of(strong, id)) !== named(of(own, id)),
  )
  if (!found) throw new Error('the two read everything alike')
  return { statement: found, first: of(strong, found.id), second: of(own, found.id) }
}

/** Whose mark it is, as it stands behind the message. */
function by(whom: string): RegExp {
  return new RegExp(`[,،][\\s\u2066-\u2069]*${whom}`)
}

async function readOn(
  who: 'helene' | 'selma',
  story: CycleStory,
  { statement, first, second }: Clicked,
): Promise<void> {
  const { t, as, look, hearing } = story
  const page = await as(who, `/hearings/${hearing}?view=coding&statement=${statement.id}`)
  const mine = page.getByText(by(t.words.say('hearing.you')))
  if (who === 'helene') {
    await page.getByRole('button', { name: t.say('hearing.takeAll', { count: first.length }) }).click()
    await mine.nth(first.length - 1).waitFor()
  } else {
    for (const [at, code] of second.entries()) {
      await markOtherwise(page, story, statement, code)
      await mine.nth(at).waitFor()
    }
  }
  await look(page, `coding-${who}`)
  // Each reads alone: what the first one marked is shown to the second when she is through, and not before.
  const others = page.getByText(by(who === 'selma' ? 'Helene' : 'Selma'))
  const somebody = page.getByText(by(t.words.say('hearing.colleague')))
  expect([who, await others.count(), await somebody.count()]).toEqual([who, 0, 0])
  await page.getByRole('button', { name: t('I have read this through') }).click()
  await page.getByRole('button', { name: t('I have read this through') }).waitFor({ state: 'detached' })
  if (who === 'selma') await others.first().waitFor()
  await page.context().close()
}

async function markOtherwise(page: Page, { t }: CycleStory, statement: Statement, { start, message }: GivenCode) {
  const { words } = currentEdition(statement)
  const sentence = sentences(words ?? '', statement.language).find((one) => one.start <= start && start < one.end)
  const words60 = sentence?.text.slice(0, 60) ?? ''
  const item = page
    .getByRole('listitem')
    .filter({ hasText: words60 })
    .filter({ has: page.locator('.hearing-words') })
  await item
    .getByRole('button', { name: t.part('Mark otherwise') })
    .first()
    .click()
  await page.getByLabel(t('Speaks for')).selectOption(message)
}

/** Where the two differ stands on one screen: settled there once by hand, and after that as it was settled elsewhere. */
export async function settleTheDifferences(story: CycleStory): Promise<void> {
  const { t, as, look, inspect, hearing, tell, state, clarion } = story
  const record = await state<RecordState>('helene', hearing, 'record')
  const disputes = [...codingDisputes(record)]
  const own = clarion.actor('selma').author
  const page = await as('helene', `/hearings/${hearing}?view=coding`)
  await page.getByText(t('Read differently')).first().waitFor()
  await look(page, 'coding-differ')
  const [statement] = disputes[0] ?? []
  await page.goto(`/hearings/${hearing}?view=coding&statement=${statement}`)
  const open = page.getByRole('group', { name: t('What stays') })
  await open.first().waitFor()
  await inspect(page, 'coding-settle')
  for (let left = await open.count(); left > 0; left = await open.count()) {
    for (const box of await open.first().getByRole('checkbox').all()) {
      // The second reader's word stays.
      const said = await box.evaluate(
        (one) => (one as unknown as { labels: { textContent: string }[] }).labels[0]?.textContent,
      )
      if (by(t.words.say('hearing.you')).test(said ?? '')) await box.uncheck()
    }
    await page
      .getByRole('button', { name: t('Settle it') })
      .first()
      .click()
    await page.waitForFunction(
      (many) => (globalThis as unknown as Browser).document.querySelectorAll('.notice fieldset').length < many,
      left,
    )
  }
  await tell(
    'helene',
    hearing,
    disputes.slice(1).map(([id, places]): Told => {
      const codes = places.flatMap(({ codes: those }) => those)
      const idsOf = (mine: boolean) => codes.filter(({ author }) => (author === own) === mine).map((code) => code.id)
      return ['coding.settled', 'record', { statement: id, keep: idsOf(true), drop: idsOf(false) }]
    }),
  )
  const settled = await state<RecordState>('helene', hearing, 'record')
  const left = codingDisputes(settled).size
  const missing = messageIds.filter((message) => !standingCodes(settled).some((one) => one.message === message))
  if (left > 0 || missing.length > 0) throw new Error(`${left} disputes are left, and nobody speaks of ${missing}`)
  await page.goto(`/hearings/${hearing}?view=coding`)
  await page.getByText(t.part('Read differently')).waitFor({ state: 'detached' })
  await look(page, 'coding-settled')
  await page.context().close()
}

type Browser = { readonly document: { querySelectorAll(what: string): { readonly length: number } } }
