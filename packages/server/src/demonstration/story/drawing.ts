/** Draws that look random and are the same for the same seed: what the generator of the demonstration decides with. */
export type Drawing = {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** True in this share of the draws. */
  chance(share: number): boolean
  /** A whole number between two, both included. */
  between(least: number, most: number): number
  /** One of a list. */
  pick<Value>(values: readonly Value[]): Value
  /** Several of a list, each once, in the list's order. */
  some<Value>(values: readonly Value[], least: number, most: number): Value[]
  /** One of a list in which each value has a weight. */
  weighed<Value>(values: readonly (readonly [Value, number])[]): Value
}

/**
 * @param seed any whole number
 * @returns draws by SplitMix32
 */
export function drawing(seed: number): Drawing {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(next() * values.length)]
    if (value === undefined) throw new TypeError('nothing to pick from')
    return value
  }
  const some = <Value>(values: readonly Value[], least: number, most: number): Value[] => {
    const wanted = between(least, Math.min(most, values.length))
    const places = values.map((_, place) => ({ place, order: next() })).sort((one, other) => one.order - other.order)
    const chosen = new Set(places.slice(0, wanted).map(({ place }) => place))
    return values.filter((_, place) => chosen.has(place))
  }
  const weighed = <Value>(values: readonly (readonly [Value, number])[]): Value => {
    let rest = next() * values.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of values) {
      rest -= weight
      if (rest < 0) return value
    }
    return pick(values)[0]
  }
  return { next, chance: (share) => next() < share, between, pick, some, weighed }
}
