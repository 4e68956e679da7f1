import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkRecords } from '../link/link-records.ts'
import { readRecordTable } from '../link/read-record-table.ts'
import { seededRandom } from '../link/seeded-random.ts'
import { linkOnThreads } from './link-on-threads.ts'

/** Records with few different values, so that many of them meet. */
const records = fc.array(
  fc.tuple(
    fc.constantFrom('ana', 'anna', 'mirela', 'fatima', 'fatma', 'joy', ''),
    fc.constantFrom('horvat', 'horvath', 'al hassan', 'hassan', 'okafor', ''),
    fc.integer({ min: 1960, max: 1999 }),
    fc.constantFrom('split', 'zadar', 'basra', ''),
  ),
  { minLength: 1, maxLength: 300 },
)

describe('linking on several threads', () => {
  it('finds the same people with the same weights, whatever the number of threads', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.integer({ min: 2, max: 4 }), async (rows, threads) => {
        const lines = rows.map(
          ([given, family, year, town]) => `${given},${family},${year}-03-0${1 + (year % 9)},${town}`,
        )
        const text = `given_name,surname,dob,town\n${lines.join('\n')}\n`
        const table = readRecordTable(new TextEncoder().encode(text))
        const alone = linkRecords(table, { random: seededRandom(1) })
        const together = await linkOnThreads(table, { random: seededRandom(1) }, threads, 1)
        expect(together.clusters).toEqual(alone.clusters)
        expect(together.scored).toEqual(alone.scored)
      }),
      { numRuns: 4 },
    )
  })

  it('finds who is written down twice, however far apart, in pieces that several threads share', async () => {
    const random = seededRandom(4)
    const word = (length: number) =>
      Array.from({ length }, () => 'bdfgklmnprst'.charAt(12 * random()) + 'aeiou'.charAt(5 * random())).join('')
    const people = Array.from({ length: 20_000 }, (_, person) => {
      return `${word(3)},${word(4)},19${10 + (person % 80)}-0${1 + (person % 9)}-1${person % 10},${word(2)}\n`
    })
    const again = people.map((line) => line.replace(/.,/, 'x,'))
    const bytes = new TextEncoder().encode(`given_name,surname,dob,town\n${people.join('')}${again.join('')}`)
    const table = readRecordTable(bytes)
    const alone = linkRecords(table, { random: seededRandom(1) })
    const together = await linkOnThreads(table, { random: seededRandom(1) }, 3)
    expect(together.clusters).toEqual(alone.clusters)
    expect(together.scored).toEqual(alone.scored)
    const found = people.filter((_, person) => alone.clusters[person + people.length] === person)
    expect(found.length).toBeGreaterThan(0.99 * people.length)
  })
})
