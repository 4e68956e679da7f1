/** One signal as it is told: the sentence first, then the picture, the figures and what to check next. */
export interface SignalStory {
  readonly sentence: string
  /** Whether it is an alarm; otherwise it is told with less weight. */
  readonly alarm: boolean
  readonly series: readonly StoryPeriod[]
  readonly tables: readonly StoryTable[]
  readonly checks: readonly string[]
}

/** A period in the picture. */
export interface StoryPeriod {
  readonly period: string
  readonly seen: number
  readonly expected: number | null
  /** Whether it belongs to the signal. */
  readonly marked: boolean
}

/** A table beside the picture; the first column is text. */
export interface StoryTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
