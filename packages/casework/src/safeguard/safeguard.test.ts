import { describe, expect, it } from 'vitest'
import { abilitiesOf } from '../roles.ts'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, organisations } from '../testing/cast.ts'
import { type SafeguardState, safeguardSection } from './safeguard-section.ts'

const { daniel, ines, mira, viktor } = cast
const act = {
  act: 'drug-cultivation',
  subject: 'child',
  words: 'Watered the plants',
  during: 'during',
  stage: 'arrested',
}
const answer = { assessor: 'I. Ferro, counsel', askedPerson: 'yes', answer: 'applies', reasons: 'He was locked in' }

describe('the safeguard of non-punishment', () => {
  it('asks for an assessment before anybody outside decides', () => {
    const life = aCase()
    life.tell(daniel, 'unlawful-act.recorded', { ...act, deadline: '2026-11-24T20:00:00Z' })
    expect(life.tasks('safeguard')).toMatchObject([
      { title: 'safeguard-to-assess', due: '2026-11-24T20:00:00.000Z', verb: 'assess-safeguard' },
    ])
  })

  it('asks of a child, and of whoever may be one, only whether the act followed from the trafficking', () => {
    for (const subject of ['child', 'unknown']) {
      const life = aCase()
      const { id } = life.tell(daniel, 'unlawful-act.recorded', { ...act, subject })
      const asked = { ...answer, act: id }
      expect(life.refusal(mira, 'safeguard.assessed', { ...asked, model: 'compulsion' })).toBe(
        'child-rule-is-causation',
      )
      life.tell(mira, 'safeguard.assessed', { ...asked, model: 'causation' })
      expect(life.tasks('safeguard')).toEqual([])
    }
  })

  it('is answered by a named person with reasons, and stays due while more must be known', () => {
    const life = aCase()
    const { id } = life.tell(daniel, 'unlawful-act.recorded', { ...act, subject: 'adult' })
    const asked = { ...answer, act: id, model: 'compulsion' }
    expect(life.refusal(mira, 'safeguard.assessed', { ...asked, reasons: '' })).toBe('invalid-field')
    expect(life.refusal(mira, 'safeguard.assessed', { ...asked, assessor: undefined })).toBe('invalid-field')
    life.tell(mira, 'safeguard.assessed', { ...asked, answer: 'more-needed' })
    expect(life.tasks('safeguard')).toHaveLength(1)
  })

  it('counts what was arrested, assessed and lifted', () => {
    const life = aCase()
    const { id } = life.tell(daniel, 'unlawful-act.recorded', act)
    life.tell(mira, 'safeguard.assessed', { ...answer, act: id, model: 'causation' })
    life.tell(daniel, 'unlawful-act.progressed', { act: id, stage: 'lifted' })
    expect(safeguardSection.facts?.(life.state('safeguard') as SafeguardState)).toEqual({
      unlawfulActs: 1,
      actStages: ['arrested', 'lifted'],
      actsAssessed: 1,
      safeguardApplies: 1,
      penaltiesLifted: 1,
    })
  })

  it('is open to counsel by consent, and to the police by nothing', () => {
    const life = aCase()
    const shared = { purpose: 'legal-aid', sections: ['safeguard'], recipient: organisations.fairCounsel }
    life.tell(daniel, 'consent.given', aConsent(shared))
    const { id } = life.tell(ines, 'unlawful-act.recorded', act)
    life.tell(ines, 'safeguard.assessed', { ...answer, act: id, model: 'causation' })
    const order = {
      authority: 'court',
      reference: 'x',
      recipient: organisations.cityPolice,
      until: '2027-01-01T00:00:00Z',
    }
    expect(life.refusal(daniel, 'order.recorded', { ...order, sections: ['safeguard'] })).toBe('invalid-field')
    // Even an officer whom a consent for another purpose lets in has no role that reaches it.
    life.tell(daniel, 'consent.given', aConsent({ ...shared, recipient: organisations.cityPolice }))
    expect(abilitiesOf(viktor.roles).sections?.has('safeguard')).toBe(false)
  })
})
