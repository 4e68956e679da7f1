import { describe, expect, it } from 'vitest'
import { serviceLines } from '../code-lists/service-lines.ts'
import { shareableSections } from './shareable-sections.ts'
import { suggestedSections } from './suggested-sections.ts'

describe('the parts with which consent to a service begins', () => {
  it.each(serviceLines.codes)(
    'for %s are parts that can be shared, and never who somebody is or what happened to them',
    (line) => {
      const parts = suggestedSections(line)
      expect(parts).toContain('contact')
      for (const part of parts) expect(shareableSections).toHaveProperty(part)
      for (const never of ['identity', 'exploitation', 'screening', 'notes', 'documents', 'safeguard', 'plan'])
        expect(parts).not.toContain(never)
    },
  )

  it('are the least there is for what nobody offers', () => {
    for (const line of ['', 'nothing', 'constructor', '__proto__'])
      expect(suggestedSections(line)).toEqual(['contact', 'needs'])
  })
})
