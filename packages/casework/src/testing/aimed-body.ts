import type { Entry } from '@clarion/journal'
import { hoursAfter } from '../instants.ts'
import { organisations, survivor } from './cast.ts'

const everyOrganisation = Object.values(organisations)

/** Which kinds a field that names an entry can point at. */
const targets: Readonly<Record<string, readonly string[]>> = {
  consent: ['consent.given', 'consent.renewed'],
  order: ['order.recorded'],
  request: ['emergency.requested'],
  emergency: ['emergency.requested'],
  transfer: ['case.transfer-asked'],
  service: ['service.offered', 'service.listed'],
  goal: ['goal.set'],
  appointment: ['appointment.scheduled'],
  step: ['step.agreed'],
  flag: ['flag.raised'],
  asked: ['approval.asked'],
  half: ['relation.recorded'],
  correction: ['correction.requested'],
  feedback: ['feedback.given'],
  act: ['unlawful-act.recorded'],
}

type Consent = { readonly recipient: string; readonly purpose: string }

/**
 * Points a drawn body at what is there: names organisations that exist and entries that were said, and gives dates a
 * chance to lie ahead. A body drawn blindly would nearly always be refused.
 *
 * @param kind whose body it is
 * @param body as drawn from the schema
 */
export function aimed(
  kind: string,
  body: unknown,
  { entries, pick, now }: { readonly entries: readonly Entry[]; readonly pick: number; readonly now: string },
): unknown {
  const next: Record<string, unknown> = { ...(body as object) }
  const consents = entries.filter((entry) => entry.kind === 'consent.given').map((entry) => entry.body as Consent)
  const leaders = consents.filter(({ purpose }) => purpose === 'case-management')
  const anywhere = everyOrganisation[pick % everyOrganisation.length]
  if ('recipient' in next) next.recipient = anywhere
  if ('receiver' in next) next.receiver = consents[pick % Math.max(consents.length, 1)]?.recipient ?? anywhere
  if ('to' in next || next.act === 'transfer') next.to = leaders.at(-1)?.recipient ?? anywhere
  // Whoever spoke in the case is likelier than not of the lead.
  if ('worker' in next) next.worker = entries[pick % Math.max(entries.length, 1)]?.author
  for (const [name, kinds] of Object.entries(targets)) {
    const said = entries.filter((entry) => kinds.includes(entry.kind))
    const chosen = said[said.length - 1 - (pick % Math.max(said.length, 1))]
    if (typeof next[name] === 'string' && chosen && (name !== 'act' || kind !== 'unlawful-act.recorded')) {
      next[name] = chosen.id
    }
  }
  // Only another lead of the case is named with it.
  if (kind === 'approval.asked' && next.act !== 'transfer') next.to = undefined
  if ('until' in next) next.until = hoursAfter(now, 1 + (pick % 400))
  // Only then is there something to check.
  if (kind === 'appointment.missed' && pick % 2 === 0) next.why = 'not-known'
  // A day and no hour.
  if (kind === 'case.kept') next.until = hoursAfter(now, 24 * (1 + pick)).slice(0, 10)
  if ('decided' in next) next.decided = now.slice(0, 10)
  if (kind === 'case.opened') return { ...next, survivor, opened: undefined }
  if (kind === 'consent.given' && pick % 3 === 0) next.purpose = 'case-management'
  if (kind === 'consent.given' || kind === 'consent.renewed') next.capacity = 'able'
  return next
}
