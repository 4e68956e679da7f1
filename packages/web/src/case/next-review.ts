import { clockHours, clocksSet, type SettingsState } from '@clarion/casework'
import type { GroupField } from '../entry-form/form-field.ts'

/** @returns the day on which risks are looked at again by the clock of the programme, `2026-12-08`; whoever asks may set another */
export function nextReviewDay(settings: SettingsState | undefined): string {
  const hours = clockHours(settings ? clocksSet(settings) : {}, 'risk-review')
  return new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10)
}

/** @returns the form, in which a look at the risks says when the next one is: a danger that nobody looks at again is forgotten */
export function withNextReview(form: GroupField): GroupField {
  return { ...form, fields: form.fields.map((one) => (one.name === 'nextReview' ? { ...one, required: true } : one)) }
}
