import { currentValue, registry } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import { organisationVocabulary } from '../organisation-vocabulary.ts'
import { cast, namedIdentifier, organisations, type Speaker } from '../testing/cast.ts'
import { doorModel, isRefused } from '../testing/door-model.ts'
import type { MembersState } from './members-section.ts'
import { type ServicesOfferedState, servicesNow } from './services-offered-section.ts'

const { noor, amal, mira, kim } = cast
const thread = organisations.harbourShelter
const shelterAdministrator: Speaker = { ...amal, id: namedIdentifier(0x3f2), roles: ['administrator'] }
const newcomer: Speaker = { ...amal, id: namedIdentifier(0x3f3) }

/** Harbour Shelter, registered by the national coordination. */
function anOrganisation() {
  const door = doorModel(registry(caseworkVocabularies), organisationVocabulary, thread)
  const refusal = (by: Speaker, kind: string, body: unknown) => {
    const answer = door.say({ by, kind, body })
    return isRefused(answer) ? answer.code : undefined
  }
  const tell = (by: Speaker, kind: string, body: unknown) => {
    const answer = door.say({ by, kind, body })
    if (isRefused(answer)) throw new Error(`${kind}: ${JSON.stringify(answer)}`)
    return answer
  }
  tell(noor, 'organisation.registered', { name: 'Harbour Shelter', type: 'NGO' })
  return { door, tell, refusal }
}

const invitation = { member: newcomer.id, name: 'Amal', email: ' Amal@Harbour.example ', roles: ['service-worker'] }
const listing = {
  line: 'accommodation',
  name: 'Women’s house',
  capacity: 12,
  languages: ['eng'],
  serves: ['women'],
  lastChecked: '2026-11-20',
}

describe('an organisation', () => {
  it('is brought in by the programme’s office, not by anyone who could then pose as it', () => {
    const door = doorModel(registry(caseworkVocabularies), organisationVocabulary, thread)
    const body = { name: 'Harbour Shelter', type: 'NGO' }
    expect(door.say({ by: mira, kind: 'organisation.registered', body })).toMatchObject({ code: 'not-permitted' })
    expect(door.say({ by: noor, kind: 'member.invited', body: invitation })).toMatchObject({ code: 'thread-not-open' })
    door.say({ by: noor, kind: 'organisation.registered', body })
    expect(door.say({ by: noor, kind: 'organisation.registered', body })).toMatchObject({ code: 'thread-exists' })
  })

  it('describes itself, and no other does', () => {
    const { refusal } = anOrganisation()
    expect(refusal(mira, 'organisation.described', { area: 'North' })).toBe('not-covered')
    expect(refusal({ ...mira, organisation: thread }, 'organisation.described', { area: 'North' })).toBeUndefined()
  })

  it('offers services with what a referral needs to know, and their free places', () => {
    const { tell, refusal, door } = anOrganisation()
    const { id } = tell(amal, 'service.listed', listing)
    tell(amal, 'service.capacity-reported', { service: id, free: 3 })
    const now = () => servicesNow(door.state('services-offered') as ServicesOfferedState)
    expect(now()).toMatchObject([{ id, name: 'Women’s house', capacity: 12, free: 3, serves: ['women'] }])
    tell(amal, 'service.listed', { ...listing, service: id, name: 'House by the harbour' })
    expect(now()).toMatchObject([{ id, name: 'House by the harbour', free: 3 }])
    tell(amal, 'service.withdrawn', { service: id })
    expect(now()).toEqual([])
    expect(refusal(amal, 'service.capacity-reported', { service: namedIdentifier(9), free: 1 })).toBe(
      'refers-to-nothing',
    )
  })
})

describe('a member', () => {
  it('is invited by the office first, joins, and is then one of them', () => {
    const { tell, refusal, door } = anOrganisation()
    tell(noor, 'member.invited', invitation)
    expect(refusal(kim, 'member.joined', { member: newcomer.id })).toBe('refers-to-nothing')
    tell(newcomer, 'member.joined', { member: newcomer.id })
    expect(refusal(newcomer, 'member.joined', { member: newcomer.id })).toBe('already-settled')
    expect((door.state('members') as MembersState).members).toMatchObject([{ id: newcomer.id, status: 'active' }])
  })

  it('has an e-mail address that is sealed, and the same in any spelling of it', () => {
    const { tell } = anOrganisation()
    const text = JSON.stringify(tell(noor, 'member.invited', invitation).body)
    expect(text).not.toMatch(/harbour\.example/i)
    expect(text).toContain(Buffer.from('amal@harbour.example').toString('hex'))
  })

  it('cannot change their own account, nor be given the survivor’s role', () => {
    const { tell, refusal } = anOrganisation()
    tell(noor, 'member.invited', { ...invitation, member: shelterAdministrator.id, roles: ['administrator'] })
    const roles = { member: shelterAdministrator.id, roles: ['administrator', 'case-worker'] }
    expect(refusal(shelterAdministrator, 'member.roles-set', roles)).toBe('own-account')
    expect(refusal(noor, 'member.roles-set', { ...roles, roles: ['survivor'] })).toBe('invalid-field')
    expect(refusal(noor, 'member.roles-set', { ...roles, roles: [] })).toBe('invalid-field')
    expect(refusal(noor, 'member.roles-set', roles)).toBeUndefined()
  })

  it('is suspended and restored to where they were', () => {
    const { tell, refusal, door } = anOrganisation()
    tell(noor, 'member.invited', invitation)
    tell(shelterAdministrator, 'member.suspended', { member: newcomer.id })
    expect(refusal(shelterAdministrator, 'member.suspended', { member: newcomer.id })).toBe('not-in-this-state')
    expect(refusal(newcomer, 'member.joined', { member: newcomer.id })).toBe('already-settled')
    tell(shelterAdministrator, 'member.restored', { member: newcomer.id })
    const [member] = (door.state('members') as MembersState).members
    expect(member?.status).toBe('invited')
    expect(currentValue(member?.roles)).toEqual(['service-worker'])
  })

  it('is managed by their own organisation and the one that brought it in, and by nobody else', () => {
    const { tell, refusal } = anOrganisation()
    tell(noor, 'member.invited', invitation)
    const stranger: Speaker = { ...noor, organisation: organisations.northernAid }
    expect(refusal(stranger, 'member.suspended', { member: newcomer.id })).toBe('not-covered')
    expect(refusal(mira, 'member.suspended', { member: newcomer.id })).toBe('not-permitted')
  })
})
