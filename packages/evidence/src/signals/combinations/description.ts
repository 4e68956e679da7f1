import type { CaseStream } from './case-stream.ts'

/**
 * A group of cases in words: every part must hold; a part of several items holds when one of them does. Parts of one item are
 * codes that a case has; parts of several are values of one attribute.
 */
export type Description = readonly Int32Array[]

/**
 * What it costs to name a group, on the scale of a log-likelihood: minus the logarithm of the chance that somebody names it who
 * draws a case and says some of its codes, the fewer the sooner (Rissanen 1978). Every description is a way to divide one
 * chance among all, so a rarer group, and one of more words, must explain that much more.
 */
export interface DescriptionCost {
  /** @param profiles that fit it */
  of(description: Description, profiles: ArrayLike<number>): number
  /** A further value of an attribute that is named already (Speakman and others 2016: a penalty on each element). */
  further(item: number): number
}

/** For each code that is named: of two descriptions that explain the same, the shorter one. */
const wordCost = Math.log(2)

/**
 * @param stream whose items and profiles are described
 * @param people of each profile
 * @param descriptions all that can be said, as items
 */
export function descriptionCost(
  { items, profiles }: Pick<CaseStream, 'items' | 'profiles'>,
  people: Float64Array,
  descriptions: readonly Int32Array[],
): DescriptionCost {
  const all = people.reduce((sum, many) => sum + many, 0)
  const values = new Map<string, number>()
  for (const own of descriptions) {
    if (own.length > 1) continue
    const { attribute } = items[own[0]!]!
    values.set(attribute, (values.get(attribute) ?? 0) + 1)
  }
  const further = (item: number) => Math.log(Math.max(2, values.get(items[item]!.attribute) ?? 0)) + wordCost
  return {
    further,
    of(description, fitting) {
      let chance = 0
      for (let at = 0; at < fitting.length; at++) {
        const profile = fitting[at]!
        chance += people[profile]! / (all * choices(profiles[profile]!.length, description.length))
      }
      return description.reduce(
        (sum, part) => sum + wordCost + (part.length - 1) * further(part[0]!),
        -Math.log(chance),
      )
    },
  }
}

/** Ways to choose some of the codes of a case. */
function choices(codes: number, some: number): number {
  let ways = 1
  for (let at = 0; at < some; at++) ways = (ways * (codes - at)) / (at + 1)
  return Math.max(1, ways)
}

/** @returns a function from a description to 1 for each profile that it fits */
export function profileMatcher({ profiles }: Pick<CaseStream, 'profiles'>): (description: Description) => Uint8Array {
  const masks = new Map<number, Uint8Array>()
  return (description) => {
    const fits = new Uint8Array(profiles.length).fill(1)
    for (const part of description) {
      if (part.length === 1) {
        const only = maskOf(part[0]!)
        for (let at = 0; at < fits.length; at++) fits[at]! &= only[at]!
        continue
      }
      const some = new Uint8Array(profiles.length)
      for (const item of part) {
        const mask = maskOf(item)
        for (let at = 0; at < some.length; at++) some[at]! |= mask[at]!
      }
      for (let at = 0; at < fits.length; at++) fits[at]! &= some[at]!
    }
    return fits
  }

  function maskOf(item: number): Uint8Array {
    const known = masks.get(item)
    if (known) return known
    const made = Uint8Array.from(profiles, (own) => (own.includes(item) ? 1 : 0))
    masks.set(item, made)
    return made
  }
}

/** What a profile has of an attribute: the item, `none`, or `several` of them. */
export const none = -1
export const several = -2

/** @returns by profile the only item of the attribute, or `none`, or `several` */
export function valueByProfile(
  { profiles, items }: Pick<CaseStream, 'profiles' | 'items'>,
  attribute: string,
): Int32Array {
  return Int32Array.from(profiles, (own) =>
    own.reduce((value, item) => (items[item]!.attribute !== attribute ? value : value === none ? item : several), none),
  )
}

/** The description as `form: Criminal, age: Child`; several values as `nationality: Albanian or Kosovan`. */
export function wordsOf({ items }: Pick<CaseStream, 'items'>, description: Description): string {
  return description
    .map((part) => {
      const codes = Array.from(part, (item) => items[item]!.code)
      return `${items[part[0]!]!.attribute}: ${codes.join(' or ')}`
    })
    .join(', ')
}
