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
      { numRuns: 12 },
    )
  })
})
