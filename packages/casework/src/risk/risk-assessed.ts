import { entryKind, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { hoursAfter, startOf } from '../instants.ts'
import { choice, dayField, paragraphField } from '../words.ts'
import { riskSection } from './risk-section.ts'

/**
 * What endangers the person, from whom, and what was agreed to do about it. Asked at intake, at each change, before a
 * return and before testimony (NRM Handbook); the person's own assessment of risk is listened to and respected (WHO
 * 2003, principle 7).
 */
export const riskAssessed = entryKind({
  kind: 'risk.assessed',
  section: riskSection,
  verb: 'assess-risk',
  title: 'Risk',
  sentence: 'looked at the risks with the person',
  body: z.strictObject({
    occasion: choice({
      intake: 'First conversation',
      change: 'Something changed',
      'before-return': 'Before a return',
      'before-testimony': 'Before testimony',
      review: 'Planned review',
    }).meta({ title: 'Why now' }),
    sources: z
      .array(
        z.strictObject({
          from: choice({
            trafficker: 'The trafficker or those around them',
            family: 'Family',
            community: 'Community',
            authorities: 'Authorities',
            self: 'The person’s own distress',
            other: 'Someone or something else',
          }).meta({ title: 'From whom' }),
          level: choice({
            'none-known': 'None known',
            possible: 'Possible',
            serious: 'Serious',
            immediate: 'Immediate danger',
          }).meta({ title: 'How serious' }),
          words: sealed(paragraphField).optional().meta({ title: 'What it is' }),
        }),
      )
      .min(1)
      .max(12)
      .meta({ title: 'Dangers' }),
    personsView: sealed(paragraphField).optional().meta({ title: 'How the person sees it' }),
    safetyPlan: sealed(paragraphField).optional().meta({ title: 'Safety plan' }),
    nextReview: dayField.optional().meta({ title: 'Look again on' }),
  }),
  fold: (state, entry) => {
    const { body, said } = entry
    const sources = { ...state.sources }
    const words = { ...state.words }
    for (const danger of body.sources) {
      sources[danger.from] = setField(sources[danger.from], danger.level, entry)
      if (danger.words !== undefined) words[danger.from] = setField(words[danger.from], danger.words, entry)
    }
    return {
      sources,
      words,
      personsView:
        body.personsView === undefined ? state.personsView : setField(state.personsView, body.personsView, entry),
      safetyPlan: body.safetyPlan === undefined ? state.safetyPlan : setField(state.safetyPlan, body.safetyPlan, entry),
      assessed: said,
      nextReview: body.nextReview ?? null,
    }
  },
  tasks: ({ assessed, nextReview }, { lead, clocks }) => {
    if (assessed === null) return []
    const due = nextReview === null ? hoursAfter(assessed, clockHours(clocks, 'risk-review')) : startOf(nextReview)
    return [{ key: 'risk-review', title: 'risk-review-due', due, organisation: lead, verb: 'assess-risk' }]
  },
})
