import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareNames } from './compare-names.ts'
import { recordKeys } from './record-keys.ts'
import type { RecordColumn } from './record-table.ts'
import { soundKey } from './sound-key.ts'

function columnOf(name: string, texts: readonly string[]): RecordColumn {
  const values = [...new Set(['', ...texts])]
  return { name, values, codes: Int32Array.from(texts, (text) => values.indexOf(text)) }
}

function inCommon<Thing>(one: ReadonlySet<Thing>, other: ReadonlySet<Thing>): number {
  return [...one].filter((thing) => other.has(thing)).length
}

it('names meet by the words and sounds that they have in common, whichever column holds them', () => {
  const word = fc.constantFrom(
    'ana',
    'anna',
    'Mohammed',
    'Muhammad',
    'al-Hassan',
    'O’Brien',
    'obrien',
    'j',
    'Fatima',
    '',
  )
  const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '))
  const row = fc.record({ given: text, family: text, full: text })
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
      const texts = {
        given: rows.map((own) => own.given),
        family: rows.map((own) => own.family),
        full: rows.map((own) => own.full),
      }
      const columns = {
        given: [columnOf('given', texts.given)],
        family: [columnOf('family', texts.family)],
        full: [columnOf('full', texts.full)],
      }
      const { starts, keys } = recordKeys(compareNames(columns), Int32Array.from(rows.keys()))
      const keysOf = (at: number, group: number) =>
        new Set([...keys.subarray(starts[at]!, starts[at + 1]!)].filter((key) => (key & 31) === group))
      const words = rows.map((own) => {
        const folded = `${own.given} ${own.family} ${own.full}`.toLowerCase().replaceAll('’', '').replaceAll('-', ' ')
        return new Set(folded.split(' ').filter((one) => one.length > 1))
      })
      const sounds = words.map(
        (own) =>
          new Set(
            [...own].flatMap((one) =>
              one.length > 3 && soundKey(one).length > 1 ? [one.charAt(0) + soundKey(one)] : [],
            ),
          ),
      )
      for (const [group, plain] of [words, sounds].entries()) {
        for (let one = 0; one < rows.length; one++) {
          for (let other = 0; other < one; other++) {
            expect(inCommon(keysOf(one, group), keysOf(other, group))).toBe(
              inCommon<string>(plain[one]!, plain[other]!),
            )
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})
