import { type Constituency, constituencies, isParticipant } from './constituencies.ts'
import { type HearingState, partsOfDay } from './hearing-section.ts'
import { isListed, withModerators } from './moderators.ts'
import type { Speaker, SpeakersState } from './speakers-section.ts'

/** How a constituency fares: who asked, who spoke, who was cut, who was not reached, and for how long. */
export type BalanceRow = {
  readonly constituency: Constituency
  readonly asked: number
  readonly spoke: number
  readonly cut: number
  /** Still waiting while the hearing runs. */
  readonly waiting: number
  /** Asked and never given the floor, once it has ended. */
  readonly notReached: number
  /** Taken off the list by whoever had put them on it. */
  readonly withdrew: number
  readonly seconds: number
  /** Its share of the time spoken by all who neither preside nor moderate, 0 to 1. */
  readonly share: number
}

/**
 * The balance of a hearing at an instant, for each constituency that was invited or asked, in the order of the modalities.
 *
 * @param now an instant; whoever has the floor has spoken until then
 */
export function balance(hearing: HearingState, list: SpeakersState, now: string): BalanceRow[] {
  const { closed } = list
  const speakers = withModerators(hearing, list).speakers.filter(isListed)
  const there = (constituency: Constituency) =>
    hearing.invited.includes(constituency) || speakers.some((one) => one.constituency === constituency)
  // Object.keys forgets the type of the keys.
  const rows = (Object.keys(constituencies) as Constituency[]).filter(isParticipant).filter(there)
  const counted = rows.map((constituency) => {
    const all = speakers.filter((one) => one.constituency === constituency)
    const asked = all.filter(({ withdrawn }) => withdrawn === null)
    const spoke = asked.filter(({ turns }) => turns.length > 0)
    const silent = asked.length - spoke.length
    return {
      constituency,
      asked: asked.length,
      spoke: spoke.length,
      cut: spoke.filter(({ turns }) => turns.some(({ how }) => how === 'cut')).length,
      waiting: closed === null ? silent : 0,
      notReached: closed === null ? 0 : silent,
      withdrew: all.length - asked.length,
      seconds: asked.reduce((sum, one) => sum + secondsSpoken(one, now), 0),
    }
  })
  const total = counted.reduce((sum, { seconds }) => sum + seconds, 0)
  return counted.map((row) => ({ ...row, share: total === 0 ? 0 : row.seconds / total }))
}

/** @returns for how many seconds a speaker had the floor by an instant */
export function secondsSpoken({ turns }: Speaker, now: string): number {
  const milliseconds = turns.reduce(
    (sum, { from, until }) => sum + Math.max(0, Date.parse(until ?? now) - Date.parse(from)),
    0,
  )
  return Math.round(milliseconds / 1000)
}

/** What of the modalities is not kept (yet). */
export type ModalityGap =
  | { readonly gap: 'no-survivor-in-opening' }
  | { readonly gap: 'panel-without-moderator' | 'panel-without-speaker'; readonly panel: number }
  | { readonly gap: 'constituency-without-speaker'; readonly constituency: Constituency }

/** @returns what a hearing still lacks: a survivor in its opening, a moderator, a speaker of those invited */
export function modalityGaps(hearing: HearingState, list: SpeakersState): ModalityGap[] {
  const there = withModerators(hearing, list).speakers.filter(({ withdrawn }) => withdrawn === null)
  const inPart = (part: string) => there.some((one) => one.part === part && !one.moderates)
  return [
    ...(there.some(({ part, constituency }) => part === 'opening' && constituency === 'survivor')
      ? []
      : [{ gap: 'no-survivor-in-opening' } as const]),
    ...hearing.panels.flatMap(({ moderators }, at): ModalityGap[] => [
      ...(moderators.length === 0 ? [{ gap: 'panel-without-moderator', panel: at + 1 } as const] : []),
      ...(inPart(`panel-${at + 1}`) ? [] : [{ gap: 'panel-without-speaker', panel: at + 1 } as const]),
    ]),
    ...hearing.invited
      .filter((constituency) => !there.some((one) => one.constituency === constituency && !one.moderates))
      .map((constituency): ModalityGap => ({ gap: 'constituency-without-speaker', constituency })),
  ]
}

/** @returns the place of a part in the day, for putting statements in order */
export function placeInDay(hearing: HearingState, part: string): number {
  const at = (partsOfDay(hearing) as string[]).indexOf(part)
  return at < 0 ? hearing.panels.length + 1 : at
}
