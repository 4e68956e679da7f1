import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { sweepSignIn } from '../jobs/sweep-sign-in.ts'
import { findInvitation, invitationLookup } from '../sign-in/invitation.ts'
import { founder, newOrganisation } from '../sign-in/testing/staff.ts'
import { query } from '../testing/query.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { sendWaitingMail } from './send-waiting-mail.ts'
import { type Mailbox, openMailbox } from './testing/mailbox.ts'

const origin = 'https://clarion.example.org'
let services: TestServices
let box: Mailbox
let harbour: string
const lines: string[] = []

beforeAll(async () => {
  services = await testServices()
  box = await openMailbox()
  harbour = await newOrganisation(services, 'Harbour Shelter')
})
afterAll(async () => {
  await box.stop()
  await services.stop()
})

async function invite(email: string): Promise<string> {
  const member = services.id()
  const body = { member, name: 'Amal', email, roles: ['service-worker'] }
  await appendEntries(services, founder(services), [newEntry(services, harbour, 'member.invited', 'members', body)])
  return member
}

async function send(url = box.url): Promise<number> {
  const server = { url, from: 'office@example.org' }
  return await sendWaitingMail(services, server, origin, services.programme, (line) => lines.push(line))
}

const waiting = async () =>
  Number((await query(services.ownerUrl, 'select count(*) n from clarion.outgoing_mail'))[0]?.['n'])
const tokenOf = (text: string | undefined) => /\/invitation#([\w-]{43})$/m.exec(text ?? '')?.[1] ?? ''

describe('the mail that waits', () => {
  it('leaves once, with a link that is the invitation’s, and is kept nowhere after', async () => {
    const member = await invite('amal@harbour.example')
    expect(await send()).toBe(1)
    expect(await send()).toBe(0)
    const { recipients, mail } = box.arrived.at(-1) ?? expect.fail('nothing arrived')
    expect(recipients).toEqual(['amal@harbour.example'])
    const found = await findInvitation(services, invitationLookup(tokenOf(mail.text)))
    expect(found).toMatchObject({ member, login: 'amal@harbour.example' })
    expect(await waiting()).toBe(0)
  })

  it('rests in the database as ciphertext: neither the address nor the link can be read there', async () => {
    await invite('sealed@harbour.example')
    const [row] = await query(services.ownerUrl, 'select * from clarion.outgoing_mail')
    expect(JSON.stringify(row)).not.toContain('sealed@')
    expect(Buffer.from(row?.['sealed'] as Buffer).toString('latin1')).not.toContain('sealed@')
    await send()
  })

  it('is lost by no mail server that is down: it waits longer after each try, and leaves when it is back', async () => {
    await invite('patient@harbour.example')
    const before = box.arrived.length
    const tries: number[] = []
    for (let passed = 0; passed < 8; passed++) {
      const said = lines.length
      await send('smtp://127.0.0.1:1')
      tries.push(lines.length - said)
      services.pass(60_000)
    }
    // At minutes 0, 1 and 3; the next is due at 7.
    expect(tries).toEqual([1, 1, 0, 1, 0, 0, 0, 1])
    expect(box.arrived.length).toBe(before)
    services.pass(60 * 60_000)
    expect(await send()).toBe(1)
    expect(box.arrived.at(-1)?.recipients).toEqual(['patient@harbour.example'])
    expect(lines.join()).not.toMatch(/patient|harbour/)
  })

  it('does not keep others waiting when one address is refused for ever, and is not tried again', async () => {
    box.refuse = 550
    await invite('nobody@harbour.example')
    expect(await send()).toBe(0)
    box.refuse = undefined
    await invite('somebody@harbour.example')
    services.pass(24 * 60 * 60_000)
    expect(await send()).toBe(1)
    expect(box.arrived.at(-1)?.recipients).toEqual(['somebody@harbour.example'])
    expect(await waiting()).toBe(1)
  })

  it('does not leave for who was suspended meanwhile, and is swept away with the invitation', async () => {
    const member = await invite('late@harbour.example')
    const before = box.arrived.length
    await appendEntries(services, founder(services), [
      newEntry(services, harbour, 'member.suspended', 'members', { member }),
    ])
    expect(await send()).toBe(0)
    expect(box.arrived.length).toBe(before)
    await invite('forgotten@harbour.example')
    services.pass(7 * 24 * 60 * 60_000 + 1)
    expect(await sweepSignIn(services)).toBeGreaterThan(0)
    expect(await waiting()).toBe(0)
    expect(await query(services.ownerUrl, 'select from clarion.invitation')).toEqual([])
  })

  it('goes to nobody from a demonstration', async () => {
    await invite('visitor@harbour.example')
    const before = box.arrived.length
    const mark = (on: boolean) => query(services.ownerUrl, 'update clarion.programme set demonstration = $1', [on])
    await mark(true)
    expect(await send()).toBe(0)
    expect(box.arrived.length).toBe(before)
    await mark(false)
  })
})
