import { abilitiesOf, caseVocabulary, type RoleName } from '@clarion/casework'
import { namedIdentifier } from '@clarion/casework/testing'
import { describe, expect, it } from 'vitest'
import { formOf } from '../entry-form/form-of.ts'
import { aboutItems, caseKind, kindsAbout, kindsToRecord, ownPages, type Recording } from './case-kinds.ts'

const [lantern, harbour, daniel] = [namedIdentifier(1), namedIdentifier(2), namedIdentifier(3)]
const as = (role: RoleName, more: Partial<Recording> = {}, organisation = lantern): Recording => ({
  verbs: [...abilitiesOf([role]).verbs],
  closed: false,
  context: {
    now: '2026-11-24T12:00:00.000Z',
    organisation,
    author: daniel,
    access: { lead: lantern, survivor: null, grants: [], erased: false },
    states: new Map(),
  },
  ...more,
})
const names = (kinds: readonly { kind: string }[]) => kinds.map(({ kind }) => kind)
const open = { status: 'open', lead: lantern, transfer: null }

describe('what a member may record', () => {
  it('is what the roles allow, and nothing that would be refused now', () => {
    expect(names(kindsToRecord('needs', undefined, as('case-worker')))).toEqual(['need.assessed'])
    expect(names(kindsToRecord('needs', undefined, as('police-officer')))).toEqual([])
    expect(names(kindsToRecord('case', open, as('case-worker')))).toEqual(['case.transfer-asked', 'case.closed'])
    expect(names(kindsToRecord('case', { ...open, status: 'closed' }, as('case-worker', { closed: true })))).toEqual([
      'case.reopened',
    ])
  })

  it('answers a referral only for the organisation that was asked', () => {
    const sent = { status: 'sent', receiver: harbour }
    expect(names(kindsToRecord('referral', sent, as('supervisor')))).toEqual(['referral.revoked'])
    expect(names(kindsToRecord('referral', sent, as('service-worker', {}, harbour)))).toEqual([
      'referral.accepted',
      'referral.declined',
    ])
  })

  it('about one thing follows how that thing stands', () => {
    const at = (status: string) => ({ appointments: [{ id: 'x', status }] })
    const about = (status: string) =>
      names(kindsAbout('appointments', 'appointments', 'x', at(status), as('case-worker')))
    expect([about('scheduled'), about('kept')]).toEqual([['appointment.kept', 'appointment.missed'], []])
  })

  it('can always be reached: every kind of a case has a form, a page, or the thing it speaks of', () => {
    for (const { kind, body } of caseVocabulary.kinds) {
      const about = aboutItems[kind]
      const members = formOf(body).fields
      if (about) expect([kind, members.some(({ name }) => name === about.member)]).toEqual([kind, true])
      // What is needed and hidden must be given by the page that offers it.
      const given = new Set([about?.member, ...(kind === 'case.opened' ? ['code', 'survivor'] : [])])
      const left = members.filter(({ name, required, widget }) => required && widget === 'hidden' && !given.has(name))
      if (ownPages[kind] === undefined) expect([kind, left]).toEqual([kind, []])
    }
    for (const kind of [...Object.keys(ownPages), ...Object.keys(aboutItems)]) expect(caseKind(kind)).toBeDefined()
  })
})
