import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../language/language.ts'
import { readQuantifiers } from '../quantifier/read-quantifiers.ts'
import { mixedWords } from './mixed-words.ts'

const read = (language: Language, sentence: string) => readQuantifiers([sentence], language)[0]

describe('letters that look like others', () => {
  it.each<[string, Language, string]>([
    ['a Cyrillic А', 'en', '\u0410ll participants called for shelters.'],
    ['Cyrillic letters alone', 'en', '\u0430\u04cf\u04cf participants called for shelters.'],
    ['a Greek omicron and alpha', 'en', '\u0391ll partic\u03b9pants called for shelters.'],
    ['full-width letters', 'en', 'Ａｌｌ participants called for shelters.'],
    ['letters of formulas', 'en', '𝐀𝐥𝐥 participants called for shelters.'],
    ['letters in circles', 'en', 'Ⓐⓛⓛ participants called for shelters.'],
    ['small capitals', 'en', 'ᴀʟʟ ᴘᴀʀᴛɪᴄɪᴘᴀɴᴛꜱ called for shelters.'],
    ['a capital I for an l', 'en', 'AIl participants called for shelters.'],
    ['figures', 'en', 'A11 participants called for shelters.'],
    ['an Armenian letter', 'en', 'Every\u0585ne called for shelters.'],
    ['a soft hyphen', 'en', 'A\u00adll parti\u00adcipants called for shelters.'],
    ['a space of no width', 'en', 'A\u200bll partici\u200bpants called for shelters.'],
    ['a joiner that is a mark', 'en', 'A\u034fll participants called for shelters.'],
    ['a letter that nobody sees', 'en', 'A\u3164ll participants called for shelters.'],
    ['a Cyrillic о', 'fr', 'T\u043eus les participants ont demandé des refuges.'],
    ['a Cyrillic о', 'es', 'T\u043ed\u043es los participantes pidieron refugios.'],
    ['Latin letters', 'ru', 'Bce участники попросили об убежищах.'],
    ['a Latin c', 'ru', 'Вcе yчаcтники попросили об убежищах.'],
    ['marks of stress', 'ru', 'Все уча\u0301стники попроси\u0301ли об убежищах.'],
    ['Persian letters', 'ar', 'طالب جمیع المشاركین بالمأوى.'],
    ['a lengthened word', 'ar', 'طالب جمـــيع المشاركين بالمأوى.'],
    ['the signs of Taiwan', 'zh', '所有與會者都呼籲設立庇護所。'],
    ['radicals', 'zh', '所有⼈都强调需要庇护所。'],
  ])('hide no "all": %s, in %s', (_, language, sentence) => {
    expect(read(language, sentence)).toMatchObject({ rung: 'all' })
  })

  it('change nothing of what is read, wherever they stand', () => {
    const others: Readonly<Record<string, string>> = {
      a: 'аαａ',
      c: 'сϲ',
      e: 'еｅ',
      i: 'іι',
      o: 'оοօ',
      p: 'рρ',
      s: 'ѕꜱ',
    }
    const sentence = fc.constantFrom(
      'All participants called for shelters.',
      'Most speakers called for shelters.',
      'Twelve States stressed the costs.',
      'Two thirds of the speakers called for shelters.',
      'Nobody objected to the proposal.',
      'One speaker said that all victims need shelters.',
    )
    fc.assert(
      fc.property(sentence, fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }), (plain, picks) => {
        const written = Array.from(plain, (letter, at) => {
          const those = [...(others[letter] ?? '')]
          return those[picks[at % picks.length]!] ?? letter
        }).join('')
        expect(read('en', written)).toEqual(read('en', plain))
      }),
    )
  })

  it('weaken no word for "most" in Russian, whatever marks of stress it has', () => {
    expect(read('ru', 'Большинство\u0301 ораторов попросило об убежищах.')).toMatchObject({ rung: 'most' })
    expect(read('ru', 'Больши\u0301нство\u0301 ораторов попросило об убежищах.')).toMatchObject({ rung: 'most' })
  })
})

describe('a word of two scripts', () => {
  it.each([
    '\u0410ll',
    'partici\u0440ants',
    'T\u043eus',
    'Вcе',
    'yчастники',
    'sh\u03b5lter',
    'Every\u0585ne',
    '\u13aall',
  ])('is found, with its place: %s', (word) => {
    expect(mixedWords(`😀 of ${word} it.`)).toEqual([{ word, start: 5, end: 5 + [...word].length }])
  })

  it.each([
    'Все участники говорили о GloACT и COVID-19, SMS-сообщениях и IT-компаниях.',
    'أشار أحد المتحدثين إلى برنامج GloACT وCOVID-19 والـUNODC.',
    '一位发言者提到GloACT项目、COVID-19疫情和X光。',
    'Doses of 5 μg, α-amylase, Δt and the naïve Façade of Ångström’s café.',
    'Все, and “Все” again: Ελλάδα and Россия beside Greece.',
    'SMSки и 3D-модели, H₂O, 2-й, 5-го.',
  ])('is not seen in what people write: %s', (text) => {
    expect(mixedWords(text)).toEqual([])
  })
})
