import { describe, expect, it } from 'vitest'
import { aHearing } from '../testing/a-hearing.ts'
import { people } from '../testing/review-door.ts'
import { publicParts } from './public-parts.ts'
import { withdrawnMark } from './shown-summary.ts'
import type { LinkedSpan, SummaryPart } from './summary-section.ts'
import { veilOf } from './veil.ts'

const { helene } = people

/** A hearing in which a survivor of this name spoke to message 4, took her words back, and somebody else spoke openly to message 7. */
function withdrawn(name: string) {
  const hearing = aHearing()
  const hers = hearing.said(hearing.registered(name, 'survivor', 'floor'), 'Nobody asked me.', 'floor')
  const theirs = hearing.said(hearing.registered('Norway', 'member-state', 'floor'), 'We prosecute.', 'floor')
  hearing.coded(helene, hers, 'Nobody asked me.', 'M4')
  hearing.coded(helene, theirs, 'We prosecute.', 'M7')
  hearing.tell(helene, 'statement.withdrawn', { statement: hers })
  const veil = veilOf(hearing.record(), hearing.speakers())
  const part = (text: string, message: string | null, links: readonly LinkedSpan[] = []): SummaryPart => ({
    ...{ id: 's1', heading: '', message, formal: false, dissent: [] },
    sentences: [{ text, links }],
  })
  const shown = (text: string, message: string | null, links: readonly LinkedSpan[] = []) =>
    publicParts([part(text, message, links)], hearing.record(), hearing.speakers())[0]?.sentences[0]?.text
  return {
    hearing,
    veil,
    hers,
    shown,
    spanOf: (statement: string) => ({ statement, edition: 1, start: 0, end: 3, quoted: null }),
  }
}

describe('a name that is not to be seen', () => {
  it('is found as a word and not within another', () => {
    const { veil } = withdrawn('Anna Lind')
    expect(['We thank Anna.', 'Anna’s words', 'MS. LIND spoke', 'anna lind'].map((text) => veil.hides(text))).toEqual([
      ...[true, true, true, true],
    ])
    expect(['Hannah spoke', 'Annabel, of Lindau', 'Susanna'].map((text) => veil.hides(text))).toEqual([
      ...[false, false, false],
    ])
    const russian = withdrawn('Анна Линд')
    expect(['Слово взяла Анна.', 'Жанна сказала', 'Аннабель'].map((text) => russian.veil.hides(text))).toEqual([
      ...[true, false, false],
    ])
  })

  it('is found whole in Arabic with what is written onto it: and, then, by, for, as, the', () => {
    const { veil } = withdrawn('ليلى حداد')
    for (const text of ['شكرا لليلى حداد', 'وليلى حداد', 'فبليلى الحداد', 'كليلى حداد قالت', 'لَيْلَى حَدّاد']) {
      expect([text, veil.hides(text)]).toEqual([text, true])
    }
    expect(veil.hides('ليلى وحدها')).toBe(false)
    expect(withdrawn('نور الحداد').veil.hides('شكرا ولنور للحداد')).toBe(true)
  })

  it('is found by one Arabic word where the paragraph is of what she said, and nowhere else: many are ordinary words', () => {
    const { shown, hers, spanOf } = withdrawn('أمل حداد')
    for (const text of ['وأمل قالت ذلك.', 'سمعنا من أمل.', 'للحداد رأي.', 'وبأمل أيضا.']) {
      expect([text, shown(text, 'M4')]).toEqual([text, withdrawnMark])
      expect([text, shown(text, null, [spanOf(hers)])]).toEqual([text, withdrawnMark])
      expect([text, shown(text, 'M7')]).toEqual([text, text])
    }
    // Other words that begin or end alike are other words.
    expect(shown('تأمل الوفود في المزيد، ولها آمال.', 'M4')).toBe('تأمل الوفود في المزيد، ولها آمال.')
  })

  it('is no longer hidden once she released her words, and never where somebody else on the list has it too', () => {
    const { hearing } = withdrawn('أمل حداد')
    hearing.registered('أمل خوري', 'civil-society', 'floor')
    const hides = () => veilOf(hearing.record(), hearing.speakers())
    const about = () => hides().behind('M4', [])
    expect(hides().hides('أمل قالت', about())).toBe(false)
    expect(hides().hides('حداد قالت', about())).toBe(true)
  })
})
