import { converseOf } from '@clarion/casework'
import { appendEntries } from '../door/append-entries.ts'
import { derivedId } from '../importing/derived-id.ts'
import type { Services } from '../services.ts'
import { foundingDay } from './cast.ts'
import { staffActor } from './staff-actor.ts'
import type { CaseStory } from './story/case-story.ts'
import { familiesIn } from './story/families-in.ts'

/** Daniel links the cases of Lantern Outreach that belong together: each link is said in both cases or in none. */
export async function linkFamilies(
  services: Services,
  programme: string,
  stories: readonly CaseStory[],
): Promise<void> {
  const daniel = staffActor(programme, 'daniel')
  const section = `relations/${daniel.organisation}`
  const seen = new Map<string, number>()
  for (const { near, far, how } of familiesIn(stories, 'lantern')) {
    const id = (...parts: readonly string[]) => derivedId(foundingDay, programme, 'demonstration', 'relation', ...parts)
    const [one, other] = [near.thread, far.thread]
    const relation = id(one, other)
    const half = (thread: string, beyond: string, who: string) => ({
      id: id('half', thread, beyond),
      thread,
      kind: 'relation.recorded',
      section,
      seen: seen.get(thread) ?? 0,
      said: new Date(services.now()).toISOString(),
      body: { relation, how: who },
    })
    const halves = [half(one, other, how), half(other, one, converseOf(how))]
    const results = await appendEntries(services, daniel, halves)
    for (const [place, { thread }] of halves.entries()) seen.set(thread, results[place]?.version ?? 0)
  }
}
