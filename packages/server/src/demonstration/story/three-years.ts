import { tellCase } from './case-life.ts'
import { CaseStory } from './case-story.ts'
import { drawing } from './drawing.ts'
import { planCases, span } from './plan-cases.ts'
import { tellPresentDays } from './present-days.ts'
import { drawProfile } from './profile.ts'

/** How many cases are told from their beginning to their end, besides those of these days. */
export const plannedCases = 276

/**
 * All cases of the demonstration but the known one, told up to the present.
 *
 * @param now the present, in milliseconds since 1970
 */
export function tellThreeYears(programme: string, now: number): CaseStory[] {
  const lives = planCases(now, plannedCases).map(({ name, opened, responder, seed }) => {
    const draw = drawing(seed)
    const story = new CaseStory(programme, name, responder, opened, now - 10 * 60_000, draw)
    tellCase(story, name, drawProfile(draw, 1 - (now - opened) / span))
    return story
  })
  return [...lives, ...tellPresentDays(programme, now).map(({ story }) => story)]
}
