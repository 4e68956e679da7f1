import type { ServedDemonstration } from '@clarion/server/testing'

/** What the cases of a test are called: their codes, and their threads. */
export type SomeCases = {
  /** Daniel's: an urgent need, a name, a consent for Harbour Shelter and a referral that waits there. */
  readonly lina: { readonly thread: string; readonly code: string }
  /** Daniel's: risks to be looked at, which should have been done in the past. */
  readonly late: { readonly thread: string; readonly code: string }
  /** Daniel's: closed. */
  readonly closed: { readonly thread: string; readonly code: string }
}

/** Opens a few invented cases, so that Today and the list have something to show. */
export async function someCases({ tell, openCase, actor, newId }: ServedDemonstration): Promise<SomeCases> {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  const day = (days: number) => inDays(days).toISOString().slice(0, 10)
  const lina = await openCase('daniel', '7KQF-29MX')
  await tell('daniel', lina.thread, 'identity.recorded', 'identity', {
    names: [{ kind: 'called', name: 'Lina Dervishi' }],
  })
  await tell('daniel', lina.thread, 'exploitation.described', 'exploitation', {
    forms: ['domestic-servitude', 'forced-labour'],
  })
  await tell('daniel', lina.thread, 'need.assessed', 'needs', {
    lines: [
      { line: 'accommodation', status: 'urgent' },
      { line: 'legal-aid', status: 'needed' },
    ],
  })
  await tell('daniel', lina.thread, 'consent.given', 'sharing', {
    recipient: actor('amal').organisation,
    purpose: 'service',
    sections: ['contact', 'needs'],
    until: inDays(60).toISOString(),
    wording: 'clarion-1',
    language: 'eng',
    how: 'spoken',
    capacity: 'able',
  })
  const referral = newId()
  await tell('daniel', lina.thread, 'referral.sent', `referral/${referral}`, {
    receiver: actor('amal').organisation,
    line: 'accommodation',
    urgency: 'urgent',
  })
  const late = await openCase('daniel', '4HTR-80VN')
  await tell('daniel', late.thread, 'exploitation.described', 'exploitation', { forms: ['forced-criminality'] })
  await tell('daniel', late.thread, 'risk.assessed', 'risk', {
    occasion: 'intake',
    sources: [{ from: 'trafficker', level: 'serious' }],
    nextReview: day(-3),
  })
  await tell('daniel', late.thread, 'appointment.scheduled', 'appointments', {
    at: inDays(4).toISOString(),
    purpose: 'legal',
    with: 'Ines',
  })
  const closed = await openCase('daniel', '9WPB-55CD')
  await tell('daniel', closed.thread, 'case.closed', 'case', { outcome: 'goals-reached' })
  return { lina, late, closed }
}
