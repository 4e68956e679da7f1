import { type CheckContext, entryKind, isLive, type Problem, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, paragraphField } from '../words.ts'
import { type CaseState, caseSection } from './case-section.ts'

const transferField = identifierField.meta({ title: 'Which transfer', widget: 'hidden' })

/** Ties the answer to the transfer that was asked for: an answer to another one must not move this case. */
function pending(state: CaseState, transfer: string): Problem | undefined {
  if (!state.transfer) return problem('already-settled')
  return state.transfer.entry === transfer ? undefined : problem('refers-to-nothing', { field: 'transfer' })
}

function addressee(state: CaseState, transfer: string, context: CheckContext): Problem | undefined {
  const wrong = pending(state, transfer)
  if (wrong) return wrong
  return context.organisation === state.transfer?.to ? undefined : problem('only-addressee-answers')
}

/** The organisation that was asked leads from now on; the one that led sees only what a consent gives it. */
export const caseTransferAccepted = entryKind({
  kind: 'case.transfer-accepted',
  section: caseSection,
  verb: 'transfer-case',
  title: 'Transfer accepted',
  sentence: 'agreed to lead the case',
  body: z.strictObject({ transfer: transferField }),
  check: (state, { body }, context) => {
    const wrong = addressee(state, body.transfer, context)
    if (wrong) return wrong
    // The person may have taken the consent back between the question and the answer.
    const agreed = context.access.grants.some(
      (grant) =>
        grant.reader === context.organisation && grant.purpose === 'case-management' && isLive(grant, context.now),
    )
    return agreed ? undefined : problem('consent-for-lead-missing', { recipient: context.organisation })
  },
  fold: (state, { author, said }) =>
    state.transfer
      ? // Who worked on it works elsewhere; the one who agreed to lead is not always the one who will.
        { ...state, lead: state.transfer.to, transfer: null, worker: null, assigned: { at: said, by: author } }
      : state,
})

/** The organisation that was asked does not take the case; the lead goes on. */
export const caseTransferDeclined = entryKind({
  kind: 'case.transfer-declined',
  section: caseSection,
  verb: 'transfer-case',
  title: 'Transfer declined',
  sentence: 'did not take the lead of the case',
  body: z.strictObject({
    transfer: transferField,
    reason: sealed(paragraphField).optional().meta({ title: 'Why' }),
  }),
  check: (state, { body }, context) => addressee(state, body.transfer, context),
  fold: (state) => ({ ...state, transfer: null }),
})

/** The lead no longer asks for a transfer. */
export const caseTransferWithdrawn = entryKind({
  kind: 'case.transfer-withdrawn',
  section: caseSection,
  verb: 'transfer-case',
  title: 'Transfer taken back',
  sentence: 'took back the question who should lead',
  body: z.strictObject({ transfer: transferField }),
  check: (state, { body }, { organisation }) =>
    pending(state, body.transfer) ?? (organisation === state.lead ? undefined : problem('only-author-settles')),
  fold: (state) => ({ ...state, transfer: null }),
})
