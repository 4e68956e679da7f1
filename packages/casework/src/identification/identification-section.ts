import { currentValue, type Field, isDisputed, section } from '@clarion/journal'
import { clockRun } from '../clock-run.ts'

export type IdentificationStatus = 'presumed' | 'identified' | 'not-identified'

/** A decision as it was taken; the reasons are sealed. */
export type IdentificationDecision = {
  readonly id: string
  readonly status: IdentificationStatus
  readonly decider: string
  readonly authority: string
  readonly decided: string
  readonly reasons: string
  readonly appeal: string | null
}

/** Where identification stands, and every decision on the way. Help attaches to the person, never to this. */
export type IdentificationState = {
  readonly status: Field<IdentificationStatus>
  readonly decisions: readonly IdentificationDecision[]
  /** The end of the recovery and reflection period where an authority has set it. */
  readonly reflectionEnds: string | null
}

export const identificationSection = section<IdentificationState>({
  name: 'identification',
  title: 'Identification: presumed or decided, by whom, for what reasons',
  initial: { status: [], decisions: [], reflectionEnds: null },
  listing: ({ status }) => ({ identification: currentValue(status) ?? 'none' }),
  facts: ({ status, decisions }) => ({
    identification: currentValue(status) ?? 'none',
    presumedOn: decisions.find((decision) => decision.status === 'presumed')?.decided.slice(0, 10) ?? null,
    identifiedOn: decisions.find((decision) => decision.status === 'identified')?.decided.slice(0, 10) ?? null,
    decidedOn: decisions.findLast((decision) => decision.status !== 'presumed')?.decided.slice(0, 10) ?? null,
    decider: decisions.at(-1)?.decider ?? null,
  }),
  clocks: ({ decisions }) =>
    decisions.flatMap(({ status, decided }, place) => {
      // A presumption begins the wait for a decision; one that is repeated does not begin it again.
      if (status !== 'presumed' || decisions[place - 1]?.status === 'presumed') return []
      const decision = decisions.slice(place).find((later) => later.status !== 'presumed')
      return [clockRun('decision-due', decided, decision?.decided ?? null)]
    }),
  disputes: ({ status }) => (isDisputed(status) ? ['status'] : []),
})
