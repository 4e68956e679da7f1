import { type CheckContext, type NewEntry, type Problem, problem } from '@clarion/journal'
import { canonicalWords, codePointCount } from '../text/canonical-text.ts'
import type { Constituency } from './constituencies.ts'
import { type HearingState, hearingSection } from './hearing-section.ts'
import { type Speaker, type SpeakersState, speakersSection } from './speakers-section.ts'

/** @returns what the hearing is, as a rule of another section may see it */
export function hearingIn(states: ReadonlyMap<string, unknown>): HearingState {
  return (states.get(hearingSection.name) as HearingState | undefined) ?? hearingSection.initial
}

/** @returns who speaks, as a rule of another section may see it */
export function speakersIn(states: ReadonlyMap<string, unknown>): SpeakersState {
  return (states.get(speakersSection.name) as SpeakersState | undefined) ?? speakersSection.initial
}

/** @returns a speaker on the list; undefined for one who is not, or who was taken off it */
export function speakerNamed(state: SpeakersState, id: string): Speaker | undefined {
  return state.speakers.find((speaker) => speaker.id === id && speaker.withdrawn === null)
}

/** @returns a speaker's constituency; undefined while it is not known who spoke */
export function constituencyOf(states: ReadonlyMap<string, unknown>, speaker: string | null): Constituency | undefined {
  return speaker === null ? undefined : speakersIn(states).speakers.find(({ id }) => id === speaker)?.constituency
}

/** The part of the day must be one that this hearing has. */
export function partFault(part: string, field: string, { states }: CheckContext): Problem | undefined {
  const { panels } = hearingIn(states)
  const panel = /^panel-(\d+)$/.exec(part)
  return panel && Number(panel[1]) > panels.length
    ? problem('invalid-field', { field, reason: `this hearing has ${panels.length} panels` })
    : undefined
}

/** Words arrive as they were typed; in their canonical form they are as long as they say. */
export function textFault({
  body,
}: NewEntry<{ readonly words: string; readonly length: number }>): Problem | undefined {
  if (canonicalWords(body.words) !== body.words) {
    return problem('invalid-field', { field: 'body.words', reason: 'is not in canonical form' })
  }
  return codePointCount(body.words) === body.length
    ? undefined
    : problem('invalid-field', { field: 'body.length', reason: 'is not the length of the words' })
}
