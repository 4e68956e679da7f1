import { type Problem, problem } from '@clarion/journal'
import { findItem } from '../items.ts'
import type { AfterNo, SharingState } from './sharing-section.ts'

/** What is asked of a person: for whom, what for, which parts. */
export type ConsentQuestion = {
  readonly recipient: string
  readonly purpose: string
  readonly sections: readonly string[]
}

/** One "no" as the ledger keeps it. */
export type SaidNo = NonNullable<SharingState['declined']>[number]

/**
 * The "no" that stands against a question: the last one to the same recipient and purpose that touches one of its parts,
 * unless the child was asked again since and agreed. A case is of one person: who is a child today was one when it said no.
 */
export function standingNo(
  { declined = [], grants, ended }: Pick<SharingState, 'declined' | 'grants' | 'ended'>,
  { recipient, purpose, sections }: ConsentQuestion,
): SaidNo | undefined {
  const no = declined.findLast(
    (one) =>
      one.recipient === recipient &&
      one.purpose === purpose &&
      (!one.sections?.length || one.sections.some((name) => sections.includes(name))),
  )
  if (!no) return undefined
  const agreed = [...grants, ...ended].some(
    ({ consent }) => consent?.afterNo?.declined === no.id && consent.afterNo.view === 'agrees-now',
  )
  return agreed ? undefined : no
}

type Answer = {
  readonly childView?: AfterNo['view'] | undefined
  readonly askedAgain?: string | undefined
}

/**
 * A guardian decides with a child and not over its head: a child's own "no" does not forbid the guardian's "yes", because
 * what counts first are the child's best interests, but it must have been heard, with the weight of its age. So the consent
 * says what the child says now and why it was asked again (Convention on the Rights of the Child, articles 3 and 12; NRM
 * Handbook, informed consent). An adult may change their mind without a word.
 */
export function checkHeard(
  state: SharingState,
  question: ConsentQuestion,
  subject: 'adult' | 'child',
  { childView, askedAgain }: Answer,
): Problem | undefined {
  const no = subject === 'child' ? standingNo(state, question) : undefined
  if (!no || (childView !== undefined && askedAgain !== undefined)) return undefined
  return problem('child-said-no', { day: no.said.slice(0, 10) })
}

/** @returns what the ledger keeps of it beside the consent; nothing where no "no" of a child stood against it */
export function heard(
  state: SharingState,
  question: ConsentQuestion,
  subject: 'adult' | 'child',
  { childView, askedAgain }: Answer,
): { readonly afterNo?: AfterNo } {
  const no = subject === 'child' ? standingNo(state, question) : undefined
  if (!no || childView === undefined || askedAgain === undefined) return {}
  return { afterNo: { declined: no.id, view: childView, reason: askedAgain } }
}

/** @returns the "no" beside which a consent was given; undefined where there was none */
export function noBeside({ declined = [] }: SharingState, afterNo: AfterNo | undefined): SaidNo | undefined {
  return afterNo && findItem(declined, afterNo.declined)
}
