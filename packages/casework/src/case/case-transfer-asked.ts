import { entryKind, isLive, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { hoursAfter } from '../instants.ts'
import { organisationField, paragraphField } from '../words.ts'
import { caseSection } from './case-section.ts'

/**
 * The lead asks another organisation to lead the case. Whoever leads sees all of it, so the person must have agreed to
 * exactly that: a live consent with the purpose `case-management`.
 */
export const caseTransferAsked = entryKind({
  kind: 'case.transfer-asked',
  section: caseSection,
  verb: 'transfer-case',
  title: 'Transfer asked',
  sentence: 'asked another organisation to lead the case',
  body: z.strictObject({
    to: organisationField.meta({ title: 'Who should lead' }),
    reason: sealed(paragraphField).optional().meta({ title: 'Why' }),
  }),
  check: (state, { body }, { organisation, access, now }) => {
    if (state.status !== 'open') return problem('not-in-this-state', { state: state.status })
    if (organisation !== state.lead) return problem('only-author-settles')
    if (state.transfer) return problem('not-in-this-state', { state: 'a transfer was asked for' })
    if (body.to === state.lead) return problem('not-in-this-state', { state: 'that organisation leads the case' })
    const agreed = access.grants.some(
      (grant) => grant.reader === body.to && grant.purpose === 'case-management' && isLive(grant, now),
    )
    return agreed ? undefined : problem('consent-for-lead-missing', { recipient: body.to })
  },
  fold: (state, { id, body, said }) => ({ ...state, transfer: { to: body.to, entry: id, asked: said } }),
  tasks: ({ transfer }, { lead, clocks }) => {
    if (!transfer) return []
    const due = hoursAfter(transfer.asked, clockHours(clocks, 'transfer-unanswered'))
    return [
      { key: 'transfer-answer', title: 'transfer-to-answer', due, organisation: transfer.to, verb: 'transfer-case' },
      { key: 'transfer-wait', title: 'transfer-unanswered', due, organisation: lead, verb: 'transfer-case' },
    ]
  },
})
