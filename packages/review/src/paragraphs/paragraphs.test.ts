import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberFaults, numberFaultText } from './number-faults.ts'
import type { Paragraph } from './paragraph.ts'
import {
  compareLabels,
  insertedWords,
  letterPlace,
  type ParagraphLabel,
  placeLetter,
  placeRoman,
  readLabel,
  romanPlace,
  writeLabel,
} from './paragraph-label.ts'
import { renumbered } from './renumbered.ts'

const anyLabel: fc.Arbitrary<ParagraphLabel> = fc.record({
  part: fc.constantFrom('preamble', 'operative'),
  number: fc.integer({ min: 1, max: 60 }),
  inserted: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 })),
  alternative: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 })),
  sub: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
})

function text(...labels: string[]): Paragraph[] {
  return labels.map((label, at) => ({
    id: `p${at + 1}`,
    part: label.startsWith('PP') ? ('preamble' as const) : ('operative' as const),
    label,
    text: 'Words',
    messages: [],
  }))
}

describe('the number of a paragraph', () => {
  it('is written as delegations write it, and read as they type it', () => {
    expect(readLabel('OP7ter')).toEqual({ part: 'operative', number: 7, inserted: 2, alternative: 0, sub: [] })
    for (const [typed, stored] of [
      ['op 7 ter', 'OP7ter'],
      ['PP4 Alt.', 'PP4alt'],
      ['PP4bis', 'PP4bis'],
      ['OP6alt 2', 'OP6alt2'],
      ['OP12 quinquies (a) (ii)', 'OP12quinquies(a)(ii)'],
      ['OP3(bb)', 'OP3(bb)'],
    ]) {
      expect([typed, writeLabel(readLabel(typed!)!)]).toEqual([typed, stored])
    }
    for (const none of ['7', 'OP', 'XP7', 'OP7tris', 'OP7(ab)', 'OP7(a)(iiii)', ''])
      expect(readLabel(none)).toBeUndefined()
    expect(insertedWords.slice(1, 4)).toEqual(['bis', 'ter', 'quater'])
  })

  it('comes back from its written form, and sorts as a text has it', () => {
    fc.assert(
      fc.property(anyLabel, (label) => {
        expect(readLabel(writeLabel(label))).toEqual(label)
      }),
    )
    const order = ['PP2', 'PP10', 'OP6', 'OP7', 'OP7(a)', 'OP7(a)(ii)', 'OP7(b)', 'OP7alt', 'OP7bis', 'OP7ter', 'OP8']
    const labels = order.map((one) => readLabel(one)!)
    expect(labels.toReversed().sort(compareLabels).map(writeLabel)).toEqual(order)
    fc.assert(
      fc.property(anyLabel, anyLabel, anyLabel, (one, other, third) => {
        expect(Math.sign(compareLabels(one, other)) + Math.sign(compareLabels(other, one))).toBe(0)
        expect(compareLabels(one, other) === 0).toBe(writeLabel(one) === writeLabel(other))
        if (compareLabels(one, other) <= 0 && compareLabels(other, third) <= 0) {
          expect(compareLabels(one, third)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  it('has letters and Roman numerals that come back', () => {
    expect([1, 4, 9, 14, 26, 40, 90].map(placeRoman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xxvi', 'xl', 'xc'])
    expect([1, 26, 27, 28].map(placeLetter)).toEqual(['a', 'z', 'aa', 'bb'])
    for (let place = 1; place < 300; place++) {
      expect(romanPlace(placeRoman(place))).toBe(place)
      expect(letterPlace(placeLetter(place))).toBe(place)
    }
    for (const none of ['', 'iiii', 'vx', 'ic', 'abc', 'xiix']) expect(romanPlace(none)).toBeUndefined()
  })
})

describe('the numbers of a text', () => {
  it('are faultless in a text as negotiated', () => {
    expect(
      numberFaults(
        text('PP1', 'PP2', 'PP2bis', 'OP1', 'OP2', 'OP2(a)', 'OP2(a)(i)', 'OP2(b)', 'OP2alt', 'OP2bis', 'OP3'),
      ),
    ).toEqual([])
    expect(numberFaults(text('', 'OP1', '', 'OP2'))).toEqual([])
  })

  it('used twice are named at their place, and so is what is missing, astray or no number', () => {
    const faults = numberFaults(text('OP1', 'OP2', 'OP2', 'OP4', 'OP3', 'seven', 'OP9(b)', 'OP4ter'))
    expect(faults.map(({ code, at, other }) => [code, at, other])).toEqual([
      ['used-twice', 2, '2'],
      ['gap', 3, 'OP2'],
      ['out-of-order', 4, 'OP4'],
      ['not-a-number', 5, ''],
      ['no-parent', 6, ''],
      ['gap', 6, 'OP4'],
      ['out-of-order', 7, 'OP9(b)'],
    ])
    expect(numberFaultText(faults[0]!)).toContain('OP2 is used twice: here and at place 2')
    expect(numberFaults([{ ...text('OP1')[0]!, part: 'preamble' }]).map(({ code }) => code)).toEqual(['wrong-part'])
  })

  it('used twice are all found: as many as there are too many', () => {
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 12 }), (labels) => {
        const written = labels.map(writeLabel)
        const twice = numberFaults(text(...written)).filter(({ code }) => code === 'used-twice')
        expect(twice.length).toBe(written.length - new Set(written).size)
      }),
    )
  })

  it('are consecutive once renumbered, whatever they were, and the concordance says what each was', () => {
    const { paragraphs, concordance } = renumbered(text('PP1', 'OP1', 'OP1bis', 'OP1bis(a)', 'OP3', 'OP3alt', 'OP3(c)'))
    expect(paragraphs.map(({ label }) => label)).toEqual(['PP1', 'OP1', 'OP2', 'OP2(a)', 'OP3', 'OP3alt', 'OP3alt(a)'])
    expect(concordance).toEqual([
      { id: 'p3', was: 'OP1bis', is: 'OP2' },
      { id: 'p4', was: 'OP1bis(a)', is: 'OP2(a)' },
      { id: 'p7', was: 'OP3(c)', is: 'OP3alt(a)' },
    ])
    fc.assert(
      fc.property(
        fc.array(anyLabel.filter(({ sub, alternative }) => sub.length < 2 && alternative === 0)),
        (labels) => {
          const sorted = labels.filter(({ sub }, at) => at > 0 || sub.length === 0).toSorted(compareLabels)
          const before = text(...sorted.map(writeLabel)).filter(({ label }, at) => at > 0 || !label.includes('('))
          const once = renumbered(before)
          expect(once.paragraphs.map(({ id, text: words }) => [id, words])).toEqual(
            before.map(({ id, text: words }) => [id, words]),
          )
          expect(renumbered(once.paragraphs)).toEqual({ paragraphs: once.paragraphs, concordance: [] })
        },
      ),
    )
  })
})
