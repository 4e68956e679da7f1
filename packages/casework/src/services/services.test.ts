import { describe, expect, it } from 'vitest'
import { aCase } from '../testing/a-case.ts'
import { cast, namedIdentifier } from '../testing/cast.ts'
import { type ServicesState, servicesSection } from './services-section.ts'

const { daniel, mira } = cast

function anOffer() {
  const life = aCase()
  const { id } = life.tell(daniel, 'service.offered', { line: 'accommodation' })
  return { life, id, facts: () => servicesSection.facts?.(life.state('services') as ServicesState) }
}

describe('a service', () => {
  it('is offered, accepted, delivered as often as needed, and ended', () => {
    const { life, id, facts } = anOffer()
    life.tell(daniel, 'service.accepted', { service: id })
    life.tell(daniel, 'service.delivered', { service: id, day: '2026-11-25' })
    life.tell(daniel, 'service.delivered', { service: id })
    expect(facts()).toMatchObject({ deliveredOn: '2026-11-25', servicesDelivered: ['accommodation'] })
    life.tell(daniel, 'service.ended', { service: id, reason: 'done' })
    expect(life.refusal(daniel, 'service.delivered', { service: id })).toBe('not-in-this-state')
  })

  it('that the person declined is counted as a choice, and can be accepted later', () => {
    const { life, id, facts } = anOffer()
    life.tell(daniel, 'service.declined', { service: id, reason: 'not-now' })
    expect(facts()).toMatchObject({ servicesDeclined: ['accommodation'], servicesDelivered: [] })
    expect(life.refusal(daniel, 'service.delivered', { service: id })).toBe('not-in-this-state')
    life.tell(daniel, 'service.accepted', { service: id })
  })

  it('stands both accepted and declined when two heard different answers, until one asks again', () => {
    const { life, id } = anOffer()
    const seen = life.states.get('services')?.version ?? 0
    life.tell(daniel, 'service.accepted', { service: id })
    life.tell(mira, 'service.declined', { service: id, reason: 'not-said' }, { seen })
    expect(servicesSection.disputes?.(life.state('services') as ServicesState)).toEqual([id])
    life.tell(mira, 'service.accepted', { service: id })
    expect(servicesSection.disputes?.(life.state('services') as ServicesState)).toEqual([])
  })

  it('that nobody offered cannot be delivered', () => {
    expect(aCase().refusal(daniel, 'service.delivered', { service: namedIdentifier(9) })).toBe('refers-to-nothing')
  })
})
