import { describe, expect, it } from 'vitest'
import type { PersonState } from '../person/person-section.ts'
import { aCase } from '../testing/a-case.ts'
import { cast } from '../testing/cast.ts'
import type { ContactState } from './contact-section.ts'
import { neverShared } from './never-shared.ts'

const { daniel, sofia } = cast
const police = { name: 'City Police', type: 'LawEnforcement' }
const shelter = { name: 'Harbour Shelter', type: 'NGO' }
const none = { keptFrom: [], lines: [] }

/** The safe contact as its readers see it: opened. */
const never = (...lines: string[]) =>
  ({ never: [{ value: lines, entry: '', number: 1, author: '', organisation: '', said: '' }] }) as ContactState

describe('what the person said of an organisation', () => {
  it('is found by its type, whatever it is called', () => {
    const life = aCase()
    life.tell(daniel, 'person.described', { doNotShareWith: ['police', 'family'] })
    const person = life.state('person') as PersonState
    expect(neverShared({ person }, { ...police, name: 'The Yard' })).toEqual({ keptFrom: ['police'], lines: [] })
    expect(neverShared({ person }, shelter)).toEqual(none)
    expect(neverShared({}, police)).toEqual(none)
  })

  it('is found by its name where the type does not say it', () => {
    const life = aCase()
    life.tell(daniel, 'person.described', { doNotShareWith: ['consulate', 'police'] })
    const person = life.state('person') as PersonState
    const embassy = { name: 'Embassy of Albania', type: 'CentralGovernmentOrganisation' }
    expect(neverShared({ person }, embassy).keptFrom).toEqual(['consulate'])
    expect(neverShared({ person }, { name: 'Policía Municipal', type: 'NGO' }).keptFrom).toEqual(['police'])
  })

  it('counts of every voice where two were told different things', () => {
    const life = aCase()
    life.tell(daniel, 'person.described', { doNotShareWith: ['police'] }, { seen: 0 })
    life.tell(sofia, 'person.described', { doNotShareWith: ['employer'] }, { seen: 0 })
    const person = life.state('person') as PersonState
    expect(neverShared({ person }, police).keptFrom).toEqual(['police'])
    expect(neverShared({ person }, { name: 'Farm', type: 'CorporateBusiness' }).keptFrom).toEqual(['employer'])
  })

  it.each([
    ['tell the City Police', true],
    ['CITY POLICE!', true],
    ['Police', true],
    ['call Citypolicemans', false],
    ['cit', false],
    ['!!!', false],
    ['call my mother', false],
  ])('is found in the person’s own line “%s”: %s', (line, found) => {
    expect(neverShared({ contact: never(line) }, police).lines).toEqual(found ? [line] : [])
  })

  it('is found in other scripts, and with or without accents', () => {
    const aid = { name: 'Ndihmë Ligjore', type: 'NGO' }
    expect(neverShared({ contact: never('mos i thuaj ndihme ligjore') }, aid).lines).toHaveLength(1)
    const shelter = { name: 'ملجأ الأمل', type: 'NGO' }
    expect(neverShared({ contact: never('لا تخبر ملجأ الأمل') }, shelter).lines).toHaveLength(1)
  })
})
