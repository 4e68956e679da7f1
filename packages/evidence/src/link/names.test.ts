import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateLikeness } from './date-likeness.ts'
import { foldText } from './fold-text.ts'
import { nameLikeness } from './name-likeness.ts'
import { parseDate } from './parse-date.ts'
import { soundKey } from './sound-key.ts'
import { jaroWinkler, withinOneSlip } from './string-distance.ts'

describe('names', () => {
  it.each([
    ['محمد', 'Mohammed'],
    ['Мухаммад', 'Muḥammad'],
    ['Наталья', 'Natalya'],
    ['Ольга', 'Olga'],
    ["O'Brien", 'OBrien'],
    ['José', 'Jose'],
  ])('%s and %s are alike', (left, right) => {
    const [one, other] = [foldText(left), foldText(right)]
    expect(one === other || nameLikeness(one, other) === 2).toBe(true)
  })

  it.each([
    ['elizabeth', 'liz'],
    ['tatiana', 'tanya'],
    ['muhammad', 'mohamed'],
  ])('%s may be %s', (left, right) => expect(nameLikeness(left, right)).toBe(2))

  it.each([
    ['anna', 'victor'],
    ['li', 'lo'],
    ['maria', 'blessing'],
  ])('%s is not %s', (left, right) => expect(nameLikeness(left, right)).toBe(5))

  it('likeness does not depend on who is asked first', () => {
    const name = fc.stringMatching(/^[a-z]{1,9}$/)
    fc.assert(fc.property(name, name, (one, other) => nameLikeness(one, other) === nameLikeness(other, one)))
  })

  it('a sound survives how it is spelt', () => {
    expect(soundKey('mohammed')).toBe(soundKey('mhmd'))
    expect(soundKey('tchekhov')).toBe(soundKey('chekhof'))
    expect(soundKey('philip')).toBe(soundKey('filip'))
  })
})

describe('distance', () => {
  const word = fc.stringMatching(/^[abc]{0,6}$/)

  it('one slip is Damerau distance 1, by the table of dynamic programming', () => {
    fc.assert(fc.property(word, word, (one, other) => withinOneSlip(one, other) === damerau(one, other) <= 1))
  })

  it('Jaro-Winkler keeps the published examples (Winkler 1990)', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4)
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
  })
})

describe('dates', () => {
  it.each([
    ['24/06/1971', '19710624'],
    ['1971-06-24', '19710624'],
    ['06/24/1971', '19710624'],
    ['1971-06', '197106'],
    ['1971-00-00', '1971'],
    ['about 1990', '~1990'],
    ['', ''],
  ])('%s is %s', (text, date) => expect(parseDate(text)).toBe(date))

  it.each([
    ['19710624', '19710625', 2],
    ['19710603', '19710306', 2],
    ['1971', '19710624', 2],
    ['~1990', '19910101', 3],
    ['19710624', '20050101', 6],
  ])('%s against %s is level %d', (one, other, level) => {
    expect(dateLikeness(one, other)).toBe(level)
    expect(dateLikeness(other, one)).toBe(level)
  })
})

/** Optimal string alignment by dynamic programming: an independent model of a slip. */
function damerau(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) => [i, ...new Array<number>(other.length).fill(0)])
  for (let j = 0; j <= other.length; j++) table[0]![j] = j
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + change)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, table[i - 2]![j - 2]! + 1)
      }
      table[i]![j] = least
    }
  }
  return table[one.length]![other.length]!
}
