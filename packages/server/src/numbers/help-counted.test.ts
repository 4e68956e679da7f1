import { type clocks, defaultClocks } from '@clarion/casework'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundDemonstration } from '../demonstration/found-demonstration.ts'
import { query } from '../testing/query.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { countClocks } from './count-clocks.ts'
import { countNeeds } from './count-needs.ts'
import { countReferrals } from './count-referrals.ts'
import { countWaits } from './count-waits.ts'
import { clocksByHand, day, statusOf, type Told } from './testing/clocks-by-hand.ts'
import { waitingQuartiles } from './waiting-quartiles.ts'

/** One referral, followed through the journal by hand. */
type Followed = { line: string; receiver: string; outcome: string; end: string } & Partial<Record<Step, string>>
type Step = 'sent' | 'answered' | 'completed'

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
        receiver: String(at('referral.proposed', 'referral.sent')?.body['receiver']),
        outcome: String(done?.body['outcome']),
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
    const outcome = ({ end, sent = '', answered = '', outcome: reported }: Followed) => {
      if (end === 'referral.completed' && reported === 'not-delivered') return 'not-delivered'
      if (end === 'referral.sent') return late(sent, today, 'referral-unanswered') ? 'unanswered' : 'waits'
      if (end === 'referral.accepted') return late(answered, today, 'referral-unreported') ? 'unreported' : 'accepted'
      return end.replace('referral.', '')
    }
    const sent = referrals.filter((one) => one.sent !== undefined)
    expect(sent.length).toBeGreaterThan(100)
    const { rows } = await countReferrals(services, programme, undefined)
    expect(tallied(rows, 'outcome')).toEqual(tally(sent.map(outcome)))
    const results: Record<string, string> = {
      waits: 'open',
      accepted: 'open',
      unanswered: 'lost',
      unreported: 'lost',
      declined: 'ended',
      revoked: 'ended',
    }
    const result = (one: Followed) => ({ ...results, 'not-delivered': 'lost' })[outcome(one)] ?? outcome(one)
    const { rows: lines } = await countReferrals(services, programme, 'line')
    expect(tallied(lines, 'result', 'line')).toEqual(tally(sent.map((one) => `${result(one)} ${one.line}`)))
    const [from, to] = ['2026-01-01', '2026-03-31']
    const some = sent.filter((one) => (one.sent ?? '') >= from && (one.sent ?? '') <= to)
    const { rows: quarter } = await countReferrals(services, programme, undefined, { from, to })
    expect(tallied(quarter, 'outcome')).toEqual(tally(some.map(outcome)))
    const types = await query(services.ownerUrl, 'select organisation_id as id, type from clarion.organisation')
    const typeOf = new Map(types.map(({ id, type }) => [String(id), String(type)]))
    const { rows: received } = await countReferrals(services, programme, 'receiver')
    expect(tallied(received, 'result', 'receiver')).toEqual(
      tally(sent.map((one) => `${result(one)} ${typeOf.get(one.receiver)}`)),
    )
  })

  it('knows why referrals were declined', async () => {
    const { declined } = await countReferrals(services, programme, undefined)
    const reasons = [...cases.values()].flatMap((entries) =>
      entries.flatMap(({ kind, body }) => (kind === 'referral.declined' ? [String(body['reason'])] : [])),
    )
    expect(reasons.length).toBeGreaterThan(0)
    expect(tallied(declined.rows, 'reason')).toEqual(tally(reasons))
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
    const ofReferrals = rows.filter(({ codes }) => codes['clock']?.startsWith('referral-'))
    expect(tallied(ofReferrals, 'clock', 'kept')).toEqual(tally(told))
  })

  it('says which of the other clocks were kept: decisions, answers to the person, follow-ups, consents', async () => {
    const { rows } = await countClocks(services, programme)
    const told = (clock: string) =>
      tallied(
        rows.filter(({ codes }) => codes['clock'] === clock),
        'kept',
      )
    const { decisions, answers, consents, followUps } = clocksByHand(cases.values(), today)
    expect(decisions.length).toBeGreaterThan(50)
    expect(told('decision-due')).toEqual(tally(decisions))
    expect(told('feedback-unanswered')).toEqual(tally(answers))
    expect(told('consent-ending')).toEqual(tally(consents))
    expect(followUps.length).toBeGreaterThan(0)
    expect(told('follow-up-due')).toEqual(tally(followUps))
  })

  it('says who waits, and how long, those included who wait still', async () => {
    const { waits } = await countWaits(services, programme)
    const of = (name: string) => waits.find(({ wait }) => wait === name)
    const ends = (name: string) => tallied(of(name)?.ends ?? [], 'end')
    const people = [...cases.values()].map((entries) => ({
      opened: day(String(entries[0]?.body['opened'] ?? entries[0]?.said)),
      came: entries.find(({ kind }) => kind === 'service.delivered'),
      status: statusOf(entries),
    }))
    expect(ends('delivered')).toEqual(
      tally(people.map(({ came, status }) => (came ? 'came' : status === 'open' ? 'waiting' : 'left'))),
    )
    const waiting = referrals.filter(({ sent, end }) => sent && end === 'referral.sent')
    expect(ends('answered')['waiting']).toBe(waiting.length)
    const waited = referrals.flatMap(({ sent, answered, end }) =>
      sent && (answered || end === 'referral.sent')
        ? [{ days: daysBetween(sent, answered ?? today), came: answered !== undefined, cases: 1 }]
        : [],
    )
    expect(of('answered')).toMatchObject(waitingQuartiles(waited))
    // From the first screening to the decision.
    const decided = [...cases.values()].flatMap((entries) => {
      const from = entries.find(({ kind }) => kind === 'screening.recorded')
      const until = entries.findLast(
        ({ kind, body }) => kind === 'identification.decided' && body['status'] !== 'presumed',
      )
      const status = statusOf(entries)
      if (!from) return []
      const last = until ? String(until.body['decided']) : status === 'open' ? today : status
      return [{ days: Math.max(0, daysBetween(day(from.said), last)), came: until !== undefined, cases: 1 }]
    })
    expect(decided.length).toBeGreaterThan(50)
    expect(of('decided')).toMatchObject(waitingQuartiles(decided))
    expect(ends('decided')['came']).toBe(decided.filter(({ came }) => came).length)
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
