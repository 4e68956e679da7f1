import { behindProposal } from '../consultation/behind-proposal.ts'
import type { StateGroup } from '../groups/state-group.ts'
import { notJoining, type PositionCode } from './positions.ts'
import type { TextState } from './text-section.ts'

/** What one State is to the text, by what was said in its name: its own word, or its group's. */
export type PositionOfState = {
  readonly position: PositionCode | 'breaks-silence' | 'silent'
  readonly paragraphs: readonly string[]
  readonly words: string
  /** In whose name it was said: the State's own, or a group's; empty for silence. */
  readonly party: string
}

/**
 * Where each State stands: everything that was said in its name and not taken back, by itself or by a group it belongs to on
 * the day and does not deviate from; and `silent` where nobody said anything. Nothing is overwritten: a State whose group
 * joins and which dissociates itself has both, its own word first.
 *
 * @param day of the adoption, for the members of groups
 * @param states of whom to tell, by their codes
 */
export function positionsOf(
  { positions, silences }: TextState,
  groups: readonly StateGroup[],
  day: string,
  states: readonly string[],
): Map<string, PositionOfState[]> {
  const said = [
    ...positions.filter(({ withdrawn }) => !withdrawn),
    ...silences.flatMap(({ breaks }) => breaks.map((one) => ({ ...one, position: 'breaks-silence' as const }))),
  ]
  const found = new Map<string, PositionOfState[]>(states.map((state) => [state, []]))
  for (const { by, position, paragraphs, words } of said) {
    for (const proposer of by) {
      for (const state of behindProposal([proposer], groups, day).states) {
        found.get(state)?.push({ position, paragraphs, words, party: proposer.party })
      }
    }
  }
  return new Map(
    [...found].map(([state, list]) => [
      state,
      list.length === 0
        ? [{ position: 'silent', paragraphs: [], words: '', party: '' }]
        : list.toSorted((one, other) => Number(other.party === state) - Number(one.party === state)),
    ]),
  )
}

/** A State that does not stand behind a paragraph of the adopted text. */
export type NotJoined = { readonly state: string; readonly position: PositionCode; readonly words: string }

/**
 * Who does not join what a paragraph promises: by a reservation on it, a dissociation from it or from all, or a vote. Such
 * States stay in sight with the commitment: UPR found that of what is merely "noted" a fifth is done all the same.
 */
export function notJoined(
  state: TextState,
  groups: readonly StateGroup[],
  day: string,
  paragraph: string,
): NotJoined[] {
  const those = state.positions.filter(
    ({ withdrawn, position, paragraphs }) =>
      !withdrawn && notJoining.includes(position) && (paragraphs.length === 0 || paragraphs.includes(paragraph)),
  )
  const rows = those.flatMap(({ by, position, words }) =>
    behindProposal(by, groups, day).states.map((code) => ({ state: code, position, words })),
  )
  return rows
    .filter((row, at) => rows.findIndex((one) => one.state === row.state && one.position === row.position) === at)
    .sort((one, other) => (one.state < other.state ? -1 : one.state > other.state ? 1 : 0))
}
