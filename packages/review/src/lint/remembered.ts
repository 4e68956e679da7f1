/** A function that is asked the same again and again. */
export type Remembered<Result> = {
  of(key: string): Result
  /** What was not asked for since the last time is forgotten. */
  forgetUnused(): void
}

/** @param make what is worked out once for a key; must not answer undefined */
export function remembered<Result>(make: (key: string) => Result): Remembered<Result> {
  let [now, before] = [new Map<string, Result>(), new Map<string, Result>()]
  return {
    of: (key) => {
      let known = now.get(key)
      if (known === undefined) {
        known = before.get(key) ?? make(key)
        now.set(key, known)
      }
      return known
    },
    forgetUnused: () => {
      before = now
      now = new Map()
    },
  }
}
