import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memberBuckets, takeAttempts } from '../sign-in/attempt-limit.ts'
import { callerBehind } from '../sign-in/callers-of.ts'
import { newChallenge } from '../sign-in/challenge.ts'
import { findInvitation, invitationLookup, makeInvitation } from '../sign-in/invitation.ts'
import { longestSession } from '../sign-in/session.ts'
import { founder, signedIn } from '../sign-in/testing/staff.ts'
import { withSignIn } from '../sign-in/with-sign-in.ts'
import { query } from '../testing/query.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { sweepSignIn } from './sweep-sign-in.ts'

let services: TestServices
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.stop())

const tables = ['session', 'invitation', 'sign_in_challenge', 'sign_in_attempt']
async function counted(): Promise<number[]> {
  const rows = tables.map((table) => query(services.ownerUrl, `select count(*)::int n from clarion.${table}`))
  return (await Promise.all(rows)).map(([row]) => Number(row?.['n']))
}

/** One of each; @returns the session's token and the invitation's */
async function oneOfEach(): Promise<{ session: string; invitation: string }> {
  const { programme } = services
  const made = await withSignIn(services.database, { programme }, (transaction) =>
    makeInvitation(services, transaction, { programme, member: services.id(), email: 'amal@harbour.example' }),
  )
  await newChallenge(services, 'passkey')
  await takeAttempts(services, memberBuckets(services, `somebody-${services.id()}`, undefined))
  const session = (await signedIn(services, founder(services))).split('=')[1] ?? ''
  return { session, invitation: made.token }
}

describe('the sweep', () => {
  it('takes away what has ended, and leaves what still opens something', async () => {
    await oneOfEach()
    services.pass(8 * 24 * 60 * 60_000)
    const fresh = await oneOfEach()
    expect(await counted()).toEqual([2, 2, 2, 2])
    expect(await sweepSignIn(services)).toBe(4)
    expect(await counted()).toEqual([1, 1, 1, 1])
    expect(await callerBehind(services, fresh.session)).toMatchObject({ kind: 'member' })
    expect(await findInvitation(services, invitationLookup(fresh.invitation))).toBeDefined()
    services.pass(longestSession + 1)
    expect(await sweepSignIn(services)).toBe(3)
    expect(await counted()).toEqual([0, 1, 0, 0])
  })
})
