import { describe, expect, it } from 'vitest'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, organisations } from '../testing/cast.ts'
import { caseOpened } from './case-opened.ts'
import { caseSection } from './case-section.ts'

const { amal, daniel, kim, mira, sofia } = cast

describe('who works on a case', () => {
  it('is whoever opened it, until a supervisor or they themselves give it to somebody else', () => {
    const life = aCase()
    expect(life.state('case')).toMatchObject({ worker: daniel.id, given: null })
    life.tell(daniel, 'case.handed-on', { worker: sofia.id })
    expect(life.state('case')).toMatchObject({ worker: sofia.id, given: { by: daniel.id } })
    life.tell(mira, 'case.assigned', { worker: daniel.id })
    expect(life.state('case')).toMatchObject({ worker: daniel.id, given: { by: mira.id } })
  })

  it('is nobody in a case that a file brought, and anyone of the lead may take it', () => {
    const entry = { body: { source: 'htcds' }, author: daniel.id, organisation: daniel.organisation, said: '' }
    expect(caseOpened.fold(caseSection.initial, entry as never)).toMatchObject({ worker: null })
    const handed = aCase()
    handed.tell(daniel, 'case.handed-on', { worker: sofia.id })
    expect(handed.refusal(daniel, 'case.handed-on', { worker: daniel.id })).toBe('not-your-case')
    expect(handed.refusal(sofia, 'case.handed-on', { worker: sofia.id })).toBe('already-settled')
  })

  it('is not for a worker to say of a colleague’s case, nor for anybody outside of the lead, nor once it is closed', () => {
    const life = aCase()
    const consent = life.tell(daniel, 'consent.given', aConsent({ recipient: organisations.northernAid }))
    expect(life.refusal(daniel, 'case.assigned', { worker: sofia.id })).toBe('not-permitted')
    expect(life.refusal(sofia, 'case.handed-on', { worker: sofia.id })).toBe('not-your-case')
    expect(life.refusal(kim, 'case.handed-on', { worker: kim.id })).toBe('only-lead')
    expect(life.refusal(amal, 'case.handed-on', { worker: amal.id })).toBe('not-permitted')
    life.tell(daniel, 'consent.withdrawn', { consent: consent.id })
    life.tell(daniel, 'case.closed', { outcome: 'goals-reached' })
    expect(life.refusal(mira, 'case.assigned', { worker: sofia.id })).toBe('thread-closed')
  })

  it('is told that a case was given to them, alone, for a fortnight; who took it knows', () => {
    const life = aCase()
    expect(life.tasks('case')).toEqual([])
    life.tell(daniel, 'case.handed-on', { worker: sofia.id }, { at: '2026-11-24T12:00:00.000Z' })
    expect(life.tasks('case')).toEqual([
      {
        key: 'worker',
        title: 'case-given',
        organisation: organisations.lanternOutreach,
        member: sofia.id,
        verb: 'hand-on-case',
        due: '2026-11-25T12:00:00.000Z',
        ends: '2026-12-08T12:00:00.000Z',
      },
    ])
    life.tell(mira, 'case.assigned', { worker: mira.id })
    expect(life.tasks('case')).toEqual([])
  })

  it('is nobody after a transfer: whoever worked on it works elsewhere, and a supervisor of the new lead is told', () => {
    const life = aCase()
    life.tell(daniel, 'consent.given', aConsent({ recipient: organisations.northernAid, purpose: 'case-management' }))
    const { id } = life.tell(daniel, 'case.transfer-asked', { to: organisations.northernAid })
    life.tell(kim, 'case.transfer-accepted', { transfer: id })
    expect(life.state('case')).toMatchObject({ worker: null })
    expect(life.tasks('case')).toMatchObject([
      { title: 'case-without-worker', organisation: organisations.northernAid, verb: 'assign-case' },
    ])
    expect(life.refusal(daniel, 'case.handed-on', { worker: daniel.id })).toBe('not-covered')
    life.tell(kim, 'case.handed-on', { worker: kim.id })
    expect(life.tasks('case')).toEqual([])
  })
})
