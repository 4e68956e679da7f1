import { entryKind, type Problem, problem, setField } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { dayField, identifierField, lineField } from '../entry-fields/fields.ts'
import { commitmentSection, type IndicatorTerms } from './commitment-section.ts'

const valueField = z.number()

/** How a commitment is measured: baseline, target, period (IATI: result, indicator, baseline, period, target, actual). */
export const indicatorSet = entryKind({
  kind: 'indicator.set',
  section: commitmentSection,
  verb: 'cut-commitment',
  title: 'Indicator',
  sentence: 'set how the commitment is measured',
  body: z.strictObject({
    indicator: identifierField.optional().meta({ title: 'Which indicator is set anew', widget: 'hidden' }),
    title: lineField.meta({ title: 'What is measured' }),
    unit: lineField.meta({ title: 'In what unit' }),
    better: z.enum(['more', 'less']).meta({ title: 'Better is', labels: { more: 'More', less: 'Less' } }),
    baseline: z
      .strictObject({
        value: valueField.meta({ title: 'Value' }),
        day: dayField.meta({ title: 'On which day' }),
        source: lineField.meta({ title: 'Source' }),
      })
      .optional()
      .meta({ title: 'Baseline', description: 'Left out where nobody measured before.' }),
    periods: z
      .array(
        z.strictObject({
          start: dayField.meta({ title: 'From' }),
          end: dayField.meta({ title: 'To' }),
          target: valueField.meta({ title: 'Target' }),
        }),
      )
      .min(1)
      .max(50)
      .meta({ title: 'Periods and targets' }),
  }),
  check: (state, { body }, context) => {
    const unknown = body.indicator !== undefined && !state.indicators.some(({ id }) => id === body.indicator)
    return (
      onlyLead(context) ?? (unknown ? problem('refers-to-nothing', { field: 'body.indicator' }) : faultIn(body.periods))
    )
  },
  fold: (state, entry) => {
    const { indicator: id = entry.id, baseline = null, title, unit, better, periods } = entry.body
    const terms: IndicatorTerms = { title, unit, better, baseline, periods }
    const known = state.indicators.some((one) => one.id === id)
    return {
      ...state,
      indicators: known
        ? state.indicators.map((one) => (one.id === id ? { ...one, terms: setField(one.terms, terms, entry) } : one))
        : [...state.indicators, { id, terms: setField<IndicatorTerms>(undefined, terms, entry) }],
    }
  },
})

/** Periods follow one another: a value must not count in two. */
function faultIn(periods: IndicatorTerms['periods']): Problem | undefined {
  for (const [at, { start, end }] of periods.entries()) {
    const field = `body.periods.${at}.start`
    if (end < start) return problem('invalid-field', { field, reason: 'is after the end' })
    const before = periods[at - 1]
    if (before && start <= before.end) return problem('invalid-field', { field, reason: 'lies in the period before' })
  }
  return undefined
}
