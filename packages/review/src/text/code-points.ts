/**
 * A text counted in code points. Most texts have none outside the basic plane; then a position is the same in both ways
 * of counting and nothing is copied. Looking a position up costs O(1) there and O(log n) otherwise.
 */
export class CodePoints {
  readonly text: string
  /** UTF-16 positions of the low halves, ascending: what lies before a position is what the two ways differ by. */
  readonly #low: readonly number[]

  constructor(text: string) {
    this.text = text
    const low: number[] = []
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit >= 0xdc00 && unit <= 0xdfff) low.push(at)
    }
    this.#low = low
  }

  /** How many there are. */
  get length(): number {
    return this.text.length - this.#low.length
  }

  /** The code point position of a UTF-16 position. */
  pointAt(unit: number): number {
    return unit - this.#below((at) => this.#low[at]! < unit)
  }

  /** The UTF-16 position of a code point position. */
  unitAt(point: number): number {
    // The k-th low half (from 0) is the second unit of the code point at position low[k] - k - 1.
    return point + this.#below((at) => this.#low[at]! - at - 1 < point)
  }

  /** The words from one code point position up to another. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unitAt(Math.max(0, start)), this.unitAt(Math.min(this.length, end)))
  }

  #below(holds: (at: number) => boolean): number {
    let [low, high] = [0, this.#low.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (holds(middle)) low = middle + 1
      else high = middle
    }
    return low
  }
}
