import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandGroup } from './expand-group.ts'
import { knownGroups } from './known-groups.ts'
import { readGroupList } from './read-group-list.ts'
import type { StateGroup } from './state-group.ts'

const assembly2017 = '2017-09-27'

describe('the groups at hand', () => {
  it('each name who published the list and its day, and hold each State once or by its periods', () => {
    for (const { id, source, edition, members } of knownGroups) {
      expect([id, source.length > 5, edition]).toEqual([id, true, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)])
      expect(members.every(({ state }) => /^[A-Z]{3}$/.test(state))).toBe(true)
      expect([id, new Set(members.map(({ state }) => state)).size]).toEqual([id, members.length])
    }
    expect(new Set(knownGroups.map(({ id }) => id)).size).toBe(knownGroups.length)
  })

  it('have as many members as their publishers say', () => {
    const count = (id: string, day: string) => expandGroup(knownGroups, id, day)?.members.length
    // 28 States when the declaration of 2017 was adopted, 27 since the United Kingdom left.
    expect([count('EU', assembly2017), count('EU', '2021-11-22'), count('EU', '2012-01-01')]).toEqual([28, 27, 27])
    expect([count('G77', '2021-11-22'), count('AFRICAN', '2021-11-22'), count('GRULAC', '2021-11-22')]).toEqual([
      134, 54, 33,
    ])
    expect([count('LLDC', '2021-11-22'), count('ARAB', '2021-11-22'), count('CANZ', '2025-11-24')]).toEqual([32, 22, 3])
    // Forty-six least developed countries from 2020 on, forty-five since Bhutan went at the end of 2023.
    expect([count('LDC', '2021-11-22'), count('LDC', '2024-06-01')]).toEqual([46, 45])
  })

  it('say where the source knows the year only', () => {
    // Equatorial Guinea graduated in the course of 2017; the list does not say on which day.
    expect(expandGroup(knownGroups, 'LDC', assembly2017)?.unsure).toEqual(['GNQ'])
  })
})

describe('a position of a group', () => {
  it('is that of its members less those that deviate', () => {
    expect(expandGroup(knownGroups, 'CANZ', '2025-11-24', ['NZL', 'USA'])).toMatchObject({
      members: ['AUS', 'CAN'],
      deviating: ['NZL'],
      strangers: ['USA'],
    })
    expect(expandGroup(knownGroups, 'JUSCANZ', '2025-11-24')).toBeUndefined()
  })

  it('leaves nobody out and counts nobody twice, on any day and with any deviators', () => {
    const states = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE']
    const date = fc.constantFrom('2000', '2001-06', '2001-06-15', '2003', '2004-02-29')
    const row = fc.record({ state: fc.constantFrom(...states), since: date, until: date }, { requiredKeys: ['state'] })
    const group = fc.record({
      members: fc.array(row, { maxLength: 8 }),
      edition: fc.constantFrom('2001-01-01', '2005-01-01'),
    })
    const day = fc.constantFrom('1999-12-31', '2000-05-05', '2001-06-15', '2002-01-01', '2004-02-29', '2010-01-01')
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), day, fc.subarray(states), (lists, on, except) => {
        const groups: StateGroup[] = lists.map((list) => ({ id: 'X', name: 'X', source: 's', via: '', ...list }))
        const found = expandGroup(groups, 'X', on, except)!
        // The model: each row of the edition asked by itself.
        const before = groups.filter(({ edition }) => edition <= on)
        const used = (before.length > 0 ? before : groups).map(({ edition }) => edition).sort()
        const edition = before.length > 0 ? used.at(-1) : used[0]
        const rows = groups.filter((one) => one.edition === edition).at(before.length > 0 ? -1 : 0)!.members
        const surely = (state: string) => rows.some((one) => one.state === state && certain(one, on))
        const perhaps = (state: string) => !surely(state) && rows.some((one) => one.state === state && maybe(one, on))
        expect(found.edition).toBe(edition)
        expect(found.laterThanDay).toBe(edition! > on)
        expect(found.members).toEqual(states.filter((one) => surely(one) && !except.includes(one)))
        expect(found.unsure).toEqual(states.filter((one) => perhaps(one) && !except.includes(one)))
        expect([...found.deviating, ...found.strangers].sort()).toEqual(except)
      }),
    )
  })
})

/** A row holds on a day when each of its dates, taken as the earliest and as the latest day it may mean, says so. */
function certain({ since, until }: { since?: string; until?: string }, day: string): boolean {
  return latest(since ?? '0000') <= day && (until === undefined || day < earliest(until))
}

function maybe({ since, until }: { since?: string; until?: string }, day: string): boolean {
  return [since, until].some((date) => date !== undefined && date.length < 10 && day.startsWith(date))
}

const earliest = (date: string) => `${date}-01-01`.slice(0, 10)
const latest = (date: string) => (date.length < 10 ? `${date}-31-31`.slice(0, 10) : date)

describe('a list that is brought in', () => {
  const about = { id: 'NAM', name: 'Non-Aligned Movement', edition: '2024-01-19', source: 'its Chair', via: '' }

  it('is read line by line; what cannot be read is named and not guessed', () => {
    const text =
      '\uFEFFCode,Name\r\nAFG,Afghanistan\nDZA;"Algeria";1961-09-01\n\nAngola\nCYP\tCyprus\t1961\t2004-05-01\n'
    expect(readGroupList(text, about)).toEqual({
      group: {
        ...about,
        members: [
          { state: 'AFG' },
          { state: 'DZA', since: '1961-09-01' },
          { state: 'CYP', since: '1961', until: '2004-05-01' },
        ],
      },
      unread: [{ line: 5, text: 'Angola' }],
    })
  })

  it('loses no line', () => {
    const line = fc.constantFrom('FRA', 'DEU,Germany', 'Spain', '12', 'x y z', 'ITA;1958')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { group, unread } = readGroupList(lines.join('\n'), about)
        expect(group.members.length + unread.length).toBe(lines.length)
      }),
    )
  })
})
