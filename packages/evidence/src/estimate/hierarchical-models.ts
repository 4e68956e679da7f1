/**
 * A hierarchical log-linear model: the interaction terms beside the intercept and the main effects, which every model
 * here has. A term is a bit mask of at least two lists; with a term come all terms inside it.
 */
export type Model = readonly number[]

/** @returns how many lists a term joins */
export function termOrder(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

/** The lists of a term, from 0. */
export function termLists(mask: number, t: number): number[] {
  return Array.from({ length: t }, (_, list) => list).filter((list) => mask & (1 << list))
}

/** All terms of an order, in the order 12, 13, 14, 23 ... */
export function termsOfOrder(t: number, order: number): number[] {
  return Array.from({ length: 2 ** t }, (_, mask) => mask)
    .filter((mask) => termOrder(mask) === order)
    .sort((one, other) => compareNames(one, other, t))
}

/** Intercept, main effects and the model's own terms: every parameter, as masks. */
export function parametersOf(model: Model, t: number): Int32Array {
  return Int32Array.from([0, ...Array.from({ length: t }, (_, list) => 1 << list), ...model])
}

/**
 * Every hierarchical model that has all main effects and no term above an order: 8, 113 and 6,893 models for 3, 4 and 5
 * lists with all orders below t; 2^(t choose 2) of order 2.
 */
export function hierarchicalModels(t: number, highestOrder: number): Model[] {
  const models: Model[] = []
  grow([], 2)
  return models

  function grow(model: readonly number[], order: number): void {
    if (order > highestOrder) {
      models.push(model)
      return
    }
    const present = new Set(model)
    const allowed = termsOfOrder(t, order).filter(
      (term) => order === 2 || facets(term, t).every((facet) => present.has(facet)),
    )
    if (allowed.length === 0) {
      models.push(model)
      return
    }
    for (let choice = 0; choice < 2 ** allowed.length; choice++) {
      const chosen = allowed.filter((_, at) => choice & (1 << at))
      // Nothing of this order means nothing above it either.
      if (chosen.length === 0) models.push(model)
      else grow([...model, ...chosen], order + 1)
    }
  }
}

/** Whether a term may be added (everything inside it is there) to a model. */
export function mayAdd(model: Model, term: number, t: number): boolean {
  return !model.includes(term) && (termOrder(term) === 2 || facets(term, t).every((facet) => model.includes(facet)))
}

/** Whether a term may be taken away: nothing in the model contains it. */
export function mayRemove(model: Model, term: number): boolean {
  return model.includes(term) && !model.some((other) => other !== term && (other & term) === term)
}

/** The name used in the papers: the largest terms only, lists from 1, long ones first, as in `[123,25,34]`. */
export function modelName(model: Model, t: number): string {
  const all = [...model, ...Array.from({ length: t }, (_, list) => 1 << list)]
  const largest = all.filter((term) => !all.some((other) => other !== term && (other & term) === term))
  const names = largest.map((term) => termName(term, t))
  return `[${names.sort((one, other) => other.length - one.length || (one < other ? -1 : 1)).join(',')}]`
}

/** @returns the model with a given name; undefined when the text names none */
export function modelOfName(name: string, t: number): Model | undefined {
  const inner = /^\[([\d,]*)\]$/.exec(name)?.[1]
  if (inner === undefined) return undefined
  const masks = inner
    .split(',')
    .filter(Boolean)
    .map((digits) => [...digits].reduce((mask, digit) => mask | (1 << (Number(digit) - 1)), 0))
  if (masks.some((mask) => mask <= 0 || mask >= 2 ** t)) return undefined
  const terms = Array.from({ length: 2 ** t }, (_, mask) => mask)
  return terms
    .filter((term) => termOrder(term) >= 2 && masks.some((mask) => (mask & term) === term))
    .sort((one, other) => termOrder(one) - termOrder(other) || compareNames(one, other, t))
}

function termName(mask: number, t: number): string {
  return termLists(mask, t)
    .map((list) => list + 1)
    .join(t < 10 ? '' : '.')
}

function facets(term: number, t: number): number[] {
  return termLists(term, t).map((list) => term ^ (1 << list))
}

function compareNames(one: number, other: number, t: number): number {
  const [a, b] = [termLists(one, t), termLists(other, t)]
  for (const [at, list] of a.entries()) if (list !== b[at]) return list - (b[at] ?? 0)
  return 0
}
