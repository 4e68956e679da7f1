import { everyone } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { aCase } from '../testing/a-case.ts'
import { cast, namedIdentifier, organisations, type Speaker } from '../testing/cast.ts'
import type { SharingState } from './sharing-section.ts'

const { northernAid } = organisations
const { kim, mira, grace, daniel } = cast
const kimsSupervisor: Speaker = {
  id: namedIdentifier(0x3f1),
  name: 'Lou',
  organisation: northernAid,
  roles: ['supervisor'],
}
const asking = { reason: 'She called and the line broke off', sections: ['contact', 'risk'], hours: 4 }

describe('an emergency', () => {
  it('opens nothing until a second person of the same organisation confirms it', () => {
    const life = aCase()
    const { id } = life.tell(kim, 'emergency.requested', asking)
    expect(life.sees(northernAid, 'contact')).toBe(false)
    expect(life.refusal({ ...kim, roles: ['supervisor'] }, 'emergency.opened', { request: id })).toBe(
      'second-person-needed',
    )
    expect(life.refusal(mira, 'emergency.opened', { request: id })).toBe('refers-to-nothing')
    life.tell(kimsSupervisor, 'emergency.opened', { request: id })
    expect(life.sees(northernAid, 'contact')).toBe(true)
    expect(life.sees(northernAid, 'identity')).toBe(false)
  })

  it('waits for a second person, and is no task of whoever asked', () => {
    const life = aCase()
    const { id } = life.tell(kim, 'emergency.requested', asking)
    const [task] = life.tasks('sharing')
    expect(task).toMatchObject({ key: `emergency-${id}`, title: 'emergency-to-confirm', besides: kim.id })
    expect(task).not.toHaveProperty('member')
  })

  it('ends by itself after its hours, counted from when it was confirmed', () => {
    const life = aCase()
    const { id } = life.tell(kim, 'emergency.requested', asking)
    life.tell(kimsSupervisor, 'emergency.opened', { request: id }, { at: '2026-11-24T13:30:00.000Z' })
    expect(life.sees(northernAid, 'risk', '2026-11-24T17:29:59.999Z')).toBe(true)
    expect(life.sees(northernAid, 'risk', '2026-11-24T17:30:00.000Z')).toBe(false)
  })

  it('is asked again when a day has passed', () => {
    const life = aCase()
    const { id } = life.tell(kim, 'emergency.requested', asking)
    const at = '2026-11-25T12:00:00.000Z'
    expect(life.refusal(kimsSupervisor, 'emergency.opened', { request: id }, { at })).toBe('not-in-this-state')
  })

  it('does not wait for a pause to end, and is seen by the person', () => {
    const life = aCase()
    life.tell(cast.survivor, 'sharing.paused', {})
    const { id } = life.tell(kim, 'emergency.requested', asking)
    life.tell(kimsSupervisor, 'emergency.opened', { request: id })
    expect(life.sees(northernAid, 'contact')).toBe(true)
    expect((life.state('sharing') as SharingState).grants).toMatchObject([{ basis: 'emergency', reader: northernAid }])
  })

  it('is reviewed by someone outside, and ends at once when it was not one', () => {
    const life = aCase()
    const { id } = life.tell(kim, 'emergency.requested', asking)
    life.tell(kimsSupervisor, 'emergency.opened', { request: id })
    expect(life.tasks('sharing')).toMatchObject([
      { title: 'emergency-to-review', organisation: everyone, due: '2026-11-27T12:00:00.000Z' },
    ])
    const review = { emergency: id, justified: false, words: 'The person could have been asked' }
    const insider: Speaker = { ...grace, organisation: northernAid }
    expect(life.refusal(insider, 'emergency.reviewed', review)).toBe('second-person-needed')
    life.tell(grace, 'emergency.reviewed', review)
    expect(life.sees(northernAid, 'contact')).toBe(false)
    expect(life.tasks('sharing')).toEqual([])
    expect(life.refusal(grace, 'emergency.reviewed', review)).toBe('refers-to-nothing')
  })

  it.each([
    ['longer than three days', { ...asking, hours: 73 }, 'invalid-field'],
    ['without a reason', { ...asking, reason: ' ' }, 'invalid-field'],
    ['for notes', { ...asking, sections: ['notes'] }, 'invalid-field'],
    ['for the safeguard', { ...asking, sections: ['safeguard'] }, 'invalid-field'],
  ])('is not asked %s', (_what, body, code) => {
    expect(aCase().refusal(kim, 'emergency.requested', body)).toBe(code)
  })

  it('is nothing that the lead needs', () => {
    expect(aCase().refusal(daniel, 'emergency.requested', asking)).toBe('not-in-this-state')
  })
})
