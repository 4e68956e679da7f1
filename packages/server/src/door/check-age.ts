import { comingOfAge, type IdentityState, type PersonState, type SharingState } from '@clarion/casework'
import { type RegisteredKind, refuse } from '@clarion/journal'
import { openText } from '../sealing/envelope.ts'
import type { ParsedEntry } from './parse-entries.ts'
import type { ThreadWork } from './thread-work.ts'

/** The sections in which an age may stand. They are read for a consent, and for nothing else. */
export const ageSections: readonly string[] = ['person', 'identity']

/** @returns whether an entry of this kind says for whom a consent is given, and so must fit the person's age */
export function asksAge({ kind }: Pick<RegisteredKind, 'kind'>): boolean {
  return kind === 'consent.given' || kind === 'consent.renewed'
}

/**
 * At eighteen the person decides, and no guardian: a consent for a child is neither given nor renewed for an adult, and runs
 * no longer than childhood does, so that the task "a consent ends soon" comes before the birthday. The date of birth decides
 * where it is known, else the recorded age; where voices disagree or nothing is known, the person is taken for a child. The
 * refusal does not say the date: who may record a consent may not always read who the person is.
 *
 * @param received the server's instant
 * @throws ProblemError `consent-of-an-adult`, `consent-past-childhood`
 */
export function checkAge(work: ThreadWork, { entry, kind }: ParsedEntry, received: string): void {
  if (!asksAge(kind)) return
  const body = entry.body as { readonly subject?: string; readonly consent?: string; readonly until: string }
  const stateOf = (name: string) => work.states.get(name)?.state
  const sharing = stateOf('sharing') as SharingState | undefined
  const before = sharing?.grants.find(({ id }) => id === body.consent)
  if ((body.subject ?? before?.consent?.subject) !== 'child') return
  const grown = comingOfAge(birthDates(work, stateOf('identity') as IdentityState | undefined))
  if (grown === undefined) {
    const ages = (stateOf('person') as PersonState | undefined)?.ageGroup ?? []
    if (ages.length > 0 && ages.every(({ value }) => value === 'adult')) refuse('consent-of-an-adult')
    return
  }
  if (grown <= received.slice(0, 10)) refuse('consent-of-an-adult')
  if (body.until.slice(0, 10) > grown) refuse('consent-past-childhood')
}

function birthDates({ key, thread }: ThreadWork, identity: IdentityState | undefined): string[] {
  return (identity?.birthDate ?? []).flatMap(({ value }) => {
    const opened = key && value !== null ? openText(key, thread, value) : null
    return opened === null ? [] : [opened]
  })
}
