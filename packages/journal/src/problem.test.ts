import { describe, expect, it } from 'vitest'
import { ProblemError, problem, problemFamily, problemWords, refuse } from './problem.ts'
import { problemCatalogue } from './problem-catalogue.ts'

const codes = Object.keys(problemCatalogue) as (keyof typeof problemCatalogue)[]

describe('a problem', () => {
  it('says in words what it is about, with the parameters filled in', () => {
    expect(problemWords(problem('consent-missing', { recipient: 'Harbour Shelter' }))).toBe(
      'There is no live consent, order or emergency for Harbour Shelter in this case.',
    )
  })

  it('shows the name of a parameter that is absent, and never fills in twice', () => {
    expect(problemWords(problem('unknown-kind'))).toBe('There is no entry kind kind.')
    expect(problemWords(problem('unknown-kind', { kind: '{code}' }))).toBe('There is no entry kind {code}.')
  })

  it('carries public text and nothing else when thrown', () => {
    const cause = new Error('relation "clarion.entry" does not exist')
    const thrown = new ProblemError(problem('not-found'), { cause })
    expect(thrown.message).toBe('There is nothing here, or nothing that you may see.')
    expect(thrown.message).not.toContain('clarion.entry')
    expect(() => refuse('not-found')).toThrow(ProblemError)
  })

  it.each(codes)('%s needs nothing filled in but parameters', (code) => {
    const detail = Object.fromEntries([...problemCatalogue[code][1].matchAll(/\w+/g)].map(([name]) => [name, 'X']))
    expect(problemWords(problem(code, detail))).not.toMatch(/[{}]/)
  })

  it.each(codes)('%s has whole sentences that blame nobody', (code) => {
    const words = problemCatalogue[code][1]
    expect(words).toMatch(/[.:?]$|\}$/)
    expect(words).not.toMatch(/\b(invalid|illegal|failed to|error|exception|undefined|null)\b/i)
    expect(problemFamily(code)).toBe(problemCatalogue[code][0])
  })
})
