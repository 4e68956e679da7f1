import { registry } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import { organisationVocabulary } from '../organisation-vocabulary.ts'
import { cast, namedIdentifier, organisations, type Speaker } from '../testing/cast.ts'
import { doorModel, isRefused } from '../testing/door-model.ts'
import type { ProfileState } from './profile-section.ts'

const { noor, amal, mira } = cast
const thread = organisations.harbourShelter
const own: Speaker = { ...amal, id: namedIdentifier(0x3f2), roles: ['administrator'] }
const stranger: Speaker = { ...noor, organisation: organisations.northernAid }
const reason = { reason: 'Registered twice' }

/** Harbour Shelter, registered by the national coordination. */
function anOrganisation() {
  const door = doorModel(registry(caseworkVocabularies), organisationVocabulary, thread)
  const say = (by: Speaker, kind: string, body: unknown) => {
    const answer = door.say({ by, kind, body })
    return isRefused(answer) ? answer.code : undefined
  }
  say(noor, 'organisation.registered', { name: 'Harbour Shelter', type: 'NGO' })
  const withdrawn = () => (door.state('profile') as ProfileState).withdrawn
  return { door, say, withdrawn }
}

describe('an organisation that was registered by mistake', () => {
  it('is withdrawn by who registered it, and by nobody else', () => {
    const { say, withdrawn } = anOrganisation()
    expect(say(stranger, 'organisation.withdrawn', reason)).toBe('not-covered')
    expect(say(mira, 'organisation.withdrawn', reason)).toBe('not-permitted')
    expect(say(own, 'organisation.withdrawn', reason)).toBe('own-account')
    expect(say(noor, 'organisation.withdrawn', {})).toBe('invalid-field')
    expect(withdrawn()).toBeUndefined()
    expect(say(noor, 'organisation.withdrawn', reason)).toBeUndefined()
    expect(withdrawn()).toMatchObject({ by: noor.id })
  })

  it('can say nothing while it is withdrawn, and is not withdrawn twice', () => {
    const { say } = anOrganisation()
    say(noor, 'organisation.withdrawn', reason)
    expect(say(noor, 'organisation.withdrawn', reason)).toBe('thread-closed')
    const invitation = { member: own.id, name: 'Amal', email: 'amal@harbour.example', roles: ['administrator'] }
    expect(say(noor, 'member.invited', invitation)).toBe('thread-closed')
    expect(say(own, 'organisation.described', { area: 'North' })).toBe('thread-closed')
    expect(say(own, 'organisation.restored', {})).toBe('own-account')
  })

  it('is restored as it was, by who registered it', () => {
    const { door, say } = anOrganisation()
    const before = door.state('profile')
    expect(say(noor, 'organisation.restored', {})).toBe('already-settled')
    say(noor, 'organisation.withdrawn', reason)
    expect(say(stranger, 'organisation.restored', {})).toBe('not-covered')
    expect(say(noor, 'organisation.restored', {})).toBeUndefined()
    expect(door.state('profile')).toEqual(before)
    expect(say(own, 'organisation.described', { area: 'North' })).toBeUndefined()
  })
})
