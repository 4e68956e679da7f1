import type { SignalStory, StoryTable } from '../signals/signal-story.ts'

/** What a method found, for a program, for a terminal and for a page. */
export interface SignalRun {
  /** Made when it is asked for: of many series it is far larger than what stands out. */
  readonly json: () => unknown
  readonly stories: readonly SignalStory[]
  /** How it was looked for, in sentences. */
  readonly how: readonly string[]
  readonly tables: readonly StoryTable[]
}
