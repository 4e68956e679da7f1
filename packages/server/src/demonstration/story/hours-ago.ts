import type { StaffName } from '../colleagues.ts'
import type { CaseStory } from './case-story.ts'
import type { Profile } from './profile.ts'

const hour = 3_600_000

/** What a case of these days is told with. */
export type Telling = {
  readonly story: CaseStory
  readonly profile: Profile
  readonly who: StaffName
  readonly now: number
}

/** Moves the story's clock to some hours before the present. */
export function hoursAgo({ story, now }: Telling, hours: number): void {
  story.time = Math.max(story.time, now - hours * hour)
}
