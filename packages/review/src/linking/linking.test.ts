import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hearingIndex } from './hearing-index.ts'
import { linkSentences } from './link-sentences.ts'
import type { Turn } from './turn.ts'

/** An invented hearing. */
const hearing: readonly Turn[] = [
  { speaker: 'The Chair', words: 'I call the meeting to order. We take up shelters first and wages afterwards.' },
  {
    speaker: 'Ms. Amina Osei (Harbour Shelter)',
    words:
      'We turned away forty women last winter. There were no beds in the coastal district, and nobody told the hospital.',
  },
  { speaker: 'The Chair', words: 'Thank you. Mr. Lind.' },
  {
    speaker: 'Mr. Pär Lind (Ministry of Labour)',
    words:
      'Inspectors visited two hundred farms. In nineteen of them passports had been taken from seasonal pickers, and wages were withheld for months.',
  },
  {
    speaker: 'Ms. Amina Osei (Harbour Shelter)',
    words: 'Those pickers came to us as well, nineteen families without any papers at all.',
  },
  {
    speaker: 'Mr. Deniz Kaya (University of the North)',
    words: 'Our survey of recruitment agencies found that fees of three thousand are charged before departure.',
  },
  { speaker: 'The Chair', words: 'We adjourn until Thursday.' },
]
const index = hearingIndex(hearing, 'en')
const best = (...paragraph: string[]) => linkSentences(index, paragraph).map(({ candidates }) => candidates[0]?.turn)

describe('a sentence of a summary', () => {
  it('is not supported by a hearing where nothing of it was said', () => {
    for (const foreign of [
      'Participants welcomed the new telescope and its mirrors.',
      'The fishing quota for herring was set too high.',
      'Several speakers called for more bees.',
    ]) {
      expect(linkSentences(index, [foreign])[0]).toMatchObject({ supported: false })
    }
    expect(linkSentences(hearingIndex([], 'en'), ['Nobody spoke of shelters.'])).toEqual([
      { candidates: [], support: 0, supported: false },
    ])
  })

  it('leads to the turn it rests on, in other words and by the speaker’s name', () => {
    expect(best('Passports of seasonal pickers had been withheld on nineteen farms.')).toEqual([3])
    expect(best('Shelters in coastal districts had to turn women away for want of beds.')).toEqual([1])
    expect(best('Mr. Kaya spoke of fees charged by agencies.')).toEqual([5])
    expect(best('Ms. Osei added that pickers had no papers.')).toEqual([4])
    expect(
      linkSentences(index, ['Forty women were turned away last winter because there were no beds.'])[0]?.supported,
    ).toBe(true)
  })

  it('that says "they" is helped by the paragraph it stands in', () => {
    const alone = linkSentences(index, ['This was charged before they left.'])[0]!
    const [, helped] = linkSentences(index, [
      'Agencies charge fees of three thousand.',
      'This was charged before they left.',
    ])
    expect(helped!.candidates[0]!.turn).toBe(5)
    expect(helped!.support).toBeGreaterThan(alone.support)
  })

  it('is linked in every language', () => {
    for (const [language, turns, sentence] of [
      [
        'fr',
        ['La séance est ouverte.', 'Quarante femmes ont été refusées faute de lits.', 'Merci.'],
        'Faute de lits, des femmes ont été refusées.',
      ],
      [
        'es',
        ['Se abre la sesión.', 'Cuarenta mujeres fueron rechazadas por falta de camas.', 'Gracias.'],
        'Se rechazó a mujeres por falta de camas.',
      ],
      [
        'ru',
        ['Заседание открыто.', 'Сорока женщинам отказали из-за нехватки мест.', 'Спасибо.'],
        'Женщинам отказывали, так как не хватало мест.',
      ],
      ['ar', ['افتتحت الجلسة.', 'رفض المأوى أربعين امرأة لعدم وجود أسرّة.', 'شكرا.'], 'لم تكن في المأوى أسرة.'],
      ['zh', ['会议开始。', '由于没有床位，庇护所拒绝了四十名妇女。', '谢谢。'], '庇护所因没有床位拒绝了妇女。'],
    ] as const) {
      const own = hearingIndex(
        turns.map((words) => ({ speaker: 'X', words })),
        language,
      )
      expect([language, linkSentences(own, [sentence])[0]?.candidates[0]?.turn]).toEqual([language, 1])
    }
  })

  it('gets the same answer every time, its candidates in falling order, and support that only own words raise', () => {
    const word = fc.constantFrom(
      'shelter',
      'wages',
      'passports',
      'pickers',
      'telescope',
      'fees',
      'nineteen',
      'Lind',
      'the',
      '.',
    )
    const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (paragraph) => {
        const links = linkSentences(index, paragraph)
        expect(linkSentences(index, paragraph)).toEqual(links)
        expect(links).toHaveLength(paragraph.length)
        for (const { candidates, support } of links) {
          expect(support).toBeGreaterThanOrEqual(0)
          const scores = candidates.map(({ score }) => score)
          expect(scores).toEqual(scores.toSorted((one, other) => other - one))
        }
        const [alone] = linkSentences(index, [paragraph[0]!])
        const [diluted] = linkSentences(index, [`${paragraph[0]} xylophone zeppelin`])
        expect(diluted!.support).toBeLessThanOrEqual(alone!.support)
      }),
    )
  })
})
