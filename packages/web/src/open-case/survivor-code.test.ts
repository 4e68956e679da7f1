import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseKind } from '../case/case-kinds.ts'
import { newId } from '../entry-form/entry-now.ts'
import { survivorCode } from './survivor-code.ts'

describe('a survivor code made in the browser', () => {
  it('is one that the door takes, whatever was drawn', () => {
    const body = caseKind('case.opened')?.body
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
        expect(body?.safeParse({ code: survivorCode(random), survivor: newId() }).success).toBe(true)
      }),
    )
  })
})
