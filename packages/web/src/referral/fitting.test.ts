import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OfferedService } from './directory-query.ts'
import { hindrancesOf, servesOf, sorted, type Wish } from './fitting.ts'

const groups = ['women', 'men', 'girls', 'families', 'people-with-disabilities']
const anyone: Wish = { language: '', serves: [], area: '', free: false }
const aService = fc.record({
  id: fc.uuid(),
  organisation: fc.constant({ id: '1', name: 'Harbour Shelter' }),
  line: fc.constant('accommodation'),
  free: fc.option(fc.integer({ min: 0, max: 3 })),
  description: fc.record({
    languages: fc.subarray(['eng', 'sqi', 'ara']),
    serves: fc.subarray(groups),
    area: fc.constantFrom('North coast', 'Capital'),
  }),
}) as fc.Arbitrary<OfferedService>
const aWish = fc.record({
  language: fc.constantFrom('', 'sqi'),
  serves: fc.subarray(groups),
  area: fc.constantFrom('', 'north'),
  free: fc.boolean(),
})
const said = (value: unknown) => [{ value, entry: '1', number: 1, author: '1', organisation: '1', said: '' }] as never

describe('the services of the directory beside a wish', () => {
  it('are each shown or hidden with a reason, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(aService), aWish, (services, wish) => {
        const { fitting, hidden } = sorted(services, wish)
        const all = [...fitting, ...hidden.map(({ service }) => service)]
        expect(all.map(({ id }) => id).sort()).toEqual(services.map(({ id }) => id).sort())
        for (const { why } of hidden) expect(why.length).toBeGreaterThan(0)
      }),
    )
  })

  it('fit whoever wishes nothing, and never fit better for one more wish', () => {
    fc.assert(
      fc.property(aService, aWish, (service, wish) => {
        expect(hindrancesOf(service, anyone)).toEqual([])
        expect(hindrancesOf(service, { ...wish, free: true }).length).toBeGreaterThanOrEqual(
          hindrancesOf(service, { ...wish, free: false }).length,
        )
      }),
    )
  })

  it('that reported nothing may have a place; those that name nobody serve anyone', () => {
    const service = { free: null, description: { serves: [], languages: ['sqi'], area: 'North coast' } } as never
    expect(hindrancesOf(service, { ...anyone, free: true, serves: ['women'], language: 'sqi' })).toEqual([])
    const full = { free: 0, description: { serves: ['men'], languages: [] } } as never
    const wish = { free: true, serves: ['women'], language: 'sqi', area: 'north' }
    expect(hindrancesOf(full, wish)).toEqual(['full', 'serves', 'language', 'area'])
  })
})

describe('whom a service must serve to serve a person', () => {
  it('is nobody in particular where nothing is known, and more with each thing that is', () => {
    expect(servesOf(undefined)).toEqual([])
    expect(servesOf({})).toEqual([])
    expect(servesOf({ gender: said('Feminine') })).toEqual(['women'])
    expect(servesOf({ gender: said('Feminine'), ageGroup: said('child') })).toEqual(['girls'])
    const more = { gender: said('Masculine'), childrenWithPerson: said(2), access: said(['movement']) }
    expect(servesOf(more)).toEqual(['men', 'families', 'people-with-disabilities'])
    expect(servesOf({ gender: said('TransgenderFeminine'), access: said([]) })).toEqual(['transgender-people'])
  })
})
