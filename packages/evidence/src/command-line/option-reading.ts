import { Refusal } from '../refusal.ts'

/** Options as commander hands them over, read with their types checked. */
export interface OptionReading {
  text(name: string): string | undefined
  /** Every value of an option that may be given several times. */
  texts(name: string): readonly string[]
  number(name: string): number | undefined
  flag(name: string): boolean
}

/** @param options - the object that commander passes to an action */
export function optionReading(options: unknown): OptionReading {
  const values = new Map<string, unknown>(
    typeof options === 'object' && options !== null ? Object.entries(options) : [],
  )
  return {
    text(name) {
      const value = values.get(name)
      return typeof value === 'string' ? value : undefined
    },
    texts(name) {
      const value = values.get(name)
      return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
    },
    number(name) {
      const value = values.get(name)
      if (typeof value !== 'number') return undefined
      if (Number.isNaN(value)) throw new Refusal('bad-budget', `--${name} is not a number`, 'Give a number.')
      return value
    },
    flag: (name) => values.get(name) === true,
  }
}
