import { bareWords } from '../lint/quotations.ts'
import { headingWords } from '../transcript/heading-words.ts'
import { isParticipant } from './constituencies.ts'
import { isGeneric } from './generic-words.ts'
import type { HearingState } from './hearing-section.ts'
import type { Statement } from './record-section.ts'
import type { Speaker, SpeakersState } from './speakers-section.ts'

/**
 * The list with a mark on whoever is on it for the panel that they moderate. Whoever moderates is often of a constituency and is
 * put on the list under it; leading a panel is no intervention all the same. A statement of their own has a place of its own
 * on the list: the floor, or another panel.
 *
 * @param speakers opened
 * @returns the same list where nobody moderates
 */
export function withModerators({ panels }: Pick<HearingState, 'panels'>, state: SpeakersState): SpeakersState {
  const chairs = new Map(panels.map(({ moderators }, at) => [`panel-${at + 1}`, moderators.map(nameIn)]))
  const isChair = ({ name, part }: Speaker) => (chairs.get(part) ?? []).some((moderator) => isCalled(moderator, name))
  if (!state.speakers.some((one) => isChair(one) && !one.moderates)) return state
  return {
    ...state,
    speakers: state.speakers.map((one): Speaker => (isChair(one) ? { ...one, moderates: true } : one)),
  }
}

/** @returns whether a speaker is on the list to be heard: neither presiding nor moderating */
export function isListed({ constituency, moderates }: Speaker): boolean {
  return isParticipant(constituency) && !moderates
}

/** @returns whether a statement counts for who said it: nothing does that is said in the chair; what is handed in is not said there */
export function isHeard(speaker: Speaker, { how, part }: Statement): boolean {
  if (!isParticipant(speaker.constituency)) return false
  return !speaker.moderates || how === 'written' || part !== speaker.part
}

const titles: ReadonlySet<string> = new Set([...headingWords.titles].flatMap(bareWords))

/** The words of a name without what stands before it: "Ms." */
function nameIn(text: string): readonly string[] {
  const words = bareWords(text)
  const first = words.findIndex((word) => !titles.has(word))
  return first < 0 ? [] : words.slice(first)
}

/** A moderator may be written with what they are: "Ms. Nora Berg, Harbour Shelter" is Nora Berg. One word alone is only itself. */
function isCalled(moderator: readonly string[], name: string): boolean {
  const words = nameIn(name)
  if (words.length === 0 || words.every(isGeneric)) return false
  if (words.length === moderator.length) return words.every((word, at) => word === moderator[at])
  return words.length > 1 && words.every((word, at) => word === moderator[at])
}
