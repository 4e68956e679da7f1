import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, organisations } from '../testing/cast.ts'
import { caseOpened } from './case-opened.ts'
import { caseSection } from './case-section.ts'

const { amal, daniel, kim, mira, sofia } = cast

describe('who works on a case', () => {
  it('is whoever opened it, until a supervisor or they themselves give it to somebody else', () => {
    const life = aCase()
    expect(life.state('case')).toMatchObject({ worker: daniel.id, assigned: null })
    life.tell(daniel, 'case.handed-on', { worker: sofia.id })
    expect(life.state('case')).toMatchObject({ worker: sofia.id, assigned: { by: daniel.id } })
    life.tell(mira, 'case.assigned', { worker: daniel.id })
    expect(life.state('case')).toMatchObject({ worker: daniel.id, assigned: { by: mira.id } })
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

  it('is told that a case was given to them, alone, until they take it on; who took it knows', () => {
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
      },
    ])
    expect(life.refusal(daniel, 'case.taken-on', {})).toBe('not-your-case')
    life.tell(sofia, 'case.taken-on', {})
    expect(life.tasks('case')).toEqual([])
    expect(life.refusal(sofia, 'case.taken-on', {})).toBe('already-settled')
    life.tell(mira, 'case.assigned', { worker: mira.id })
    expect(life.tasks('case')).toEqual([])
  })

  it('is one, or nobody, after whatever was said by whomever; and only who was given it by another is told', () => {
    const people = [daniel, sofia, mira]
    const step = fc.record({
      by: fc.constantFrom(...people),
      kind: fc.constantFrom('case.handed-on', 'case.assigned', 'case.taken-on'),
      to: fc.constantFrom(...people),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const life = aCase()
        // The model: who has it, and whether they were told.
        let [worker, waits]: [string, boolean] = [daniel.id, false]
        for (const { by, kind, to } of steps) {
          const body = kind === 'case.taken-on' ? {} : { worker: to.id }
          const may =
            kind === 'case.taken-on'
              ? by.id === worker && waits
              : to.id !== worker && (kind === 'case.assigned' ? by === mira : by.id === worker)
          expect([by.id, kind, life.refusal(by, kind, body) === undefined]).toEqual([by.id, kind, may])
          if (may && kind === 'case.taken-on') waits = false
          else if (may) [worker, waits] = [to.id, to !== by]
          expect(life.state('case')).toMatchObject({ worker })
          expect(life.tasks('case').map(({ member }) => member)).toEqual(waits ? [worker] : [])
        }
      }),
      { numRuns: 100 },
    )
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
