import { currentValue, type Field, isDisputed, section } from '@clarion/journal'

export type RiskSource = 'trafficker' | 'family' | 'community' | 'authorities' | 'self' | 'other'

/** Words, not numbers: a level is a reason to act, never a score of a person. */
export type RiskLevel = 'none-known' | 'possible' | 'serious' | 'immediate'

export type RiskState = {
  readonly sources: { readonly [Source in RiskSource]?: Field<RiskLevel> }
  /** Sealed texts: what each danger is, how the person sees it, what was agreed to do. */
  readonly words: { readonly [Source in RiskSource]?: Field<string> }
  readonly personsView: Field<string>
  readonly safetyPlan: Field<string>
  readonly assessed: string | null
  readonly nextReview: string | null
}

export const riskSection = section<RiskState>({
  name: 'risk',
  title: 'Risk: from whom, how serious, the safety plan',
  initial: { sources: {}, words: {}, personsView: [], safetyPlan: [], assessed: null, nextReview: null },
  listing: ({ sources, nextReview }) => ({
    immediate: Object.entries(sources).flatMap(([source, field]) =>
      field.some(({ value }) => value === 'immediate') ? [source] : [],
    ),
    nextReview,
  }),
  facts: ({ sources, assessed }) => ({
    riskAssessedOn: assessed?.slice(0, 10) ?? null,
    immediateDanger: Object.values(sources).some((field) => currentValue(field) === 'immediate'),
  }),
  disputes: ({ sources, words, personsView, safetyPlan }) => {
    const fields: Record<string, Field<string>> = { ...sources, personsView, safetyPlan }
    for (const [name, field] of Object.entries(words)) fields[`${name}-words`] = field
    return Object.entries(fields).flatMap(([name, field]) => (isDisputed(field) ? [name] : []))
  },
})
