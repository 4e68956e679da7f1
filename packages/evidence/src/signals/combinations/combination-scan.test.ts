import { describe, expect, it } from 'vitest'
import { type CombinationOptions, combinationScan, earliestOf } from './combination-scan.ts'
import { sentenceOf } from './finding-words.ts'
import { type InventedLine, inventedLines, inventedStream } from './testing/invented-stream.ts'

const options: CombinationOptions = {
  earliest: 4,
  codes: 3,
  least: 5,
  alpha: 0.0125,
  replicates: 199,
  seed: 1,
  most: 10,
}

/** The highest scores are those of the same reports, so one simulation serves the tests that only add a few cases. */
const scan = (lines: readonly InventedLine[], changed: Partial<CombinationOptions> = {}) =>
  combinationScan(inventedStream(lines), { ...options, ...changed })

const verdicts = (lines: readonly InventedLine[]) =>
  scan(lines).findings.flatMap(({ verdict }) => (verdict === 'watch' ? [] : [verdict]))

const planted = (seed: number) =>
  inventedLines(seed).map((line) =>
    line.form === 'criminal' && line.age === 'child' && line.quarter >= 6
      ? { ...line, count: line.count * 4 + 2 }
      : line,
  )

describe('a scan for combinations', () => {
  it('is quiet when nothing is new: looks at twenty quiet streams give hardly an alarm', () => {
    let alarms = 0
    for (let seed = 0; seed < 20; seed++) if (scan(inventedLines(seed)).findings.some(({ p }) => p <= 0.05)) alarms++
    // One in twenty expected; five or more is one chance in four hundred.
    expect(alarms).toBeLessThan(5)
  })

  it('names what rose in the fewest words, since when, by how much and with whom', () => {
    const [first, ...others] = scan(planted(3)).findings
    expect(first).toMatchObject({
      verdict: 'alarm',
      description: 'form: criminal, age: child',
      since: '2021-Q3',
      organisations: 3,
      byValue: [],
    })
    expect(first?.ratio).toBeGreaterThan(2)
    expect(first?.excess).toBeCloseTo((first?.seen ?? 0) - (first?.expected ?? 0), 9)
    expect(first?.largestShare).toBeLessThan(0.7)
    expect(first?.series.slice(0, 6).reduce((sum, { seen }) => sum + seen, 0)).toBeCloseTo(
      first?.series.slice(0, 6).reduce((sum, { expected }) => sum + expected, 0) ?? 0,
      9,
    )
    // What the first explains is not told again in other words.
    expect(others.filter(({ verdict }) => verdict === 'alarm')).toEqual([])
    if (first)
      expect(sentenceOf(first)).toMatch(
        /^Cases of form: criminal, age: child rose \d\.\dx since 2021-Q3: \d+ cases, \d+ above the \d+ expected; not explained by one organisation \(3 see more/,
      )
  })

  it('takes what an earlier look found for known', () => {
    const lines = planted(3)
    const before = scan(lines).findings
    expect(before[0]?.verdict).toBe('alarm')
    const after = scan(lines, { known: before })
    expect(after.findings.filter(({ verdict }) => verdict === 'alarm')).toEqual([])
  })

  it('raises no alarm over a new organisation, however many cases of one kind it brings', () => {
    const joined = [6, 7].map((quarter) => ({
      organisation: 'newcomer',
      quarter,
      form: 'sexual',
      age: 'adult',
      place: 'port',
      count: 150,
    }))
    expect(verdicts([...inventedLines(4), ...joined])).toEqual([])
    expect(scan([...inventedLines(4), ...joined]).leftOut).toEqual(['newcomer'])
  })

  it('raises no alarm when an organisation reports three times as much', () => {
    const more = inventedLines(5).map((line) =>
      line.organisation === 'police' && line.quarter === 7 ? { ...line, count: 3 * line.count } : line,
    )
    expect(verdicts(more)).toEqual([])
  })

  it('tells apart what one organisation explains: news from there, or another way of coding', () => {
    const recoded = inventedLines(6).map((line) => ({
      ...line,
      count: line.organisation === 'shelter' ? 3 * line.count : line.count,
      form: line.organisation === 'shelter' && line.quarter >= 6 && line.form === 'labour' ? 'criminal' : line.form,
    }))
    const found = scan(recoded).findings.filter(({ verdict }) => verdict !== 'watch')
    expect(found[0]?.largestOrganisation).toBe('shelter')
    expect(found.map(({ verdict }) => verdict)).not.toContain('alarm')
  })

  it('calls it one organisation where one has nearly all of the rise, though a few elsewhere stand out by chance', () => {
    const concentrated = inventedLines(6).flatMap((line) => {
      if (line.form !== 'criminal' || line.age !== 'child' || line.quarter < 6) return [line]
      if (line.organisation === 'shelter') return [{ ...line, count: 12 * line.count + 40 }]
      return line.organisation === 'police' ? [{ ...line, count: line.count * 2 + 1 }] : [line]
    })
    const [first] = scan(concentrated).findings
    expect(first?.largestShare).toBeGreaterThan(0.9)
    expect(first?.verdict).toBe('one-organisation')
  })

  it('takes a code that everybody writes otherwise for a change of coding', () => {
    const renamed = inventedLines(7).map((line) =>
      line.place === 'port' && line.quarter >= 6 ? { ...line, place: 'harbour' } : line,
    )
    const [first] = scan(renamed).findings
    expect(first).toMatchObject({
      verdict: 'recoding',
      ratio: null,
      missing: { description: 'place: port', gone: true },
    })
  })

  it('asks more of a group that moves by season', () => {
    // Children in the south come every summer, twice as many.
    const seasonal = (seed: number) =>
      inventedLines(seed, 12).map((line) =>
        line.place === 'south' && line.quarter % 4 === 3 ? { ...line, count: 2 * line.count + 1 } : line,
      )
    const found = scan(seasonal(8), { earliest: 10 }).findings.find(({ parts }) => parts[0]?.codes[0] === 'south')
    const steady = inventedLines(8, 12).map((line) =>
      line.place === 'south' && line.quarter === 11 ? { ...line, count: 2 * line.count + 1 } : line,
    )
    const jump = scan(steady, { earliest: 10 }).findings[0]
    expect(jump?.description).toContain('south')
    expect(jump?.verdict).toBe('alarm')
    expect(found?.score ?? 0).toBeLessThan((jump?.score ?? 0) / 2)
  })

  it('gives the same answer for the same seed, and p-values from all that was looked at', () => {
    const one = scan(planted(9))
    expect(scan(planted(9))).toEqual(one)
    expect(one.looked).toBeGreaterThan(300)
    expect(one.findings[0]?.p).toBe(1 / 200)
  })

  it('refuses where nothing lies before', () => {
    expect(() => scan(inventedLines(1), { earliest: 0 })).toThrow('has to be a period before')
    const late = inventedLines(1).filter(({ quarter }) => quarter >= 5)
    const early = [{ organisation: 'other', quarter: 0, form: 'labour', age: 'adult', place: 'port', count: 0 }]
    expect(() => combinationScan(inventedStream([...late, ...early]), options)).toThrow()
  })

  it('looks back over half the stream and twelve periods at most', () => {
    expect([7, 8, 60].map(earliestOf)).toEqual([4, 4, 48])
  })
})

describe('p-values of the scan', () => {
  it('are fair: of a hundred dealt-out streams about five are below .05', () => {
    const highest = scan(inventedLines(20), { replicates: 400 }).highest
    const [reference, judged] = [highest.subarray(0, 200), highest.subarray(200)]
    const low = judged.filter((score) => reference.filter((other) => other >= score).length + 1 <= 10).length
    // 10 of 200 expected, both halves random; beyond 24 is one chance in a thousand.
    expect(low).toBeLessThan(24)
  })
})
