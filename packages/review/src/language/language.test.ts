import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePoints } from '../text/code-points.ts'
import { type Language, languages } from './language.ts'
import { normalWord } from './normal-word.ts'
import { sentences } from './sentences.ts'
import { stem } from './stem.ts'
import { terms } from './terms.ts'
import { words } from './words.ts'

const of = (text: string, language: Language) => sentences(text, language).map((one) => one.text)

describe('sentences', () => {
  it.each<[Language, readonly string[]]>([
    ['en', ['Mr. Haddad thanked Ms. K. Osei.', 'Resolution A/RES/64/293.', 'It stands.']],
    ['en', ['See No. 5 and para. 12 of the report, e.g. Art. 3.', 'The U.N. Women office agreed.']],
    ['en', ['“Will you act!” they asked.', '“We will.”', 'Nobody moved.']],
    ['en', ['12. The Assembly decides to meet.', '13. It adjourns.']],
    ['en', ['They spoke for them.', 'Then they left.']],
    ['en', ['Prices rose by 2.5 per cent (see A/71/L.81, p. 3).', 'Ms. Hoff disagreed.']],
    ['fr', ['M. Diallo et Mme Roy ont parlé.', 'Voir l’art. 5, par. 2.', 'Qui répondra ?', 'Personne.']],
    ['es', ['El Sr. Ruiz citó el párr. 4.', '¿Quién responde?', '¡Todos!', 'Se levanta la sesión.']],
    ['ru', ['Г-н Иванов и г-жа Петрова выступили.', 'См. п. 5 ст. 3.', 'Кто ответит?', 'Никто.']],
    ['ar', ['تحدث السيد حداد عن الضحايا.', 'من يجيب؟', 'لا أحد.']],
    ['zh', ['会议开始。', '谁来回答？', '没有人！']],
  ])('are those a reader of %s sees: %j', (language, expected) => {
    expect(of(expected.join(language === 'zh' ? '' : ' '), language)).toEqual(expected)
  })

  it('go on over a line that wraps and end at an empty one', () => {
    expect(of('They called for\nmore houses.\n\nAgenda\n\nit was said', 'en')).toEqual([
      'They called for\nmore houses.',
      'Agenda',
      'it was said',
    ])
  })

  it('lose nothing but white space, and stand where they say', () => {
    const unit = fc.constantFrom('a', 'B', '.', ' ', '\n', '!', '12', 'Mr', '“', '”', '💬', '。', 'ب', '(', ')')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.constantFrom(...languages), (text, language) => {
        const points = new CodePoints(text)
        const found = sentences(text, language)
        for (const one of found) expect(points.slice(one.start, one.end)).toBe(one.text)
        expect(
          found
            .map((one) => one.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})

describe('words', () => {
  it('are the same whoever typed them', () => {
    expect(normalWord('الضَّحَايَا')).toBe(normalWord('الضحـــايا'))
    expect(normalWord('إلى')).toBe(normalWord('الي'))
    expect(normalWord('Réinsertion')).toBe('reinsertion')
    expect(normalWord('Ещё')).toBe('еще')
    expect(normalWord('мой')).toBe('мой')
  })

  it('are found where no space parts them, and with apostrophes and hyphens where there are', () => {
    expect(words('打击贩运人口', 'zh').join('')).toBe('打击贩运人口')
    expect(words('打击贩运人口', 'zh').length).toBeGreaterThan(1)
    expect(words("L’exploitation d'enfants, victim-centred", 'fr')).toEqual([
      'l',
      'exploitation',
      'd',
      'enfants',
      'victim',
      'centred',
    ])
    expect(words("Clarion's 2,500 cases", 'en')).toEqual(['clarion', '2', '500', 'cases'])
  })

  it('are one term in several forms, and nothing is left of empty ones', () => {
    for (const [one, other, language] of [
      ['exploited', 'exploiting', 'en'],
      ['policies', 'policy', 'en'],
      ['prosecutions', 'prosecution', 'en'],
      ['victimes', 'victime', 'fr'],
      ['refugiados', 'refugiadas', 'es'],
      ['жертвами', 'жертвы', 'ru'],
      ['الضحايا', 'ضحايا', 'ar'],
    ] as const) {
      expect(stem(normalWord(one), language)).toBe(stem(normalWord(other), language))
    }
    expect(terms('and they were all of us', 'en')).toEqual([])
    expect(terms('和 他们 的', 'zh')).toEqual([])
  })
})
