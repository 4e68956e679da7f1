import { section } from '@clarion/journal'
import type { Told } from '../declaration/text-section.ts'
import type { Constituency } from './constituencies.ts'

/** How a turn at the floor ended: by the speaker, or by whoever presides when the time was over. */
export const endings = { finished: 'Finished', cut: 'Cut off' } as const

/** A turn at the floor. */
export type FloorTurn = {
  readonly from: string
  readonly until: string | null
  readonly how: keyof typeof endings | null
}

/** Somebody who asked for the floor: who, for whom, when it was asked, and what came of it. */
export type Speaker = Told & {
  readonly id: string
  readonly name: string
  readonly affiliation: string
  readonly constituency: Constituency
  /** Whom they speak for besides themselves; sealed, empty for nobody. */
  readonly onBehalfOf: string
  readonly part: string
  /** Their own limit; null for the hearing's. */
  readonly minutes: number | null
  readonly turns: readonly FloorTurn[]
  readonly withdrawn: Told | null
  /** Moderates the panel they are on the list for: drawn from the modalities by `withModerators`, and kept nowhere. */
  readonly moderates?: true
}

/** The list of speakers. Nobody who asked is taken out of it: who was not heard is part of the record. */
export type SpeakersState = {
  readonly speakers: readonly Speaker[]
  /** Ids in the order in which the floor is to be given; who is not in it comes after, as they asked. */
  readonly order: readonly string[]
  /** When the gavel fell; from then on nobody is waiting any more. */
  readonly closed: string | null
}

export const speakersSection = section<SpeakersState>({
  name: 'speakers',
  title: 'Who asked to speak, who spoke, who was cut',
  initial: { speakers: [], order: [], closed: null },
  veiled: { by: [], show: (state, _others, leads) => (leads ? state : listForOthers(state)) },
})

/** The list as others than the office see it: a survivor who does not speak after all was never named to them. That somebody asked, stays. */
function listForOthers(state: SpeakersState): SpeakersState {
  return {
    ...state,
    speakers: state.speakers.map((one) =>
      one.withdrawn !== null && one.constituency === 'survivor'
        ? { ...one, name: '', affiliation: '', onBehalfOf: '' }
        : one,
    ),
  }
}

/** @returns those on the list now, in the order of the list */
export function onTheList({ speakers, order }: SpeakersState): Speaker[] {
  const place = new Map(order.map((id, at) => [id, at]))
  const at = ({ id }: Speaker) => place.get(id) ?? order.length
  return speakers.filter(({ withdrawn }) => withdrawn === null).sort((one, other) => at(one) - at(other))
}

/** @returns who has the floor now */
export function atTheFloor({ speakers }: SpeakersState): Speaker | undefined {
  return speakers.find(({ turns }) => turns.at(-1)?.until === null)
}

/** @returns the state with one speaker changed */
export function withSpeaker(state: SpeakersState, id: string, change: (speaker: Speaker) => Speaker): SpeakersState {
  return { ...state, speakers: state.speakers.map((speaker) => (speaker.id === id ? change(speaker) : speaker)) }
}
