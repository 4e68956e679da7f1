import { type clocks, defaultClocks } from '@clarion/casework'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundDemonstration } from '../demonstration/found-demonstration.ts'
import { query } from '../testing/query.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { countClocks } from './count-clocks.ts'
import { countNeeds } from './count-needs.ts'
import { countReferrals } from './count-referrals.ts'
import { countWaits } from './count-waits.ts'
import { waitingQuartiles } from './waiting-quartiles.ts'

type Body = Readonly<Record<string, unknown>>
type Told = { thread: string; kind: string; section: string; received: string; said: string; body: Body; id: string }

/** One referral, followed through the journal by hand. */
type Followed = { line: string; sent?: string; answered?: string; completed?: string; end: string }

/** Three years of invented cases, counted by the pages and, by itself, from the journal. */
describe('whether help came, in the demonstration', () => {
  let services: TestServices
  let programme: string
  let today: string
  let cases: Map<string, Told[]>
  let referrals: Followed[]

  beforeAll(async () => {
    services = await testServices()
    programme = await foundDemonstration(services)
    today = new Date(services.now()).toISOString().slice(0, 10)
    const rows = await query(
      services.ownerUrl,
      `select e.thread_id as thread, e.kind, e.section, e.received, e.said, e.body, e.entry_id as id from clarion.entry e
       join clarion.thread t using (programme_id, thread_id)
       where t.kind = 'case' and e.programme_id = $1 order by e.thread_id, e.number`,
      [programme],
    )
    cases = Map.groupBy(rows as Told[], ({ thread }) => thread)
    referrals = [...cases.values()].flatMap(follow)
  }, 240_000)
  afterAll(() => services.stop())

  const day = (instant: string) => instant.slice(0, 10)
  const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

  function follow(entries: readonly Told[]): Followed[] {
    const own = entries.filter(({ section }) => section.startsWith('referral/'))
    return [...Map.groupBy(own, ({ section }) => section).values()].map((those) => {
      const at = (...kinds: string[]) => those.filter(({ kind }) => kinds.includes(`${kind}`)).at(-1)
      const sent = at('referral.sent')
      const answer = at('referral.accepted', 'referral.declined')
      const done = at('referral.completed')
      return {
        line: String(at('referral.proposed', 'referral.sent')?.body['line']),
        ...(sent && { sent: day(sent.received) }),
        ...(answer && { answered: day(answer.received) }),
        ...(done && { completed: day(done.received) }),
        end: those.at(-1)?.kind ?? '',
      }
    })
  }

  const tally = (texts: readonly string[]) =>
    Object.fromEntries([...Map.groupBy(texts, (text) => text)].map(([text, all]) => [text, all.length]).sort())
  const tallied = (rows: readonly { codes: Readonly<Record<string, string>>; cases: number }[], ...by: string[]) => {
    const sums: Record<string, number> = {}
    for (const { codes, cases: count } of rows) {
      const key = by.map((name) => codes[name]).join(' ')
      sums[key] = (sums[key] ?? 0) + count
    }
    return Object.fromEntries(Object.entries(sums).sort())
  }
  const late = (from: string, to: string, clock: keyof typeof clocks) =>
    daysBetween(from, to) * 24 > (defaultClocks[clock] ?? 0)

  it('follows every referral that was sent to what became of it', async () => {
    const outcome = ({ end, sent = '', answered = '' }: Followed) => {
      if (end === 'referral.sent') return late(sent, today, 'referral-unanswered') ? 'unanswered' : 'waits'
      if (end === 'referral.accepted') return late(answered, today, 'referral-unreported') ? 'unreported' : 'accepted'
      return end.replace('referral.', '')
    }
    const sent = referrals.filter((one) => one.sent !== undefined)
    expect(sent.length).toBeGreaterThan(100)
    const { rows } = await countReferrals(services, programme)
    expect(tallied(rows, 'outcome', 'line')).toEqual(tally(sent.map((one) => `${outcome(one)} ${one.line}`)))
    const [from, to] = ['2026-01-01', '2026-03-31']
    const some = sent.filter((one) => (one.sent ?? '') >= from && (one.sent ?? '') <= to)
    const { rows: quarter } = await countReferrals(services, programme, { from, to })
    expect(tallied(quarter, 'outcome')).toEqual(tally(some.map(outcome)))
  })

  it('knows why referrals were declined', async () => {
    const { declined } = await countReferrals(services, programme)
    const reasons = [...cases.values()].flatMap((entries) =>
      entries.flatMap(({ kind, body }) => (kind === 'referral.declined' ? [String(body['reason'])] : [])),
    )
    expect(reasons.length).toBeGreaterThan(0)
    expect(tallied(declined, 'reason')).toEqual(tally(reasons))
  })

  it('says which clocks of referrals were kept', async () => {
    const kept = (from: string, until: string | undefined, clock: keyof typeof clocks) => {
      if (until !== undefined) return `${clock} ${late(from, until, clock) ? 'late' : 'in-time'}`
      return `${clock} ${late(from, today, clock) ? 'missed' : 'running'}`
    }
    const told = referrals.flatMap(({ sent, answered, completed, end }) => [
      ...(sent && (answered || end === 'referral.sent') ? [kept(sent, answered, 'referral-unanswered')] : []),
      ...(answered && (completed || end === 'referral.accepted')
        ? [kept(answered, completed, 'referral-unreported')]
        : []),
    ])
    const { rows } = await countClocks(services, programme)
    const counted = rows.filter(({ codes }) => codes['clock'] !== 'decision-due')
    expect(tallied(counted, 'clock', 'kept')).toEqual(tally(told))
    expect(rows.some(({ codes }) => codes['clock'] === 'decision-due')).toBe(true)
  })

  it('says who waits, and how long, those included who wait still', async () => {
    const { waits } = await countWaits(services, programme)
    const of = (name: string) => waits.find(({ wait }) => wait === name)
    const status = (entries: readonly Told[]) => {
      const last = entries.findLast(({ kind }) => ['case.opened', 'case.closed', 'case.reopened'].includes(kind))
      return last?.kind === 'case.closed' ? day(last.said) : 'open'
    }
    const people = [...cases.values()].map((entries) => ({
      opened: day(String(entries[0]?.body['opened'] ?? entries[0]?.said)),
      came: entries.find(({ kind }) => kind === 'service.delivered'),
      status: status(entries),
    }))
    expect(of('delivered')).toMatchObject({
      came: people.filter(({ came }) => came).length,
      waiting: people.filter((one) => !one.came && one.status === 'open').length,
    })
    const waiting = referrals.filter(({ sent, end }) => sent && end === 'referral.sent')
    expect(of('answered')?.waiting).toBe(waiting.length)
    const waited = referrals.flatMap(({ sent, answered, end }) =>
      sent && (answered || end === 'referral.sent')
        ? [{ days: daysBetween(sent, answered ?? today), came: answered !== undefined, cases: 1 }]
        : [],
    )
    expect(of('answered')).toMatchObject(waitingQuartiles(waited))
  })

  it('counts what people need and have not received, by line, language and place', async () => {
    const unmet: string[] = []
    for (const entries of cases.values()) {
      const open = entries.findLast(({ kind }) => /^case\.(opened|closed|reopened)$/.test(kind))?.kind !== 'case.closed'
      if (!open) continue
      const stands = new Map<string, string>()
      for (const { kind, body } of entries) {
        if (kind !== 'need.assessed') continue
        for (const { line, status } of body['lines'] as { line: string; status: string }[]) stands.set(line, status)
      }
      const offered = new Map(
        entries.flatMap(({ kind, id, body }) => (kind === 'service.offered' ? [[id, String(body['line'])]] : [])),
      )
      const received = new Set(
        entries.flatMap(({ kind, body }) =>
          kind === 'service.delivered' ? [offered.get(String(body['service'])) ?? ''] : [],
        ),
      )
      for (const [line, status] of stands) {
        if (['urgent', 'needed'].includes(status) && !received.has(line)) unmet.push(`${line} ${status}`)
      }
    }
    expect(unmet.length).toBeGreaterThan(20)
    const { rows } = await countNeeds(services, programme, undefined)
    expect(tallied(rows, 'line', 'need')).toEqual(tally(unmet))
    for (const division of ['language', 'place'] as const) {
      const divided = await countNeeds(services, programme, division)
      const urgency = (told: string) => told.split(' ')[1] ?? ''
      expect(tallied(divided.rows, 'need')).toEqual(tally(unmet.map(urgency)))
      expect(new Set(divided.rows.map(({ codes }) => codes[division])).size).toBeGreaterThan(1)
    }
  })
})
