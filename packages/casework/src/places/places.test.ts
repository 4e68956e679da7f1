import { registry } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import { programmeVocabulary } from '../programme-vocabulary.ts'
import { cast, namedIdentifier, type Speaker } from '../testing/cast.ts'
import { doorModel, isRefused } from '../testing/door-model.ts'
import { placeChanges } from './place-changes.ts'
import { isPlaceOffered, type Places, placeAtLevel, placeName, placePath } from './places.ts'
import type { ListedPlace } from './places-listed.ts'
import type { PlacesState } from './places-section.ts'

const { grace, mira } = cast

const place = (code: string, level: number, parent?: string, name = code): ListedPlace => ({
  code,
  level,
  ...(parent !== undefined && { parent }),
  names: [{ language: 'eng', name }],
})

function aProgramme() {
  const door = doorModel(registry(caseworkVocabularies), programmeVocabulary, namedIdentifier(1))
  const say = (kind: string, body: unknown, by: Speaker = grace) => {
    const answer = door.say({ by, kind, body })
    return isRefused(answer) ? `${answer.code} ${Object.values(answer.detail).join(' ')}` : undefined
  }
  say('programme.opened', { name: 'National referral mechanism' })
  const list = (...places: ListedPlace[]) => say('places.listed', { edition: '2026', source: 'Statistics', places })
  return {
    say,
    list,
    state: () => door.state('places') as PlacesState,
    places: () => (door.state('places') as PlacesState).places,
  }
}

describe('the places of a programme', () => {
  it('are listed by the coordinating organisation alone, and refuse twins, orphans and circles', () => {
    const { say, list, state } = aProgramme()
    const body = { edition: '2026', source: 'Statistics', places: [place('XA', 0)] }
    expect(say('places.listed', body, { ...grace, organisation: mira.organisation })).toMatch('not-covered')
    expect(say('places.listed', body, mira)).toMatch('not-permitted')
    expect(list(place('XA', 0), place('XA', 0))).toMatch('body.places.1.code')
    expect(list(place('XA01', 1, 'XA'))).toMatch('body.places.0.parent')
    expect(list(place('A', 1, 'B'), place('B', 1, 'A'))).toMatch('body.places.0.level')
    expect(list(place('XA', 0), place('XA01', 1, 'XA'), place('XA0101', 2, 'XA01'))).toBeUndefined()
    // What is part of it would lie no deeper than itself.
    expect(list(place('XA01', 2, 'XA'))).toMatch('body.places.0.level')
    expect(state().editions).toMatchObject([{ edition: '2026', places: 3 }])
  })

  it('are retired with what is part of them and brought back, and no listing forgets a place', () => {
    const { say, list, places } = aProgramme()
    list(place('XA', 0), place('XA01', 1, 'XA'), place('XA0101', 2, 'XA01'))
    expect(say('places.retired', { codes: ['XB'], reason: 'Merged' })).toMatch('refers-to-nothing')
    expect(say('places.retired', { codes: ['XA01'], reason: 'Merged' })).toBeUndefined()
    expect(['XA', 'XA01', 'XA0101'].map((code) => isPlaceOffered(places(), code))).toEqual([true, false, false])
    expect(say('places.restored', { codes: ['XA01'] })).toBeUndefined()
    expect(isPlaceOffered(places(), 'XA0101')).toBe(true)
    list(place('XA', 0, undefined, 'Aland renamed'))
    expect(Object.keys(places())).toHaveLength(3)
    expect(placeName(places(), 'XA', ['fra'])).toBe('Aland renamed')
  })

  it('are counted by the place of a level in which they lie', () => {
    const { list, places } = aProgramme()
    list(place('XA', 0), place('XA01', 1, 'XA'), place('XA0101', 3, 'XA01'))
    expect(placePath(places(), 'XA0101')).toEqual(['XA', 'XA01', 'XA0101'])
    expect([0, 1, 2, 3].map((level) => placeAtLevel(places(), 'XA0101', level))).toEqual([
      'XA',
      'XA01',
      undefined,
      'XA0101',
    ])
    expect(placeAtLevel(places(), 'XA', 1)).toBeUndefined()
    expect(placeAtLevel(places(), 'constructor', 0)).toBeUndefined()
  })

  it('say what a file would change before it does, and afterwards that it changes nothing', () => {
    const { list, places, say } = aProgramme()
    const file = [place('XA', 0), place('XA01', 1, 'XA'), place('XA02', 1, 'XA')]
    list(place('XA', 0, undefined, 'Old'), place('XA01', 1, 'XA'), place('XA09', 1, 'XA'))
    say('places.retired', { codes: ['XA01'], reason: 'By mistake' })
    const { added, changed, same, missing } = placeChanges(places(), file)
    expect([added, changed, same].map((all) => all.map(({ code }) => code))).toEqual([['XA02'], ['XA', 'XA01'], []])
    expect(missing).toEqual(['XA09'])
    list(...changed, ...added)
    expect(placeChanges(places(), file)).toMatchObject({ added: [], changed: [], same: file })
  })

  it('have a path of any tangle, each place deeper than the one before', () => {
    const code = fc.constantFrom('A', 'B', 'C')
    const tangle = fc.dictionary(code, fc.record({ level: fc.nat(3), parent: fc.option(code) }))
    fc.assert(
      fc.property(tangle, code, (raw, from) => {
        const places: Places = Object.fromEntries(
          Object.entries(raw).map(([key, one]) => [key, { ...one, names: {}, retired: false }]),
        )
        const levels = placePath(places, from).map((one) => places[one]?.level ?? -1)
        expect(levels).toEqual([...new Set(levels)].sort((one, other) => one - other))
      }),
    )
  })
})
