import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { type SharingState, sharingSection } from '../consent/sharing-section.ts'
import { hoursAfter, laterOf, startOf } from '../instants.ts'
import { choice } from '../words.ts'
import { caseSection } from './case-section.ts'

/**
 * The thread's key is destroyed with this entry: what was sealed cannot be read by anyone any more. The chain stays
 * whole and the counts stay true, because neither needs a name (IOM Data Protection Principles 7 and 9).
 */
export const caseErased = entryKind({
  kind: 'case.erased',
  section: caseSection,
  verb: 'erase-case',
  title: 'Case erased',
  sentence: 'erased the personal data of the case',
  afterClosing: true,
  stepUp: true,
  body: z.strictObject({
    reason: choice({
      'person-asked': 'The person asked for it',
      'retention-ended': 'The time for which it may be kept has ended',
      'opened-by-mistake': 'It was opened by mistake',
    }).meta({ title: 'Why' }),
  }),
  check: (state, _entry, { access, now, states }) => {
    if (state.status === 'none' || state.status === 'erased') {
      return problem('not-in-this-state', { state: state.status })
    }
    // What a court ordered to be available is kept until the order ends: destroying it would be an offence of ours.
    // One that was carried out is kept for until its date; only an order that was set aside or wrong holds nothing back.
    const sharing = states.get(sharingSection.name) as SharingState | undefined
    const fulfilled = (sharing?.ended ?? []).filter(({ how }) => how === 'fulfilled')
    const order = [...access.grants, ...fulfilled].find(
      ({ basis, until }) => basis === 'order' && (until === null || now < until),
    )
    return order ? problem('justice-hold', { until: order.until ?? '' }) : undefined
  },
  fold: (state, { said }) => ({
    ...state,
    code: '',
    survivor: null,
    transfer: null,
    status: 'erased' as const,
    closed: state.closed ?? said,
  }),
  // Nothing is erased by a clock: a person decides, and whoever decides is told when it is time (IOM principle 9).
  tasks: ({ status, closed, keptUntil }, { lead, clocks }) => {
    if (status !== 'closed' || closed === null) return []
    const usual = hoursAfter(closed, clockHours(clocks, 'closed-case-kept'))
    const due = keptUntil ? laterOf(usual, startOf(keptUntil)) : usual
    return [{ key: 'retention', title: 'retention-ended', due, organisation: lead, verb: 'erase-case' }]
  },
})
