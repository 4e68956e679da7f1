import type { Entry } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ACase, aCase, aConsent } from '../testing/a-case.ts'
import { cast, namedIdentifier, organisations, type Speaker } from '../testing/cast.ts'
import { type ApprovalAct, approvalActNames, lookedUpTo } from './approval-acts.ts'
import { approvalStanding } from './approval-standing.ts'
import type { ApprovalsState } from './approvals-section.ts'

const { amal, daniel, kim, mira, sofia, viktor } = cast
const { lanternOutreach, northernAid, harbourShelter } = organisations
/** A second supervisor of the same organisation. */
const tove: Speaker = { ...mira, id: namedIdentifier(0x30f), name: 'Tove' }
const plan = { act: 'plan', upTo: 2 }

const upToNow = (life: ACase, act: ApprovalAct) =>
  lookedUpTo(
    act,
    [...life.states].map(([key, { version }]) => [key, version]),
  )
const standing = (life: ACase, act: ApprovalAct, to?: string) =>
  approvalStanding(life.state('approvals') as ApprovalsState, act, upToNow(life, act), to)
const planned = () => {
  const life = aCase()
  life.tell(daniel, 'goal.set', { words: 'A room with a key of my own.', domain: 'home' })
  return life
}

describe('a second look', () => {
  it('is nobody’s outside of the lead, whatever was shared, and no consent can name it', () => {
    const life = planned()
    life.tell(daniel, 'consent.given', aConsent({ recipient: northernAid, sections: ['plan', 'risk'] }))
    life.tell(daniel, 'approval.asked', plan)
    expect(life.refusal(kim, 'approval.asked', plan)).toBe('not-covered')
    expect(life.sees(northernAid, 'approvals')).toBe(false)
    expect(life.refusal(daniel, 'consent.given', aConsent({ sections: ['approvals'] }))).toBe('invalid-field')
  })

  it('is asked by whoever works on a case and given by a supervisor, by none else', () => {
    const life = planned()
    expect(life.refusal(viktor, 'approval.asked', plan)).toBe('not-permitted')
    expect(life.refusal(daniel, 'approval.given', { asked: namedIdentifier(1), upTo: 2 })).toBe('not-permitted')
    expect(life.refusal(mira, 'approval.given', { asked: namedIdentifier(1), upTo: 2 })).toBe('refers-to-nothing')
    const { id: asked } = life.tell(sofia, 'approval.asked', plan)
    expect(life.refusal(amal, 'approval.given', { asked, upTo: 2 })).toBe('not-permitted')
    life.tell(mira, 'approval.given', { asked, upTo: 2 })
    expect(life.refusal(mira, 'approval.returned', { asked, upTo: 2, words: 'No' })).toBe('already-settled')
  })

  it('is never one’s own: a supervisor who asked needs another', () => {
    const life = planned()
    const { id: asked } = life.tell(mira, 'approval.asked', plan)
    expect(life.refusal(mira, 'approval.given', { asked, upTo: 2 })).toBe('second-person-needed')
    expect(life.refusal(mira, 'approval.returned', { asked, upTo: 2, words: 'x' })).toBe('second-person-needed')
    life.tell(tove, 'approval.given', { asked, upTo: 2 })
    expect(standing(life, 'plan')).toMatchObject({ is: 'approved', approval: { answer: { by: tove.id } } })
  })

  it('names another lead where that is the question, and only there; and is for that one alone', () => {
    const life = aCase()
    expect(life.refusal(daniel, 'approval.asked', { act: 'transfer', upTo: 1 })).toBe('invalid-field')
    expect(life.refusal(daniel, 'approval.asked', { ...plan, to: northernAid })).toBe('invalid-field')
    const { id: asked } = life.tell(daniel, 'approval.asked', { act: 'transfer', to: northernAid, upTo: 1 })
    life.tell(mira, 'approval.given', { asked, upTo: 1 })
    expect(standing(life, 'transfer', northernAid).is).toBe('approved')
    expect(standing(life, 'transfer', harbourShelter).is).toBe('not-asked')
  })

  it('waits in the Today of supervisors by the clock; what comes back waits for whoever asked, alone', () => {
    const life = planned()
    const { id: asked } = life.tell(daniel, 'approval.asked', plan)
    expect(life.tasks('approvals')).toEqual([
      {
        key: `approval-${asked}`,
        title: 'approval-of-plan',
        due: '2026-11-26T12:00:00.000Z',
        organisation: lanternOutreach,
        besides: daniel.id,
        verb: 'approve',
      },
    ])
    expect(life.refusal(mira, 'approval.returned', { asked, upTo: 2 })).toBe('invalid-field')
    life.tell(mira, 'approval.returned', { asked, upTo: 2, words: 'Who goes with her to the court?' })
    expect(life.tasks('approvals')).toMatchObject([{ title: 'approval-returned', member: daniel.id }])
    expect(life.refusal(sofia, 'approval.taken-back', { asked })).toBe('already-settled')
    life.tell(daniel, 'approval.taken-back', { asked })
    expect(life.tasks('approvals')).toEqual([])
    expect(life.refusal(daniel, 'approval.taken-back', { asked })).toBe('already-settled')
  })

  it('that came back stays so when it is let be: an approval from before does not count again', () => {
    const life = planned()
    const first = life.tell(daniel, 'approval.asked', plan).id
    life.tell(mira, 'approval.given', { asked: first, upTo: 2 })
    const asked = life.tell(daniel, 'approval.asked', plan).id
    life.tell(tove, 'approval.returned', { asked, upTo: 2, words: 'Not yet' })
    life.tell(daniel, 'approval.taken-back', { asked })
    expect(standing(life, 'plan').is).toBe('returned')
  })

  it('of the old lead is nobody’s any more once another organisation leads, and nothing there is approved by it', () => {
    const life = aCase()
    life.tell(daniel, 'consent.given', aConsent({ recipient: northernAid, purpose: 'case-management' }))
    const closing = life.tell(daniel, 'approval.asked', { act: 'closing', upTo: 2 }).id
    const waits = life.tell(daniel, 'approval.asked', { act: 'plan', upTo: 2 }).id
    life.tell(mira, 'approval.given', { asked: closing, upTo: 2 })
    const { id: transfer } = life.tell(daniel, 'case.transfer-asked', { to: northernAid })
    life.tell(kim, 'case.transfer-accepted', { transfer })
    expect(life.tasks('approvals')).toEqual([])
    expect(standing(life, 'closing').is).toBe('overtaken')
    const elsewhere: Speaker = { ...mira, id: namedIdentifier(0x310), organisation: northernAid }
    expect(life.refusal(elsewhere, 'approval.given', { asked: waits, upTo: 2 })).toBe('only-lead')
  })
})

/** How an act stands, read a second time from the journal alone: in one pass, without a fold, a version or an item. */
function fromTheJournal(entries: readonly Entry[], act: ApprovalAct): string {
  const sections: Readonly<Record<string, string>> = { risk: 'risk', plan: 'plan', identification: 'identification' }
  let now = 'not-asked'
  let before = 'not-asked'
  let open = ''
  for (const { id, kind, section, body } of entries) {
    const { asked, act: about } = body as { asked?: string; act?: string }
    if (kind === 'approval.asked' && about === act) {
      if (now !== 'waits' && now !== 'moved') before = now
      now = 'waits'
      open = id
    } else if (asked === open && open !== '' && ['waits', 'moved'].includes(now)) {
      if (kind === 'approval.given') now = 'approved'
      if (kind === 'approval.returned') now = 'returned'
      if (kind === 'approval.taken-back') now = before
    }
    if (section === 'approvals') continue
    if (sections[act] !== undefined && sections[act] !== section) continue
    if (now === 'approved') now = 'overtaken'
    if (before === 'approved') before = 'overtaken'
    if (now === 'waits') now = 'moved'
  }
  return now
}

describe('how an act stands', () => {
  it('is what an independent reading of the journal says, after whatever was recorded, asked and answered', () => {
    const acts = fc.constantFrom<ApprovalAct>('closing', 'risk', 'plan')
    const step = fc.oneof(
      fc.record({ do: fc.constantFrom('goal', 'risk', 'note'), act: acts, by: fc.constantFrom(daniel, mira) }),
      fc.record({ do: fc.constant('ask'), act: acts, by: fc.constantFrom(daniel, mira) }),
      fc.record({
        do: fc.constantFrom('given', 'returned', 'taken-back'),
        act: acts,
        by: fc.constantFrom(daniel, mira, tove),
      }),
    )
    const met = new Set<string>()
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 24 }), (steps) => {
        const life = aCase()
        const asked = new Map<ApprovalAct, string>()
        const try_ = (by: Speaker, kind: string, body: object) => {
          if (life.refusal(by, kind, body) !== undefined) return undefined
          return life.entries.at(-1)?.id
        }
        for (const { do: what, act, by } of steps) {
          const upTo = Math.max(1, upToNow(life, act))
          if (what === 'goal') life.tell(by, 'goal.set', { words: 'A room', domain: 'home' })
          else if (what === 'note') life.tell(by, 'note.added', { text: 'Seen' })
          else if (what === 'risk') {
            life.tell(by, 'risk.assessed', { occasion: 'intake', sources: [{ from: 'family', level: 'serious' }] })
          } else if (what === 'ask') {
            const id = upToNow(life, act) === 0 ? undefined : try_(by, 'approval.asked', { act, upTo })
            if (id) asked.set(act, id)
          } else {
            const words = what === 'returned' ? { words: 'Look again' } : {}
            const about = { asked: asked.get(act) ?? namedIdentifier(1) }
            const own = life.entries.find(({ id }) => id === about.asked)?.author === by.id
            const id = try_(by, `approval.${what}`, { ...about, ...(what === 'taken-back' ? {} : { upTo, ...words }) })
            // Nobody ever answers their own question, nor without being a supervisor.
            if (id && what !== 'taken-back') expect([own, by === daniel]).toEqual([false, false])
          }
          for (const one of approvalActNames) {
            const found = standing(life, one)
            const told = found.is === 'waits' && found.moved ? 'moved' : found.is
            expect([one, told]).toEqual([one, fromTheJournal(life.entries, one)])
            met.add(told)
          }
        }
      }),
      { numRuns: 150, seed: 11 },
    )
    // Each answer must have been given, or the property has tested nothing.
    expect([...met].sort()).toEqual(['approved', 'moved', 'not-asked', 'overtaken', 'returned', 'waits'])
  })
})
