import { describe, expect, it } from 'vitest'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, organisations } from '../testing/cast.ts'

const { amal, daniel, kim, sofia } = cast
const later = { at: '2026-11-26T09:00:00.000Z' }

describe('a first contact', () => {
  it('is not told by whoever does not see the case, nor by whoever does not screen', () => {
    const life = aCase()
    expect(life.refusal(kim, 'first-contact.recorded', {})).toBe('not-covered')
    life.tell(daniel, 'consent.given', aConsent({ recipient: organisations.harbourShelter, sections: ['screening'] }))
    expect(life.refusal(amal, 'first-contact.recorded', {})).toBe('not-permitted')
  })

  it('asks for nothing that must be answered, and keeps what was', () => {
    const life = aCase()
    life.tell(sofia, 'first-contact.recorded', {})
    life.tell(sofia, 'first-contact.recorded', { safe: 'yes', company: 'chosen', interpreter: 'here', language: 'tir' })
    expect(life.state('screening')).toMatchObject({
      screenings: [],
      firstContacts: [{ outcome: 'went-on' }, { safe: 'yes', company: 'chosen', interpreter: 'here', language: 'tir' }],
    })
    expect(life.tasks('screening')).toEqual([])
  })

  it('that was stopped is a task until somebody came back, and stays beside the screening', () => {
    const life = aCase()
    const stopped = { safe: 'no', outcome: 'come-back', sign: 'she asks for the bus', again: '2026-11-26' }
    life.tell(daniel, 'first-contact.recorded', stopped)
    expect(life.tasks('screening')).toMatchObject([
      { title: 'first-contact-again', due: '2026-11-26T00:00:00.000Z', organisation: organisations.lanternOutreach },
    ])
    const answers = { instrument: 'ilo-forced-labour-11', version: '2012', agreed: 'spoken', answers: [] }
    life.tell(daniel, 'screening.recorded', answers, later)
    expect(life.tasks('screening')).toEqual([])
    expect(life.state('screening')).toMatchObject({ firstContacts: [{ safe: 'no' }], screenings: [{}] })
  })

  it('that went on after all, or that is the person’s to take up, asks nobody to come', () => {
    for (const next of [{ safe: 'yes' }, { outcome: 'left-to-person', again: '2026-11-26' }]) {
      const life = aCase()
      life.tell(daniel, 'first-contact.recorded', { outcome: 'come-back', again: '2026-11-26' })
      life.tell(daniel, 'first-contact.recorded', next, later)
      expect(life.tasks('screening')).toEqual([])
    }
  })
})
