import { describe, expect, it } from 'vitest'
import { hoursAfter } from '../instants.ts'
import { aCase, noon } from '../testing/a-case.ts'
import { cast, namedIdentifier } from '../testing/cast.ts'
import type { AppointmentsState } from './appointments-section.ts'

const { daniel, viktor, kim } = cast
const terms = { at: '2026-11-25T09:00:00.000Z', purpose: 'health', with: 'A nurse', interpreter: true }

function scheduled() {
  const life = aCase()
  const { id } = life.tell(daniel, 'appointment.scheduled', { ...terms, accompanied: true })
  const appointment = () => (life.state('appointments') as AppointmentsState).appointments[0]
  const due = () => life.tasks('appointments').map((task) => [task.title, task.due])
  return { life, id, appointment, due }
}

describe('an appointment', () => {
  it('keeps that an interpreter is there and that somebody goes along', () => {
    expect(scheduled().appointment()).toMatchObject({ interpreter: true, accompanied: true, status: 'scheduled' })
  })

  it('is kept or missed once, and is due until somebody says which', () => {
    const { life, id, due } = scheduled()
    expect(due()).toEqual([['appointment-ahead', terms.at]])
    expect(life.refusal(daniel, 'appointment.kept', { appointment: namedIdentifier(1) })).toBe('refers-to-nothing')
    life.tell(daniel, 'appointment.kept', { appointment: id })
    expect(due()).toEqual([])
    expect(life.refusal(daniel, 'appointment.missed', { appointment: id, why: 'moved' })).toBe('already-settled')
  })

  it.each(['person-could-not', 'person-chose', 'we-could-not', 'moved'])(
    'that was missed for a known reason asks for nothing more: %s',
    (why) => {
      const { life, id, due } = scheduled()
      life.tell(daniel, 'appointment.missed', { appointment: id, why })
      expect(due()).toEqual([])
      expect(life.refusal(daniel, 'safety.checked', { appointment: id, outcome: 'safe' })).toBe('already-settled')
    },
  )
})

describe('somebody who did not come, nobody knows why', () => {
  const missing = () => {
    const all = scheduled()
    all.life.tell(daniel, 'appointment.missed', { appointment: all.id, why: 'not-known' })
    return all
  }

  it('is looked for within a day, and looked for again until there is an answer', () => {
    const { life, id, due } = missing()
    expect(due()).toEqual([['safety-to-check', hoursAfter(noon, 24)]])
    const later = hoursAfter(noon, 5)
    life.tell(daniel, 'safety.checked', { appointment: id, outcome: 'not-reached' }, { at: later })
    expect(due()).toEqual([['safety-to-check', hoursAfter(later, 24)]])
    life.tell(daniel, 'safety.checked', { appointment: id, outcome: 'safe' }, { at: later })
    expect(due()).toEqual([])
    expect(life.refusal(daniel, 'safety.checked', { appointment: id, outcome: 'safe' }, { at: later })).toBe(
      'already-settled',
    )
  })

  it('is no longer looked for when the danger is known: then the risk is what there is to act on', () => {
    const { life, id, due } = missing()
    life.tell(daniel, 'safety.checked', { appointment: id, outcome: 'danger' })
    expect(due()).toEqual([])
  })

  it('is nobody’s business who may not make appointments, or see them', () => {
    const { life, id } = missing()
    const body = { appointment: id, outcome: 'safe' }
    expect(life.refusal(viktor, 'safety.checked', body)).toBe('not-permitted')
    expect(life.refusal(kim, 'safety.checked', body)).toBe('not-covered')
  })
})
