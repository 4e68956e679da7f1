import { registry } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import type { MembersState } from '../directory/members-section.ts'
import { organisationVocabulary } from '../organisation-vocabulary.ts'
import { programmeVocabulary } from '../programme-vocabulary.ts'
import { cast, namedIdentifier, organisations, type Speaker } from '../testing/cast.ts'
import { doorModel, isRefused } from '../testing/door-model.ts'
import {
  type ConductState,
  type ConductVersion,
  conductInForce,
  conductPlanOf,
  owesConduct,
} from './conduct-section.ts'

const { grace, noor, mira, amal } = cast

function aProgramme() {
  const door = doorModel(registry(caseworkVocabularies), programmeVocabulary, namedIdentifier(1))
  const say = (kind: string, body: unknown, by: Speaker = grace) => {
    const answer = door.say({ by, kind, body })
    return isRefused(answer) ? answer.code : answer.id
  }
  say('programme.opened', { name: 'National referral mechanism' })
  return { say, state: () => door.state('conduct') as ConductState }
}

const text = { version: '1', from: '2026-11-24', language: 'eng', title: 'Code of conduct', text: 'We do no harm.' }

describe('a code of conduct', () => {
  it('is published by whoever sets the programme up, one language after another, and never changes', () => {
    const { say, state } = aProgramme()
    expect(say('conduct.published', text, mira)).toBe('not-permitted')
    const english = say('conduct.published', text)
    expect(say('conduct.published', { ...text, text: 'Something else.' })).toBe('already-settled')
    expect(say('conduct.published', { ...text, language: 'fra', from: '2026-12-01' })).toBe('conduct-other-day')
    const french = say('conduct.published', { ...text, language: 'fra', title: 'Code de conduite' }, noor)
    expect(state().versions).toMatchObject([{ version: '1', from: '2026-11-24', withdrawn: false }])
    expect(conductPlanOf(state())).toEqual([{ from: '2026-11-24', texts: [english, french] }])
  })

  it('asks nobody before its day, and never for a day that was over when it was published', () => {
    const { say, state } = aProgramme()
    say('conduct.published', { ...text, from: '2027-01-01' })
    expect(conductInForce(state(), '2026-12-31')).toBeUndefined()
    expect(conductInForce(state(), '2027-01-01')?.version).toBe('1')
    say('conduct.published', { ...text, version: '0', from: '2020-01-01' })
    expect(conductInForce(state(), '2026-11-23')).toBeUndefined()
    expect(conductInForce(state(), '2026-11-24')?.version).toBe('0')
  })

  it('is taken back once: the version before is in force again, and a name is not used twice', () => {
    const { say, state } = aProgramme()
    say('conduct.published', text)
    say('conduct.published', { ...text, version: '2' })
    expect(conductInForce(state(), '2026-11-24')?.version).toBe('2')
    expect(say('conduct.withdrawn', { version: '3' })).toBe('refers-to-nothing')
    expect(say('conduct.withdrawn', { version: '2' }, amal)).toBe('not-permitted')
    say('conduct.withdrawn', { version: '2' })
    expect(say('conduct.withdrawn', { version: '2' })).toBe('already-settled')
    expect(say('conduct.published', { ...text, version: '2', language: 'fra' })).toBe('conduct-withdrawn')
    expect(conductInForce(state(), '2026-11-24')?.version).toBe('1')
    say('conduct.withdrawn', { version: '1' })
    expect(conductInForce(state(), '2099-01-01')).toBeUndefined()
  })

  it('is accepted by members for themselves, once, and by nobody who works elsewhere', () => {
    const door = doorModel(registry(caseworkVocabularies), organisationVocabulary, organisations.harbourShelter)
    const say = (by: Speaker, kind: string, body: unknown) => {
      const answer = door.say({ by, kind, body })
      return isRefused(answer) ? answer.code : undefined
    }
    say(noor, 'organisation.registered', { name: 'Harbour Shelter', type: 'NGO' })
    const roles = ['service-worker']
    say(noor, 'member.invited', { member: amal.id, name: 'Amal', email: 'amal@harbour.example', roles })
    const accepted = { text: namedIdentifier(7) }
    expect(say(mira, 'conduct.accepted', accepted)).toBe('refers-to-nothing')
    expect(say(amal, 'conduct.accepted', accepted)).toBeUndefined()
    expect(say(amal, 'conduct.accepted', accepted)).toBe('already-settled')
    const { members } = door.state('members') as MembersState
    expect(members).toMatchObject([{ id: amal.id, conduct: [{ ...accepted, at: '2026-11-24T12:00:00.000Z' }] }])
  })

  it('is owed exactly where the version in force has no text that was accepted', () => {
    const day = fc.constantFrom('2026-01-01', '2026-06-01', '2026-12-31')
    const versions = fc.array(fc.record({ from: day, withdrawn: fc.boolean(), texts: fc.nat({ max: 3 }) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(versions, fc.array(fc.nat({ max: 30 })), day, (drawn, acceptedAt, now) => {
        const state: ConductState = {
          versions: drawn.map(({ texts, ...one }, place): ConductVersion => {
            const ids = Array.from({ length: texts + 1 }, (_, at) => `${place * 4 + at}`)
            const words = { language: 'eng', title: 'Code', text: 'Words', published: now }
            return { ...one, version: `${place}`, texts: ids.map((id) => ({ ...words, id })) }
          }),
        }
        const accepted = acceptedAt.map(String)
        const inForce = conductInForce(state, now)
        // Said anew, without sorting: nothing that begins later and has begun comes before it.
        const rivals = state.versions.filter(({ from, withdrawn }) => !withdrawn && from <= now)
        expect(inForce === undefined).toBe(rivals.length === 0)
        if (inForce) expect(rivals.every(({ from }) => from <= inForce.from)).toBe(true)
        const owed = inForce?.texts.every(({ id }) => !accepted.includes(id)) ?? false
        expect(owesConduct(conductPlanOf(state), accepted, now)).toBe(owed)
      }),
    )
  })
})
