import { type CheckContext, type Problem, problem } from '@clarion/journal'
import type { Proposer } from '../consultation/proposal.ts'
import { type DeclarationState, declarationSection } from './declaration-section.ts'
import { runningSilence } from './silence-status.ts'
import type { TextState } from './text-section.ts'

/** @returns what the consultations are on, as a rule of another section may see it */
export function declarationIn(states: ReadonlyMap<string, unknown>): DeclarationState {
  return (states.get(declarationSection.name) as DeclarationState | undefined) ?? declarationSection.initial
}

/** Only those who hold the pen do this. */
export function onlyLead({ organisation, access }: CheckContext): Problem | undefined {
  return organisation === access.lead ? undefined : problem('only-lead')
}

/** A delegation speaks for whom it is named; those who hold the pen write down what others say. */
export function speaksFor(
  by: readonly Proposer[],
  { organisation, access, states }: CheckContext,
): Problem | undefined {
  if (organisation === access.lead) return undefined
  const { delegations } = declarationIn(states)
  const stranger = by.find(
    ({ party }) => !delegations.some((one) => one.organisation === organisation && one.party === party),
  )
  return (
    stranger &&
    problem('invalid-field', {
      field: 'body.by',
      reason: `your organisation is not named as speaking for ${stranger.party}`,
    })
  )
}

/** Nothing is negotiated before there is a text, after it was adopted, or while it lies under silence. */
export function canNegotiate(state: TextState, now: string): Problem | undefined {
  if (state.revisions.length === 0) return problem('not-in-this-state', { state: 'there is no draft yet' })
  if (state.adoption) return problem('not-in-this-state', { state: `adopted as ${state.adoption.symbol}` })
  const running = runningSilence(state, now)
  return running && problem('not-in-this-state', { state: `under silence until ${running.until}` })
}
