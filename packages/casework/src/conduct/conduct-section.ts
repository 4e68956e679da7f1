import { section } from '@clarion/journal'
import { z } from 'zod'

/** The words of a version in one language. */
export type ConductText = {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly text: string
  readonly published: string
}

/** One version of how those who work here have promised to act, in one or more languages. */
export type ConductVersion = {
  readonly version: string
  /** The first day on which members are asked, in UTC; never a day before it was published. */
  readonly from: string
  readonly withdrawn: boolean
  readonly texts: readonly ConductText[]
}

export type ConductState = { readonly versions: readonly ConductVersion[] }

/** Everyone in the programme reads these: nobody is asked to accept what they may not read. Survivors are asked nothing. */
export const conductSection = section<ConductState>({
  name: 'conduct',
  title: 'Code of conduct and terms of use',
  open: true,
  initial: { versions: [] },
})

/** When which texts are in force, without their words: all that is needed to know whether somebody has accepted. */
export const conductPlan = z.array(z.object({ from: z.string(), texts: z.array(z.string()) }))

export type ConductPlan = readonly { readonly from: string; readonly texts: readonly string[] }[]

/** @returns what is left of the versions where only the asking is of interest: the one that counts last stands last */
export function conductPlanOf({ versions }: ConductState): ConductPlan {
  return inOrder(versions).map(({ from, texts }) => ({ from, texts: texts.map(({ id }) => id) }))
}

/**
 * @param day in UTC, `2026-11-24`
 * @returns the version in force: of those that have begun and were not withdrawn the latest; of two of one day the one that was
 *   published last
 */
export function conductInForce({ versions }: ConductState, day: string): ConductVersion | undefined {
  return inOrder(versions).findLast(({ from }) => from <= day)
}

/**
 * @param accepted the texts that a member has accepted, by their ids
 * @param day in UTC
 * @returns whether the member is to be asked before anything else: there is a version in force, and none of its texts was accepted
 */
export function owesConduct(plan: ConductPlan, accepted: readonly string[], day: string): boolean {
  const inForce = plan.findLast(({ from }) => from <= day)
  return inForce !== undefined && !inForce.texts.some((text) => accepted.includes(text))
}

/** Sorting is stable: of one day, as they were published. */
function inOrder(versions: readonly ConductVersion[]): readonly ConductVersion[] {
  return versions
    .filter(({ withdrawn }) => !withdrawn)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
}
