import type { SignedSummary } from '@clarion/review'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsSentence, isWhole, typedTranslation, withSentence } from './typed-translation.ts'

const told = { entry: 'e', author: 'a', organisation: 'o', at: '2026-11-24T10:00:00.000Z' }

function signedOf(texts: readonly (readonly string[])[]): SignedSummary {
  return {
    ...told,
    ...{ number: 2, language: 'en', title: 'Summary', published: null },
    signed: { ...told, name: 'A. President', office: 'President', place: 'New York', day: '2026-11-24' },
    parts: texts.map((sentences, at) => ({
      ...{ id: `s${at + 1}`, heading: at === 0 ? 'Opening' : '', message: null, formal: false, dissent: [] },
      sentences: sentences.map((text) => ({ text, links: [] })),
    })),
  }
}

const words = fc.constantFrom('One.', 'Two.', 'Three.', 'Four.')
const texts = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })

describe('a translation that is being typed', () => {
  it('has the shape of what was signed, whatever is put into it, and only where its sentence stands', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(words, fc.string({ minLength: 1 }))), (given, put) => {
        const signed = signedOf(given)
        const typed = put.reduce(
          (before, [source, text]) => withSentence(before, signed, source, text),
          typedTranslation(signed, 'fr', undefined),
        )
        const last = new Map(put)
        expect(typed.parts.map(({ sentences }) => sentences)).toEqual(
          given.map((sentences) => sentences.map((source) => last.get(source) ?? '')),
        )
        expect(typed.machine).toBe(put.length > 0)
        for (const [source] of put) expect(holdsSentence(signed, source)).toBe(given.flat().includes(source))
      }),
    )
  })

  it('is whole when its title, each heading that stands and each sentence have words', () => {
    const signed = signedOf([['One.'], ['Two.']])
    const blank = typedTranslation(signed, 'fr', undefined)
    const filled = withSentence(withSentence(blank, signed, 'One.', 'Un.'), signed, 'Two.', 'Deux.')
    expect(isWhole({ ...filled, title: 'Résumé' }, signed)).toBe(false)
    const headed = filled.parts.map((part, at) => (at === 0 ? { ...part, heading: 'Ouverture' } : part))
    expect(isWhole({ ...filled, title: 'Résumé', parts: headed }, signed)).toBe(true)
    expect(isWhole({ ...filled, title: ' ', parts: headed }, signed)).toBe(false)
    expect(isWhole({ ...blank, title: 'Résumé', parts: blank.parts }, signed)).toBe(false)
  })
})
