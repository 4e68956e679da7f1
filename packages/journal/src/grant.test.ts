import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Access, basesFor, everyone, type Grant, isLive, type Reach, readersOf, sectionName } from './grant.ts'

const readers = ['lead', 'survivor', 'shelter', 'counsel', 'police', everyone]
const keys = ['case', 'contact', 'notes', 'referral/1', 'referral/2']
const instants = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day) => `${day}T00:00:00.000Z`)

const grants: fc.Arbitrary<Grant> = fc.record({
  id: fc.uuid(),
  reader: fc.constantFrom('shelter', 'counsel', 'police'),
  sections: fc.subarray(['case', 'contact', 'notes', 'referral']),
  basis: fc.constantFrom('consent', 'order', 'emergency'),
  purpose: fc.constant('service'),
  from: fc.constantFrom(...instants),
  until: fc.constantFrom(null, ...instants),
})

const accesses: fc.Arbitrary<Access> = fc.record({
  lead: fc.constant('lead'),
  survivor: fc.constantFrom(null, 'survivor'),
  grants: fc.array(grants, { maxLength: 6 }),
  erased: fc.boolean(),
})

const reaches: fc.Arbitrary<Reach> = fc.record(
  { open: fc.boolean(), audience: fc.option(fc.subarray(['shelter', 'counsel', 'police']), { nil: undefined }) },
  { requiredKeys: [] },
)

/** The rule as a table of reasons, each enough by itself. */
function may(access: Access, reader: string, key: string, now: string, reach: Reach): boolean {
  const name = key.split('/')[0]!
  const party = reach.audience === undefined || reach.audience.indexOf(reader) >= 0
  const letIn = access.grants.filter(
    (grant) =>
      grant.reader === reader &&
      new Set(grant.sections).has(name) &&
      !(Date.parse(now) < Date.parse(grant.from)) &&
      !(grant.until !== null && Date.parse(now) >= Date.parse(grant.until)),
  )
  const reasons = [
    reader === access.lead,
    access.survivor !== null && reader === access.survivor,
    reach.open === true && reader === everyone,
    party && letIn.length > 0,
  ]
  return !access.erased && reasons.includes(true)
}

describe('a grant', () => {
  const grant: Grant = {
    id: 'g',
    reader: 'shelter',
    sections: ['contact'],
    basis: 'consent',
    purpose: 'service',
    from: instants[1]!,
    until: instants[2]!,
  }

  it('holds from its first instant, and is over at the instant it ends', () => {
    expect(isLive(grant, '2026-01-01T23:59:59.999Z')).toBe(false)
    expect(isLive(grant, instants[1]!)).toBe(true)
    expect(isLive(grant, '2026-01-02T23:59:59.999Z')).toBe(true)
    expect(isLive(grant, instants[2]!)).toBe(false)
  })

  it('without an end holds for good', () => {
    expect(isLive({ ...grant, until: null }, '9999-12-31T23:59:59.999Z')).toBe(true)
  })

  it('belongs to sections by name, one or many', () => {
    expect(sectionName('contact')).toBe('contact')
    expect(sectionName('referral/0198')).toBe('referral')
  })
})

describe('who may see', () => {
  it('is what the table of reasons says, for every reader, section and instant', () => {
    fc.assert(
      fc.property(accesses, reaches, (access, reach) => {
        for (const reader of readers) {
          for (const key of keys) {
            for (const now of instants) {
              expect(basesFor(access, reader, key, now, reach).length > 0).toBe(may(access, reader, key, now, reach))
            }
          }
        }
      }),
    )
  })

  it('are listed as readers exactly those who may, each once, in order', () => {
    fc.assert(
      fc.property(
        accesses,
        reaches,
        fc.constantFrom(...keys),
        fc.constantFrom(...instants),
        (access, reach, key, now) => {
          const expected = readers.filter((reader) => may(access, reader, key, now, reach)).sort()
          expect(readersOf(access, key, now, reach)).toEqual(expected)
        },
      ),
    )
  })

  it('names every basis, so that the matrix can show why', () => {
    const access: Access = {
      lead: 'lead',
      survivor: 'survivor',
      erased: false,
      grants: [
        {
          id: '1',
          reader: 'shelter',
          sections: ['contact'],
          basis: 'consent',
          purpose: 'service',
          from: '',
          until: null,
        },
        { id: '2', reader: 'shelter', sections: ['contact'], basis: 'order', purpose: 'court', from: '', until: null },
      ],
    }
    const bases = (reader: string) => basesFor(access, reader, 'contact', instants[0]!).map(({ basis }) => basis)
    expect(bases('shelter')).toEqual(['consent', 'order'])
    expect(bases('lead')).toEqual(['lead'])
    expect(bases('survivor')).toEqual(['self'])
    expect(bases('police')).toEqual([])
  })

  it('is nobody after erasure, not even the lead or the survivor', () => {
    fc.assert(
      fc.property(accesses, reaches, fc.constantFrom(...keys), (access, reach, key) => {
        expect(readersOf({ ...access, erased: true }, key, instants[0]!, reach)).toEqual([])
      }),
    )
  })

  it('never grows when a grant is taken away', () => {
    fc.assert(
      fc.property(accesses, reaches, fc.constantFrom(...keys), fc.nat(5), (access, reach, key, place) => {
        const fewer = { ...access, grants: access.grants.filter((_, at) => at !== place) }
        const before = readersOf(access, key, instants[1]!, reach)
        expect(readersOf(fewer, key, instants[1]!, reach).filter((reader) => !before.includes(reader))).toEqual([])
      }),
    )
  })
})
