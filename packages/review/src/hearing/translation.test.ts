import { describe, expect, it } from 'vitest'
import { aHearing } from '../testing/a-hearing.ts'
import { people, type Speaker } from '../testing/review-door.ts'
import { summaryDocument } from './summary-document.ts'

const { helene, ravi } = people
const irina: Speaker = { id: ravi.id, organisation: helene.organisation }

const parts = [
  { id: 's1', formal: true, sentences: [{ text: 'We met.', links: [] }], dissent: [] },
  { id: 's2', heading: 'Next', formal: true, sentences: [{ text: 'We go on.', links: [] }], dissent: [] },
]
const french = [
  { id: 's1', sentences: ['Nous nous sommes réunis.'] },
  { id: 's2', heading: 'Suite', sentences: ['Nous continuons.'] },
]

function translated(drafted: 'person' | 'machine') {
  const hearing = aHearing()
  const words = { language: 'en', title: 'Summary', parts }
  const by = { name: 'A', office: 'President', place: 'New York', day: '2026-11-24' }
  hearing.tell(helene, 'summary.written', { follows: 0, ...words })
  hearing.tell(helene, 'summary.signed', { version: 1, ...words, ...by })
  const translation = { version: 1, language: 'fr', title: 'Résumé', drafted, parts: french }
  const entry = hearing.tell(helene, 'summary.translated', translation)
  const review = (by: Speaker, compared = entry.id, given: object = {}) =>
    hearing.refusal(by, 'translation.reviewed', { version: 1, language: 'fr', compared, ...given })
  const document = (language: 'en' | 'fr') =>
    summaryDocument(hearing.state('hearing'), hearing.summary(), hearing.speakers(), hearing.record(), language)
  return { hearing, translation, review, document }
}

describe('a summary in another language', () => {
  it('has the paragraphs and sentences of what was signed, or is refused', () => {
    const { hearing, translation } = translated('person')
    const refused = (given: object) => hearing.refusal(helene, 'summary.translated', { ...translation, ...given })
    expect(refused({ parts: french.slice(1) })).toBe('invalid-field')
    expect(refused({ parts: french.toReversed() })).toBe('invalid-field')
    expect(refused({ parts: [french[0], { ...french[1], sentences: ['Nous', 'continuons.'] }] })).toBe('invalid-field')
    expect(refused({ language: 'en' })).toBe('invalid-field')
    expect(refused({ version: 2 })).toBe('refers-to-nothing')
    expect(refused({})).toBeUndefined()
  })

  it.each(['person', 'machine'] as const)(
    'is compared by somebody else than its author: a draft by a %s',
    (drafted) => {
      const { review } = translated(drafted)
      expect(review(ravi)).toBe('not-covered')
      expect(review(irina, undefined, { language: 'es' })).toBe('refers-to-nothing')
      expect(review(helene)).toBe('second-person-needed')
      expect(review(irina)).toBeUndefined()
      expect(review(irina)).toBe('already-settled')
    },
  )

  it('is compared as it was read: written anew meanwhile, it must be read anew', () => {
    const { hearing, translation, review } = translated('person')
    const again = hearing.tell(helene, 'summary.translated', { ...translation, title: 'Résumé de l’audition' })
    expect(review(irina)).toBe('not-in-this-state')
    expect(review(irina, again.id)).toBeUndefined()
    hearing.tell(helene, 'summary.translated', translation)
    expect(hearing.summary().translations).toMatchObject([{ title: 'Résumé', reviewed: null }])
  })

  it.each([
    ['person', 'pas encore relue par une seconde personne'],
    ['machine', 'Traduction automatique, pas encore relue'],
  ] as const)('says in its document that nobody compared it, until somebody has: a draft by a %s', (drafted, words) => {
    const { review, document } = translated(drafted)
    expect(document('fr')?.subtitle).toContain(words)
    expect(document('en')?.subtitle).not.toContain('reviewed')
    review(irina)
    expect(document('fr')).toMatchObject({ title: 'Résumé', language: 'fr' })
    expect(document('fr')?.subtitle).not.toContain('relue')
  })

  it('has the numbered paragraphs of the original', () => {
    const { document } = translated('person')
    const shape = (language: 'en' | 'fr') =>
      document(language)?.body.map((part) => (part.type === 'paragraph' ? [part.numbered, part.sentences.length] : 0))
    expect(shape('fr')).toEqual(shape('en'))
    expect(shape('fr')).toEqual([[true, 1], 0, [true, 1], [false, 1]])
  })
})
