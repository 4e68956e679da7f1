import { caseVocabulary } from '@clarion/casework'
import type { CheckContext, EntryKind, Problem, ProblemCode } from '@clarion/journal'

/** Kinds that have pages of their own; where one is missing here, its form is drawn from its schema. */
export const ownPages: Readonly<Record<string, string>> = {
  'first-contact.recorded': 'first-contact',
  'screening.recorded': 'screening',
  'consent.given': 'consent',
  'consent.renewed': 'consent/renew',
  'consent.declined': 'consent/no',
  'referral.sent': 'referral',
  'document.attached': 'documents',
  'relation.recorded': 'family',
  'relation.ended': 'family',
  'approval.asked': 'approvals',
  'approval.given': 'approvals',
  'approval.returned': 'approvals',
  'approval.taken-back': 'approvals',
}

/** Kinds that the case page does not offer: said elsewhere, or with something that a form cannot give. */
const notOffered = new Set([
  'case.opened',
  'case.taken-on',
  'referral.proposed',
  'sharing.ended',
  'wish.overruled',
  // Two halves at once, on the page of the family and group.
  'relation.recorded',
  'relation.ended',
  // Each is offered where it is looked at.
  'approval.given',
  'approval.returned',
  'approval.taken-back',
])

/** Kinds that speak of one thing in the section's state: which member names it, and in which list it stands. */
export const aboutItems: Readonly<Record<string, { readonly member: string; readonly list: string }>> = {
  'service.accepted': { member: 'service', list: 'services' },
  'service.declined': { member: 'service', list: 'services' },
  'service.delivered': { member: 'service', list: 'services' },
  'service.ended': { member: 'service', list: 'services' },
  'appointment.kept': { member: 'appointment', list: 'appointments' },
  'appointment.missed': { member: 'appointment', list: 'appointments' },
  'safety.checked': { member: 'appointment', list: 'appointments' },
  'flag.settled': { member: 'flag', list: 'flags' },
  'step.agreed': { member: 'goal', list: 'goals' },
  'step.progressed': { member: 'step', list: 'steps' },
  'goal.progressed': { member: 'goal', list: 'goals' },
  'unlawful-act.progressed': { member: 'act', list: 'acts' },
  'safeguard.assessed': { member: 'act', list: 'acts' },
  'correction.answered': { member: 'correction', list: 'corrections' },
  'feedback.answered': { member: 'feedback', list: 'feedback' },
  'consent.renewed': { member: 'consent', list: 'grants' },
  'consent.withdrawn': { member: 'consent', list: 'grants' },
  'order.ended': { member: 'order', list: 'grants' },
  'emergency.opened': { member: 'request', list: 'asked' },
  'emergency.reviewed': { member: 'emergency', list: 'grants' },
  'case.transfer-accepted': { member: 'transfer', list: 'transfer' },
  'case.transfer-declined': { member: 'transfer', list: 'transfer' },
  'case.transfer-withdrawn': { member: 'transfer', list: 'transfer' },
}

/** Refusals that say "not now": what would answer them is not a matter of what is typed. */
const notNow = new Set<ProblemCode>([
  'not-in-this-state',
  'already-settled',
  'refers-to-nothing',
  'only-addressee-answers',
  'only-author-settles',
  'only-lead',
  'not-your-case',
  'consent-not-found',
  'pause-of-the-person',
  'second-person-needed',
  'thread-exists',
])

/** What is known of the case when somebody asks what can be recorded. */
export type Recording = {
  readonly verbs: readonly string[]
  readonly closed: boolean
  readonly context: CheckContext
}

/** @returns the kind of that name in a case */
export function caseKind(name: string): EntryKind | undefined {
  return caseVocabulary.kinds.find(({ kind }) => kind === name)
}

/**
 * What a member may record in a section now: the roles have the verb, the case is open for it, and the kind's own rule
 * does not stand against it. The door decides; this only keeps pages from offering what would be refused.
 *
 * @param section the section's name
 * @param state what the section says; undefined when it was not read
 */
export function kindsToRecord(section: string, state: unknown, recording: Recording): readonly EntryKind[] {
  return caseVocabulary.kinds.filter(
    (kind) =>
      kind.section.name === section &&
      !notOffered.has(kind.kind) &&
      aboutItems[kind.kind] === undefined &&
      // Whoever may give any case to anybody need not be asked which of the two it is.
      !(kind.kind === 'case.handed-on' && recording.verbs.includes('assign-case')) &&
      isPossible(kind, state, {}, recording),
  )
}

/** @returns what a member may record about one thing of a list in a section's state */
export function kindsAbout(
  section: string,
  list: string,
  id: string,
  state: unknown,
  recording: Recording,
): readonly EntryKind[] {
  return caseVocabulary.kinds.filter((kind) => {
    const about = aboutItems[kind.kind]
    return (
      kind.section.name === section &&
      about?.list === list &&
      isPossible(kind, state, { [about.member]: id }, recording)
    )
  })
}

function isPossible(
  kind: EntryKind,
  state: unknown,
  body: Readonly<Record<string, string>>,
  { verbs, closed, context }: Recording,
): boolean {
  if (!verbs.includes(kind.verb)) return false
  if (closed && !kind.afterClosing) return false
  // A rule that waits for what will be typed says nothing about now.
  const problem = askRule(kind, state ?? kind.section.initial, body, context)
  return problem === undefined || !notNow.has(problem.code)
}

function askRule(kind: EntryKind, state: unknown, body: unknown, context: CheckContext): Problem | undefined {
  try {
    const entry = { id: '', thread: '', kind: kind.kind, section: '', seen: Number.MAX_SAFE_INTEGER, said: '', body }
    return kind.check?.(state, entry, context)
  } catch {
    // The rule looked into what is not typed yet.
    return undefined
  }
}
