import { currentValue } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { type ContactState, contactSection } from './contact/contact-section.ts'
import { exploitationSection } from './exploitation/exploitation-section.ts'
import { identitySection } from './identity/identity-section.ts'
import { personSection } from './person/person-section.ts'
import { aCase } from './testing/a-case.ts'
import { cast } from './testing/cast.ts'

const { daniel, mira, sofia } = cast

describe('a section of fields', () => {
  it('keeps both safe places when two workers were told different ones, until one asks again', () => {
    const life = aCase()
    life.tell(sofia, 'safe-contact.set', { channel: 'call', address: '+447700900123' })
    life.tell(daniel, 'safe-contact.set', { channel: 'in-person', address: 'by the river' }, { seen: 0 })
    const disputes = () => contactSection.disputes?.(life.state('contact') as ContactState)
    expect(disputes()).toEqual(['channel', 'address'])
    life.tell(sofia, 'safe-contact.set', { channel: 'in-person', address: 'by the river' })
    expect(disputes()).toEqual([])
    expect(currentValue((life.state('contact') as ContactState).channel)).toBe('in-person')
  })

  it('does not call it a dispute when both wrote the same, though no two envelopes are alike', () => {
    const life = aCase()
    life.tell(mira, 'identity.recorded', { names: [{ kind: 'called', name: 'Ana' }] })
    life.tell(daniel, 'identity.recorded', { names: [{ kind: 'called', name: 'Ana' }] }, { seen: 0 })
    expect(identitySection.disputes?.(life.state('identity') as never)).toEqual([])
    life.tell(mira, 'identity.recorded', { names: [{ kind: 'called', name: 'Anna' }] }, { seen: 0 })
    expect(identitySection.disputes?.(life.state('identity') as never)).toEqual(['names'])
  })

  it('leaves alone what an entry does not speak of, and empties what it takes back', () => {
    const life = aCase()
    life.tell(sofia, 'safe-contact.set', { channel: 'call', address: '+447700900123', never: ['his brother'] })
    life.tell(sofia, 'safe-contact.set', { cleared: ['address'], voicemail: 'no' })
    const { channel, address, voicemail, never } = life.state('contact') as ContactState
    expect([channel, address, voicemail].map((field) => currentValue<unknown>(field))).toEqual(['call', null, 'no'])
    expect(currentValue(never)).toHaveLength(1)
  })

  it('refuses to be told nothing, or what it does not know', () => {
    const life = aCase()
    expect(life.refusal(sofia, 'person.described', {})).toBe('invalid-field')
    expect(life.refusal(sofia, 'person.described', { nickname: 'x' })).toBe('invalid-field')
    expect(life.refusal(sofia, 'person.described', { cleared: ['nickname'] })).toBe('invalid-field')
  })

  it('counts what nobody said as unknown, never as a no', () => {
    expect(personSection.facts?.(personSection.initial)).toMatchObject({
      age: 'unknown',
      ageNow: 'unknown',
      citizenship: [],
    })
    expect(exploitationSection.facts?.(exploitationSection.initial)).toMatchObject({ form: [], means: [] })
  })

  it('counts a combination of forms as one, in whatever order it was said', () => {
    const forms = (...said: string[]) => {
      const life = aCase()
      life.tell(sofia, 'exploitation.described', { forms: said })
      return exploitationSection.facts?.(life.state('exploitation') as never)?.form
    }
    expect(forms('sexual-exploitation', 'forced-labour')).toEqual(forms('forced-labour', 'sexual-exploitation'))
  })
})

describe('what happened', () => {
  it('needs no means for a child, and says so', () => {
    const life = aCase()
    life.tell(sofia, 'exploitation.described', { ageAtAct: 'child', means: ['not-required-child', 'deception'] })
  })

  it('never says that no means was needed for an adult, in one entry or in two', () => {
    const body = { means: ['not-required-child'], ageAtAct: 'adult' }
    expect(aCase().refusal(sofia, 'exploitation.described', body)).toBe('means-not-for-child')
    const life = aCase()
    life.tell(sofia, 'exploitation.described', { means: ['not-required-child'] })
    expect(life.refusal(sofia, 'exploitation.described', { ageAtAct: 'adult' })).toBe('means-not-for-child')
    life.tell(sofia, 'exploitation.described', { ageAtAct: 'adult', cleared: ['means'] })
    expect(life.refusal(sofia, 'exploitation.described', { means: ['not-required-child'] })).toBe('means-not-for-child')
  })

  it('has no place to write that the person agreed to it', () => {
    expect(aCase().refusal(sofia, 'exploitation.described', { consented: true })).toBe('invalid-field')
  })
})
