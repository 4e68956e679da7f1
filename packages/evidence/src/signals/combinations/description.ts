import type { CaseStream, Item } from './case-stream.ts'

/**
 * A group of cases in words: every part must hold; a part of several items holds when one of them does. Parts of one item are
 * codes that a case has; parts of several are values of one attribute.
 */
export type Description = readonly Int32Array[]

/**
 * What it costs to name a group, on the scale of a log-likelihood: the logarithm of how many other names there are when one
 * first says how many codes, then of which attributes, then which (Rissanen 1978). A longer or rarer kind of name
 * must explain that much more.
 */
export interface DescriptionCost {
  of(description: Description): number
  /** A further value of an attribute that is named already (Speakman and others 2016: a penalty on each element). */
  further(item: number): number
}

/** For each code that is named: of two descriptions that explain the same, the shorter one. */
const wordCost = Math.log(2)

/** @param descriptions all that can be said, as items */
export function descriptionCost(items: readonly Item[], descriptions: readonly Int32Array[]): DescriptionCost {
  const names = new Map<string, number>()
  const values = new Map<string, number>()
  const kinds = new Map<number, Set<string>>()
  for (const own of descriptions) {
    const kind = kindOf(own)
    names.set(kind, (names.get(kind) ?? 0) + 1)
    kinds.set(own.length, (kinds.get(own.length) ?? new Set()).add(kind))
    if (own.length === 1) values.set(kind, (values.get(kind) ?? 0) + 1)
  }
  const further = (item: number) => Math.log(Math.max(2, values.get(items[item]!.attribute) ?? 0)) + wordCost
  return {
    further,
    of(description) {
      const first = Int32Array.from(description, (part) => part[0]!)
      const choices = kinds.size * (kinds.get(first.length)?.size ?? 1) * (names.get(kindOf(first)) ?? 1)
      return description.reduce(
        (sum, part) => sum + wordCost + (part.length - 1) * further(part[0]!),
        Math.log(choices),
      )
    },
  }

  function kindOf(own: Int32Array): string {
    return Array.from(own, (item) => items[item]!.attribute)
      .sort()
      .join('\t')
  }
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
