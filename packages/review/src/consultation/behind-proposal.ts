import { expandGroup } from '../groups/expand-group.ts'
import type { StateGroup } from '../groups/state-group.ts'
import type { Proposal, Proposer } from './proposal.ts'
import { relation } from './relate-proposals.ts'

/** Which States stand behind a proposal, and what could not be told. */
export type Behind = {
  readonly states: readonly string[]
  /** Members of a group whose list knows the year of their coming or going only. */
  readonly unsure: readonly string[]
  /** Groups of which no list is at hand: their members are not guessed. */
  readonly unknown: readonly string[]
}

/** Expands those who propose: a group to its members on the day, less those that deviate; a State to itself. */
export function behindProposal(by: readonly Proposer[], groups: readonly StateGroup[], day: string): Behind {
  const states = new Set<string>()
  const unsure = new Set<string>()
  const unknown = new Set<string>()
  for (const { party, except } of by) {
    const group = expandGroup(groups, party, day, except)
    if (group) {
      for (const state of group.members) states.add(state)
      for (const state of group.unsure) unsure.add(state)
    } else if (/^[A-Z]{3}$/.test(party) && except.length === 0) states.add(party)
    else unknown.add(party)
  }
  return {
    states: [...states].sort(),
    unsure: [...unsure].filter((state) => !states.has(state)).sort(),
    unknown: [...unknown].sort(),
  }
}

/** A State that stands behind two proposals of which only one can be. */
export type SpeaksTwice = { readonly state: string; readonly one: number; readonly other: number }

/**
 * Finds the States that are counted on both sides: their group says one thing and they another, and nobody wrote that they
 * deviate. Whoever compiles asks them.
 */
export function statesThatSpeakTwice(
  proposals: readonly Proposal[],
  groups: readonly StateGroup[],
  day: string,
): SpeaksTwice[] {
  const behind = proposals.map(({ by }) => new Set(behindProposal(by, groups, day).states))
  return proposals.flatMap((one, at) =>
    proposals.slice(at + 1).flatMap((other, further) => {
      const how = relation(one.action, other.action)
      if (how !== 'opposed' && how !== 'rival') return []
      const both = [...(behind[at] ?? [])].filter((state) => behind[at + 1 + further]?.has(state))
      return both.map((state) => ({ state, one: one.number, other: other.number }))
    }),
  )
}
