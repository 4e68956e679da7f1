import type { Json } from '@clarion/journal'
import type { z } from 'zod'
import { type Draft, saidIn } from './draft.ts'
import { formOf } from './form-of.ts'

/** What is wrong with a field, for words to say. */
export type FaultReason =
  | 'missing'
  | 'too-few'
  | 'too-many'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'no-day'
  | 'no-number'
  | 'no-choice'
  | 'says-nothing'
  /** The detail says it all. */
  | 'in-words'
  | 'other'

/** Something to mend before the entry can be sent. */
export type Fault = {
  /** Member names and places: `lines.0.status`; empty for the form as a whole. */
  readonly path: string
  readonly reason: FaultReason
  /** The bound, or the schema's own words where the reason is `other`. */
  readonly detail: string
}

/** A body that may be sent, or what must be mended first. */
export type CheckedDraft =
  | { readonly body: { readonly [name: string]: Json }; readonly faults?: undefined }
  | { readonly faults: readonly Fault[]; readonly body?: undefined }

/**
 * Checks a draft with the kind's own schema, in the browser, before anything is sent.
 *
 * @param schema the body's schema
 * @param draft as the form holds it
 */
export function checkDraft(schema: z.ZodType, draft: Draft): CheckedDraft {
  const body = (saidIn(formOf(schema), draft) ?? {}) as { readonly [name: string]: Json }
  const result = schema.safeParse(body)
  // The body is sent as it was said, not as it was parsed: defaults are the door's to fill in.
  return result.success ? { body } : { faults: faultsOf(result.error.issues) }
}

function faultsOf(issues: readonly z.core.$ZodIssue[]): Fault[] {
  const faults = new Map<string, Fault>()
  for (const issue of issues) {
    const path = issue.path.join('.')
    if (!faults.has(path)) faults.set(path, { path, ...reasonOf(issue) })
  }
  return [...faults.values()]
}

function reasonOf(issue: z.core.$ZodIssue): Pick<Fault, 'reason' | 'detail'> {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'number' || issue.expected === 'int') {
        return { reason: issue.input === undefined ? 'missing' : 'no-number', detail: '' }
      }
      return { reason: 'missing', detail: '' }
    case 'invalid_value':
      return { reason: 'no-choice', detail: '' }
    case 'too_small':
      if (issue.origin === 'array') return { reason: 'too-few', detail: String(issue.minimum) }
      return issue.origin === 'string'
        ? { reason: 'missing', detail: '' }
        : { reason: 'too-small', detail: String(issue.minimum) }
    case 'too_big':
      if (issue.origin === 'array') return { reason: 'too-many', detail: String(issue.maximum) }
      return { reason: issue.origin === 'string' ? 'too-long' : 'too-large', detail: String(issue.maximum) }
    case 'invalid_format':
      return issue.format === 'date' || issue.format === 'datetime'
        ? { reason: 'no-day', detail: '' }
        : { reason: 'other', detail: issue.message }
    case 'custom':
      return issue.path.length === 0 && issue.message === 'says nothing'
        ? { reason: 'says-nothing', detail: '' }
        : { reason: 'other', detail: issue.message }
    default:
      return { reason: 'other', detail: issue.message }
  }
}
