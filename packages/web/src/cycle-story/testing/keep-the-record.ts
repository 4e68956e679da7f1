import { currentEdition, type RecordState, type SpeakersState } from '@clarion/review'
import { expect } from 'vitest'
import type { CycleStory } from './cycle-story.ts'

/**
 * The whole record arrives as one file, is split by speaker, looked through, and taken in.
 *
 * @param file what the office was sent
 */
export async function takeTheRecord(
  story: CycleStory,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  const { t, as, look, inspect, texts, hearing } = story
  const { length } = texts.interventions
  const page = await as('helene', `/hearings/${hearing}?view=record`)
  await page.getByRole('button', { name: t('Take words in') }).click()
  await page.getByLabel(t('Or a file: text, Word, PDF')).setInputFiles(file)
  const field = page.getByLabel(t('A statement, or a whole transcript'))
  await page.waitForFunction(
    (start) => {
      const { document } = globalThis as unknown as {
        document: { querySelector(what: string): { value: string } | null }
      }
      return document.querySelector('textarea')?.value.startsWith(start)
    },
    texts.transcript.slice(0, 40),
  )
  await field.press('End')
  await page.getByRole('button', { name: t('Look through') }).click()
  await page.getByRole('heading', { name: t.say('hearing.found', { count: length }) }).waitFor()
  await inspect(page, 'hearing-split')
  await page.getByRole('button', { name: t.say('hearing.take', { count: length }) }).click()
  await page.getByRole('button', { name: t('Take words in') }).waitFor()
  // Of whom nobody says who they are stays unknown, and what a survivor said is not released.
  await page
    .getByText(t.part('{name} (not on the list)'.replace('{name}', 'Unidentified speaker')))
    .first()
    .waitFor()
  await look(page, 'hearing-record')
  await page.context().close()
  await everybodyHasTheirOwnWords(story)
}

/** Nobody's words stand under the name of somebody else, and none are lost. */
async function everybodyHasTheirOwnWords({ texts, hearing, state }: CycleStory): Promise<void> {
  const { statements } = await state<RecordState>('helene', hearing, 'record')
  const { speakers } = await state<SpeakersState>('helene', hearing, 'speakers')
  const taken = statements.map((statement) => {
    const by = speakers.find(({ id }) => id === statement.speaker)
    return `${by?.constituency ?? 'mixed'}: ${currentEdition(statement).words}`
  })
  const said = texts.interventions.map(
    ({ constituency, sentences }) => `${constituency}: ${sentences.map(({ text }) => text).join(' ')}`,
  )
  expect(taken.sort()).toEqual(said.sort())
}
