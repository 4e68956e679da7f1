import { foldEntry, registry, type SectionState, sectionState, type Vocabulary } from '@clarion/journal'
import type { Spoken } from '../../door/append-history.ts'
import { derivedId } from '../../importing/derived-id.ts'
import type { StaffName } from '../colleagues.ts'
import { staffActor } from '../staff-actor.ts'

/** A thread of the review that is being told: what is said goes behind what was said before, a second later. */
export type ReviewTeller = {
  readonly thread: string
  readonly spoken: readonly Spoken[]
  /** An id of this story, drawn from what it names. */
  id(...parts: readonly (string | number)[]): string
  /** From here on it is this instant. */
  at(instant: number): void
  /** @returns the entry's id */
  say(who: StaffName, kind: string, body: object): string
  stateOf<State>(key: string): State
}

/** @param start the instant at which it is opened, in milliseconds since 1970 */
export function reviewTeller(programme: string, vocabulary: Vocabulary, name: string, start: number): ReviewTeller {
  const words = registry([vocabulary])
  const spoken: Spoken[] = []
  const states = new Map<string, SectionState>()
  let time = start
  const id = (...parts: readonly (string | number)[]) => derivedId(time, programme, 'demonstration', name, ...parts)
  const thread = id()
  return {
    thread,
    spoken,
    id,
    at: (instant) => {
      time = instant
    },
    say: (who, kind, given) => {
      const actor = staffActor(programme, who)
      const { section, body: schema } = words.kind(kind)
      const said = new Date(time).toISOString()
      const body = schema.parse(given)
      const seen = states.get(section.name)?.version ?? 0
      const entry = { id: id(spoken.length, kind), thread, kind, section: section.name, seen, said, body }
      spoken.push({ actor, entry })
      const { author, organisation } = actor
      const placed = { ...entry, programme, number: spoken.length, author, organisation, received: said }
      states.set(section.name, foldEntry(words, states, placed))
      time += 1000
      return entry.id
    },
    stateOf: <State>(key: string) => sectionState(words, vocabulary, states, key).state as State,
  }
}
