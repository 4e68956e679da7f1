import { describe, expect, it } from 'vitest'
import { firstAppearances } from './first-appearances.ts'
import { inventedLines, inventedStream } from './testing/invented-stream.ts'

const extra = (place: string, organisation = 'police') => ({
  organisation,
  quarter: 7,
  form: 'labour',
  age: 'child',
  place,
  count: 4,
})

describe('first appearances', () => {
  it('names a code that nobody had before, with its people, and not its pairs', () => {
    const stream = inventedStream([...inventedLines(1), extra('island')])
    const found = firstAppearances(stream, 7, new Set())
    expect(found.list[0]).toEqual({ description: 'place: island', first: '2021-Q4', people: 4, organisations: 1 })
    expect(found.list.filter(({ description }) => description.includes('island'))).toHaveLength(1)
    expect(found.codes.seen).toBe(1)
  })

  it('finds many new codes unusual, and one among many usual', () => {
    const many = Array.from({ length: 8 }, (_, at) => extra(`island ${at}`))
    const lines = inventedLines(1)
    expect(firstAppearances(inventedStream([...lines, ...many]), 7, new Set()).codes.p).toBeLessThan(0.001)
    const always = Array.from({ length: 8 }, (_, quarter) =>
      [0, 1, 2].map((one) => ({ ...extra(`rare ${quarter} ${one}`), quarter })),
    ).flat()
    const usual = firstAppearances(inventedStream([...lines, ...always]), 7, new Set()).codes
    expect(usual.seen).toBe(3)
    expect(usual.p).toBeGreaterThan(0.2)
  })

  it('does not count what a new organisation brings', () => {
    const stream = inventedStream([...inventedLines(1), extra('island', 'newcomer')])
    expect(firstAppearances(stream, 7, new Set(['newcomer'])).codes.seen).toBe(0)
  })
})
