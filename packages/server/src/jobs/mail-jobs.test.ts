import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roleUrl } from '../cluster/role-url.ts'
import { appendEntries } from '../door/append-entries.ts'
import { type Mailbox, openMailbox } from '../mail/testing/mailbox.ts'
import { founder } from '../sign-in/testing/staff.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testPassword, testServices } from '../testing/test-services.ts'
import { mailJobs } from './mail-jobs.ts'
import { startJobs } from './start-jobs.ts'

const origin = 'https://clarion.example.org'
let services: TestServices
let box: Mailbox
beforeAll(async () => {
  services = await testServices()
  box = await openMailbox()
})
afterAll(async () => {
  await box.stop()
  await services.stop()
})

describe('the clockwork', () => {
  it('sends the mail that waits', async () => {
    const url = roleUrl(services.ownerUrl, 'clarion_jobs', testPassword)
    const lines: string[] = []
    const log = (line: string) => void lines.push(line)
    const server = { url: box.url, from: 'office@example.org' }
    const body = { member: services.id(), name: 'Ada', email: 'ada@coordination.example', roles: ['coordinator'] }
    await appendEntries(services, founder(services), [
      newEntry(services, services.coordination, 'member.invited', 'members', body),
    ])
    const running = await startJobs(services, url, log, mailJobs({ mailServer: server, origin }, log))
    const boss = new PgBoss({ connectionString: url, schema: 'clarion_jobs', createSchema: false, schedule: false })
    await boss.start()
    try {
      // What the clock does each minute.
      await boss.send('send-mail')
      await expect.poll(() => box.arrived.length, { timeout: 60_000, interval: 200 }).toBe(1)
    } finally {
      await boss.stop({ close: true })
      await running.stop()
    }
    expect(box.arrived[0]?.recipients).toEqual(['ada@coordination.example'])
    expect(box.arrived[0]?.mail.text).toContain(`${origin}/invitation#`)
    expect(lines).toEqual([])
  }, 120_000)

  it('has no mail to send where there is no mail server', () => {
    expect(mailJobs({ mailServer: null, origin }, () => {})).toEqual([])
  })
})
