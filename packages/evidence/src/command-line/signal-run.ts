import type { SignalStory, StoryTable } from '../signals/signal-story.ts'

/** What a method found, for a program, for a terminal and for a page. */
export interface SignalRun {
  readonly json: unknown
  readonly stories: readonly SignalStory[]
  /** How it was looked for, in sentences. */
  readonly how: readonly string[]
  readonly tables: readonly StoryTable[]
}
