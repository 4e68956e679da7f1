import { afterAll, beforeAll, describe, it } from 'vitest'
import { inLanguage } from '../../testing/in-language.ts'
import { hasBrowser } from '../../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../../testing/served-application.ts'
import { sharedText } from '../../testing/shared-text.ts'
import { wordFile } from '../../testing/word-file.ts'
import { adoptIt, liveThroughTheSilence } from './adopt.ts'
import { checkTheLines } from './check-the-lines.ts'
import { codeTheRecord, settleTheDifferences } from './code-the-record.ts'
import { type CycleStory, cycleStory } from './cycle-story.ts'
import { fillTheList, giveTheFloor, openTheHearing } from './hold-the-hearing.ts'
import { cutACommitment, showItToEverybody } from './hold-to-it.ts'
import { takeTheRecord } from './keep-the-record.ts'
import { makeTheNextRevision, proposeChanges, putTheZeroDraftForward } from './negotiate.ts'
import { sendTheSummary, signTheSummary } from './send-the-summary.ts'
import { textsOf2017 } from './texts-of-2017.ts'
import { writeTheSummary } from './write-the-summary.ts'

const texts = textsOf2017(sharedText)

/** The cycle of 2017, chapter by chapter: each goes on where the one before ended. */
export function livedCycle(language: 'ar' | 'en', viewport: { readonly width: number; readonly height: number }): void {
  describe.skipIf(!hasBrowser || !texts)(
    `the cycle of 2017, lived in ${language} at ${viewport.width} px`,
    { timeout: 120_000 },
    () => {
      let clarion: ServedApplication
      let story: CycleStory
      beforeAll(async () => {
        clarion = await servedApplication()
        if (texts) story = cycleStory(clarion, texts, inLanguage(language), viewport)
      })
      afterAll(() => clarion?.stop())
      let broken = false
      /** A chapter goes on where the one before ended: behind one that did not end, none can be lived. */
      const chapter = (promise: string, live: () => Promise<void>) =>
        it(promise, async ({ skip }) => {
          skip(broken, 'a chapter before this one did not end')
          broken = true
          await live()
          broken = false
        })

      chapter('opens a hearing under its modalities, and says what of them is not kept', () => openTheHearing(story))
      chapter('has a list that a stakeholder, a delegation and the office fill', () => fillTheList(story))
      chapter('gives the floor, cuts, and says who was not reached', () => giveTheFloor(story))
      chapter('takes in the whole record as one file, split by speaker', async () => {
        const { transcript } = story.texts
        await takeTheRecord(
          story,
          language === 'en'
            ? { name: 'record.docx', mimeType: 'application/docx', buffer: await wordFile(transcript.split('\n')) }
            : { name: 'record.txt', mimeType: 'text/plain', buffer: Buffer.from(transcript) },
        )
      })
      chapter('is read by two people, each marking what they find', () => codeTheRecord(story))
      chapter('shows on one screen where the two differ, until it is settled', () => settleTheDifferences(story))
      chapter('becomes a summary in which no word is wider than its counts, and no quotation is not exact', () =>
        writeTheSummary(story),
      )
      chapter('is checked by those who spoke, by their own link, and the office answers them', () =>
        checkTheLines(story),
      )
      chapter('is signed by the President and published', () => signTheSummary(story))
      chapter('goes to the missions by mail, and the office sees who confirmed it', () => sendTheSummary(story))
      chapter('has a declaration that answers to it, whose zero draft cites its messages', () =>
        putTheZeroDraftForward(story),
      )
      chapter('has proposals of States and of a group without one of its members, side by side', () =>
        proposeChanges(story),
      )
      chapter('has a next revision, and says which message it weakens', () => makeTheNextRevision(story))
      chapter('lies under a silence that is broken, and under one that holds', () => liveThroughTheSilence(story))
      chapter('is adopted, with a reservation and a dissociation', () => adoptIt(story))
      chapter('becomes a commitment, in two columns', () => cutACommitment(story))
      chapter('is read by everybody', () => showItToEverybody(story))
    },
  )
}
