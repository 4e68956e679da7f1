import type { RelationHow } from '@clarion/casework'
import type { CaseStory } from './case-story.ts'

const day = 24 * 3_600_000

/** Two cases that belong together: who the person of the second is to that of the first. */
export type ToldRelation = { readonly near: CaseStory; readonly far: CaseStory; readonly how: RelationHow }

/** What a story says of its person, as far as families go by it. */
type Person = {
  readonly story: CaseStory
  readonly opened: number
  readonly country: string | undefined
  readonly isChild: boolean
  readonly couldBeParent: boolean
  readonly forms: string
}

/**
 * Families and groups among the cases that one organisation leads and has not closed: a child and a grown person of one
 * country, met within three months; people of one country, met within five weeks, who were in the same situation. Drawn
 * from what the stories say of them, so that nothing contradicts them.
 *
 * @param stories in any order; the same stories give the same families
 */
export function familiesIn(stories: readonly CaseStory[], lead: CaseStory['lead']): ToldRelation[] {
  const people = stories
    .filter((story) => story.lead === lead)
    .filter(({ spoken }) => !spoken.some(({ entry }) => ['case.closed', 'case.transferred'].includes(entry.kind)))
    .map(personOf)
    .sort((one, other) => one.opened - other.opened)
  const related: ToldRelation[] = []
  const placed = new Set<Person>()
  for (const [place, near] of people.entries()) {
    for (const far of people.slice(place + 1)) {
      if (placed.has(far) || far.country === undefined || far.country !== near.country) continue
      const how = howRelated(near, far)
      // Whoever has a family is not given a second; a group may go on.
      if (how === undefined || (how !== 'incident' && placed.has(near))) continue
      placed.add(near).add(far)
      related.push({ near: near.story, far: far.story, how })
    }
  }
  return related
}

function howRelated(near: Person, far: Person): RelationHow | undefined {
  const days = (far.opened - near.opened) / day
  if (near.isChild && far.couldBeParent && days <= 92) return 'parent'
  if (near.couldBeParent && far.isChild && days <= 92) return 'child'
  const together = !near.isChild && !far.isChild && near.forms !== '' && near.forms === far.forms
  return together && days <= 35 ? 'incident' : undefined
}

function personOf(story: CaseStory): Person {
  const said = (kind: string) =>
    story.spoken.find(({ entry }) => entry.kind === kind)?.entry.body as
      | { readonly citizenships?: readonly string[]; readonly ageBand?: string; readonly forms?: readonly string[] }
      | undefined
  const person = said('person.described')
  return {
    story,
    opened: Date.parse(story.spoken[0]?.entry.said ?? ''),
    country: person?.citizenships?.[0],
    isChild: person?.ageBand === '09--17',
    couldBeParent: ['30--38', '39--47', '48+'].includes(person?.ageBand ?? ''),
    forms: (said('exploitation.described')?.forms ?? []).join(),
  }
}
