/** A group of cases and how well it explains a rise. */
export interface ExplainingGroup {
  /** On the scale of a logarithm of a probability. */
  readonly score: number
  /** 1 for each profile of the group. */
  readonly fits: Uint8Array
}

/** Two groups are about the same when half of the people of either are in both. */
const alike = 0.5

/**
 * Of groups that explain a rise about equally well the one that most likely is about the group that rose: chance often puts one
 * code more or less on top, but what the good explanations have in common is known better than any of them. Each counts with
 * its probability for all groups that are about the same.
 *
 * @param groups highest score first
 * @param people of each profile
 * @returns the place of the group; 0 where all differ
 */
export function inTheMiddle(groups: readonly ExplainingGroup[], people: Float64Array): number {
  const weights = groups.map(({ score }) => Math.exp(score - groups[0]!.score))
  const sizes = groups.map(({ fits }) => sharedPeople(fits, fits, people))
  let middle = 0
  let most = 0
  for (const [at, { fits }] of groups.entries()) {
    let weight = 0
    for (const [other, group] of groups.entries()) {
      const both = other === at ? sizes[at]! : sharedPeople(fits, group.fits, people)
      if (both >= alike * (sizes[at]! + sizes[other]! - both)) weight += weights[other]!
    }
    // A hair's difference in rounding must not choose: of equals the one that explains more.
    if (weight > most + 1e-9) {
      most = weight
      middle = at
    }
  }
  return middle
}

function sharedPeople(one: Uint8Array, other: Uint8Array, people: Float64Array): number {
  let sum = 0
  for (let profile = 0; profile < people.length; profile++)
    if ((one[profile]! & other[profile]!) === 1) sum += people[profile]!
  return sum
}
