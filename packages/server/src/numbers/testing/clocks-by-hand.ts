/** An entry as the journal holds it. */
export type Told = {
  readonly thread: string
  readonly kind: string
  readonly section: string
  readonly received: string
  readonly said: string
  readonly body: Readonly<Record<string, unknown>>
  readonly id: string
}

/**
 * An independent model of the count of clocks: reads the journal of each case from its beginning, by hand, with the hours
 * that a programme starts with.
 *
 * @param today the day it is
 * @returns how each clock ended, by kind
 */
export function clocksByHand(cases: Iterable<readonly Told[]>, today: string) {
  const decisions: string[] = []
  const answers: string[] = []
  const consents: string[] = []
  const followUps: string[] = []
  const kept = (due: string, until?: string) =>
    until === undefined ? (today <= due ? 'running' : 'missed') : until <= due ? 'in-time' : 'late'
  const plus = (from: string, days: number) => day(new Date(Date.parse(from) + days * 86_400_000).toISOString())
  for (const entries of cases) {
    const closed = statusOf(entries) !== 'open'
    let presumed: string | undefined
    const decide = (until?: string) => {
      if (presumed && (until || !closed)) decisions.push(kept(plus(presumed, 60), until))
    }
    for (const { kind, body } of entries) {
      if (kind !== 'identification.decided') continue
      if (body['status'] === 'presumed') presumed ??= String(body['decided'])
      else {
        decide(String(body['decided']))
        presumed = undefined
      }
    }
    decide()
    for (const { kind, id, received } of entries) {
      if (kind !== 'feedback.given') continue
      const answer = entries.find(({ kind: other, body }) => other === 'feedback.answered' && body['feedback'] === id)
      answers.push(kept(plus(day(received), 14), answer && day(answer.received)))
    }
    const untils = new Map<string, string>()
    for (const { kind, id, body, received } of entries) {
      const until = String(body['until'])
      if (kind === 'consent.given') untils.set(id, day(until))
      const renewed = kind === 'consent.renewed' ? untils.get(String(body['consent'])) : undefined
      if (renewed) {
        consents.push(kept(renewed, day(received)))
        untils.delete(String(body['consent']))
        untils.set(id, day(until))
      }
      if (kind === 'consent.withdrawn') untils.delete(String(body['consent']))
      if (kind === 'case.closed') untils.clear()
    }
    const begun = [...untils.values()].filter((until) => plus(until, -14) <= today)
    if (!closed) consents.push(...begun.map((until) => kept(until)))
    const plan = entries.findLast(({ kind }) => kind === 'follow-up.planned')
    const later = plan ? entries.slice(entries.indexOf(plan) + 1) : []
    const contacts = later.filter(({ kind }) => kind === 'follow-up.recorded')
    const ended = contacts.some(({ body }) => body['outcome'] === 'chose-to-end')
    for (const month of new Set((plan?.body['months'] ?? []) as number[])) {
      const at = (months: number) => {
        const date = new Date(`${plan?.body['start']}T00:00:00Z`)
        const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
        const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
        first.setUTCDate(Math.min(last, date.getUTCDate()))
        return day(first.toISOString())
      }
      const asked = contacts.find(({ body }) => Number(body['month']) >= month)
      if (at(month) <= today && (asked || !ended)) followUps.push(kept(at(month + 1), asked && day(asked.said)))
    }
  }
  return { decisions, answers, consents, followUps }
}

/** @returns the day on which a case was closed, or `open` */
export function statusOf(entries: readonly Told[]): string {
  const last = entries.findLast(({ kind }) => ['case.opened', 'case.closed', 'case.reopened'].includes(kind))
  return last?.kind === 'case.closed' ? day(last.said) : 'open'
}

/** @returns the day of an instant */
export function day(instant: string): string {
  return instant.slice(0, 10)
}
