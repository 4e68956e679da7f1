import { describe, expect, it } from 'vitest'
import { roles } from '../roles.ts'
import { aCase } from '../testing/a-case.ts'
import { cast, namedIdentifier, type Speaker } from '../testing/cast.ts'
import type { SharingState } from './sharing-section.ts'
import { shownEmergency } from './shown-emergency.ts'

const { amal, grace } = cast
const hour = 3_600_000
const request = { reason: 'She called, and the line broke off.', sections: ['contact'], hours: 4 }
/** The ledger keeps it sealed; who may read it is shown the text by whoever holds the key. */
const sealedReason = expect.stringMatching(/^sealed:/)
const supervisor: Speaker = { ...amal, id: namedIdentifier(0x3f1), name: 'Lou', roles: ['supervisor'] }

function asked() {
  const life = aCase()
  const { id, received } = life.tell(amal, 'emergency.requested', request)
  const sees = (who: Speaker, after = 0, of = id) => {
    const verbs = new Set<string>(who.roles.flatMap((role) => [...roles[role].verbs]))
    const now = new Date(Date.parse(received) + after).toISOString()
    return shownEmergency(
      life.state('sharing') as SharingState,
      of,
      { organisation: who.organisation, author: who.id, verbs },
      now,
    )
  }
  return { life, id, sees }
}

describe('why emergency access was asked for', () => {
  it('is read by a colleague who may confirm it, for as long as it can be confirmed', () => {
    const { sees } = asked()
    expect(sees(supervisor)).toMatchObject({ decision: 'confirm', reason: sealedReason, hours: 4 })
    expect(sees(supervisor)?.sections).toEqual(['case', 'contact'])
    expect(sees(supervisor, 24 * hour - 1)).toBeDefined()
    expect(sees(supervisor, 24 * hour)).toBeUndefined()
  })

  it('is nothing to whoever asked, to other houses, to roles that confirm nothing, and under another id', () => {
    const { sees } = asked()
    expect(sees({ ...supervisor, id: amal.id })).toBeUndefined()
    for (const who of Object.values(cast)) {
      if (who.organisation !== amal.organisation) expect([who.name, sees(who)]).toEqual([who.name, undefined])
    }
    expect(sees({ ...supervisor, roles: ['service-worker'] })).toBeUndefined()
    expect(sees(supervisor, 0, namedIdentifier(0x900))).toBeUndefined()
  })

  it('is read again by whoever reviews it from outside, until that is done', () => {
    const { life, id, sees } = asked()
    expect(sees(grace)).toBeUndefined()
    life.tell(supervisor, 'emergency.opened', { request: id })
    expect(sees(supervisor)).toBeUndefined()
    expect(sees(grace, 90 * 24 * hour)).toMatchObject({
      decision: 'review',
      reason: sealedReason,
      askedBy: amal.id,
      openedBy: supervisor.id,
    })
    expect(sees({ ...grace, organisation: amal.organisation })).toBeUndefined()
    life.tell(grace, 'emergency.reviewed', { emergency: id, justified: true, words: 'Nobody could be reached.' })
    expect(sees(grace)).toBeUndefined()
  })
})
