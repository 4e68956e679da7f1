import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem, withItem } from '../items.ts'
import { choice, choices, identifierField, lineField, paragraphField } from '../words.ts'
import { safeguardSection } from './safeguard-section.ts'

/**
 * A qualified person answers whether the rule of non-punishment applies to an act, with reasons (V.C.L. and A.N. v United
 * Kingdom, 2021: assessed by a qualified person before the decision to prosecute; departing from it needs clear reasons).
 *
 * Two models: compulsion (the person had no realistic alternative) and causation (the act followed directly from the
 * trafficking). For a child only causation is asked. A person decides; the software counts and reminds.
 */
export const safeguardAssessed = entryKind({
  kind: 'safeguard.assessed',
  section: safeguardSection,
  verb: 'assess-safeguard',
  title: 'Non-punishment assessed',
  sentence: 'assessed whether the rule of non-punishment applies',
  body: z.strictObject({
    act: identifierField.meta({ title: 'Which act', widget: 'act' }),
    assessor: sealed(lineField).meta({ title: 'Who assessed it', description: 'Name and function of the assessor.' }),
    model: choice({
      compulsion: 'Compulsion: was there a realistic alternative?',
      causation: 'Causation: did it follow from the trafficking?',
    }).meta({ title: 'The question asked' }),
    askedPerson: choice({
      yes: 'Yes',
      'not-yet': 'Not yet',
      'not-wished': 'The person does not wish to speak about it',
    }).meta({ title: 'Was the person asked?' }),
    answer: choice({
      applies: 'The rule applies',
      'does-not-apply': 'The rule does not apply',
      'more-needed': 'More must be known first',
    }).meta({ title: 'Answer' }),
    reasons: sealed(paragraphField).meta({ title: 'Reasons' }),
    asks: choices({
      'no-arrest': 'No arrest, or release',
      'no-charge': 'No charge',
      discontinue: 'To discontinue',
      'no-penalty': 'No penalty',
      'set-aside': 'To set a conviction aside',
      'no-removal': 'No removal',
    })
      .optional()
      .meta({ title: 'What the authority is asked for' }),
    review: sealed(paragraphField).optional().meta({ title: 'How the answer can be challenged' }),
  }),
  check: ({ acts }, { body }) => {
    const act = findItem(acts, body.act)
    if (!act) return problem('refers-to-nothing', { field: 'act' })
    // In doubt about the age the person is treated as a child until assessed.
    return act.subject !== 'adult' && body.model === 'compulsion' ? problem('child-rule-is-causation') : undefined
  },
  fold: (state, { id, body, received }) => ({
    acts: changeItem(state.acts, body.act, (act) => ({
      ...act,
      assessments: withItem(act.assessments, {
        id,
        assessor: body.assessor,
        model: body.model,
        answer: body.answer,
        reasons: body.reasons,
        at: received,
      }),
    })),
  }),
})
