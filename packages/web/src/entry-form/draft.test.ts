import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkDraft } from './check-draft.ts'
import { emptyDraft, saidIn } from './draft.ts'
import { formOf } from './form-of.ts'

const schema = z.strictObject({
  words: z.string(),
  period: z.strictObject({ start: z.iso.date(), end: z.iso.date() }).optional(),
})

describe('what belongs together in a form and need not be said', () => {
  const form = formOf(schema)
  const draft = { ...(emptyDraft(form) as object), words: 'Done.' }

  it('is left out whole where none of it was said, and nothing is missed', () => {
    expect(saidIn(form, draft)).toEqual({ words: 'Done.' })
    expect(checkDraft(schema, draft)).toEqual({ body: { words: 'Done.' } })
  })

  it('is said whole or not at all: of what was begun, the rest is missed', () => {
    const begun = { ...draft, period: { start: '2018-01-01', end: '' } }
    expect(checkDraft(schema, begun).faults).toEqual([{ path: 'period.end', reason: 'missing', detail: '' }])
  })
})
