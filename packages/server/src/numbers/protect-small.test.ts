import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountRow } from './count-cases.ts'
import { protectSmall, smallCount } from './protect-small.ts'

const row = (cases: number, codes: Record<string, string>): CountRow => ({ cases, codes })

describe('small counts', () => {
  it('are withheld, with the next smallest beside a lone one, so that the total gives nothing away', () => {
    const rows = [row(90, { age: 'adult' }), row(30, { age: 'child' }), row(2, { age: 'unknown' })]
    expect(protectSmall(rows, ['age']).map(({ cases }) => cases)).toEqual([90, null, null])
  })

  it('stay as they are where nothing is small', () => {
    const rows = [row(90, { age: 'adult' }), row(5, { age: 'child' })]
    expect(protectSmall(rows, ['age'])).toEqual(rows)
  })

  it('are withheld together with others where together they are still few', () => {
    const rows = [row(1, { gender: 'a' }), row(2, { gender: 'b' }), row(7, { gender: 'c' }), row(40, { gender: 'd' })]
    expect(protectSmall(rows, ['gender']).map(({ cases }) => cases)).toEqual([null, null, null, 40])
  })

  it('of people are withheld, however much is counted of them', () => {
    const needs = (cases: number, people: number, line: string) => ({ cases, people, codes: { line } })
    const rows = [needs(12, 2, 'a'), needs(9, 8, 'b'), needs(40, 30, 'c')]
    const all = { cases: 61, people: 33, codes: {} }
    expect(protectSmall(rows, ['line'], [all]).map(({ cases }) => cases)).toEqual([null, null, 40])
    // Four and four people who may be the same four are not eight.
    const same = [needs(4, 4, 'a'), needs(4, 4, 'b'), needs(40, 30, 'c')]
    expect(protectSmall(same, ['line'], [all]).map(({ cases }) => cases)).toEqual([null, null, null])
  })

  it('cannot be worked out from the sums either that are shown where they are asked for alone', () => {
    // By age alone the children are withheld, and the adults with them; whoever is old stands in one cell, which is as good
    // as the sum, and so the children would be the rest of theirs: nobody may know which cells are empty.
    const rows = [
      row(10, { age: 'adult', form: 'a' }),
      row(3, { age: 'child', form: 'b' }),
      row(30, { age: 'old', form: 'b' }),
    ]
    const shown = protectSmall(rows, ['age', 'form'])
    expect(shown.length).toBeGreaterThan(rows.length)
    expect(shown.every(({ cases }) => cases === null)).toBe(true)
  })

  it('cannot be worked out by whoever asks for the table and for every sum of it, and subtracts until nothing is left', () => {
    const code = fc.integer({ min: 0, max: 4 })
    const tables = fc
      .array(fc.tuple(code, code, fc.integer({ min: 0, max: 1 }), fc.integer({ min: 1, max: 30 })), { maxLength: 25 })
      .map((cells) => {
        const known = new Map(
          cells.map(([age, form, year, cases]) => [
            `${age} ${form} ${year}`,
            row(cases, { age: `${age}`, form: `${form}`, year: `${year}` }),
          ]),
        )
        return [...known.values()]
      })
    fc.assert(
      fc.property(tables, fc.subarray(['age', 'form', 'year'], { minLength: 1, maxLength: 2 }), (rows, by) => {
        const answers = [[], ...by.map((name) => [name]), ...(by.length > 1 ? [by] : [])].map((names) => {
          const counted = sumUp(rows, names)
          return { names, counted, shown: protectSmall(counted, names) }
        })
        const truth = new Map<string, number>()
        const known = new Set<string>()
        for (const { counted, shown } of answers) {
          for (const [place, { codes, cases }] of shown.entries()) {
            // An empty cell that is withheld as well is counted nowhere.
            const is = counted[place]?.cases ?? 0
            expect(cases === null || (cases === is && is >= smallCount)).toBe(true)
            truth.set(JSON.stringify(codes), is)
            if (cases !== null) known.add(JSON.stringify(codes))
          }
        }
        const withheld = [...truth.keys()].filter((key) => !known.has(key))
        // The attack: wherever one number of a sum is missing, it is the rest.
        const sums = answers.flatMap(({ names, shown }) =>
          names.flatMap((name) =>
            [...Map.groupBy(shown, ({ codes }) => JSON.stringify({ ...codes, [name]: undefined }))].map(
              ([sum, cells]) => [sum, ...cells.map(({ codes }) => JSON.stringify(codes))],
            ),
          ),
        )
        for (let learnt = true; learnt; ) {
          learnt = false
          for (const numbers of sums) {
            const missing = numbers.filter((key) => !known.has(key))
            if (missing.length !== 1) continue
            for (const key of missing) known.add(key)
            learnt = true
          }
        }
        const few = withheld.filter((key) => (truth.get(key) ?? 0) < smallCount)
        expect(few.filter((key) => known.has(key))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

function sumUp(rows: readonly CountRow[], names: readonly string[]): CountRow[] {
  const of = ({ codes }: CountRow) => Object.fromEntries(names.map((name) => [name, codes[name] ?? '']))
  return [...Map.groupBy(rows, (one) => JSON.stringify(of(one))).values()].map((group) => ({
    codes: group[0] ? of(group[0]) : {},
    cases: group.reduce((sum, { cases }) => sum + cases, 0),
  }))
}
