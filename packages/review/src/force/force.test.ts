import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../language/language.ts'
import { CodePoints } from '../text/code-points.ts'
import { clauses } from './clauses.ts'
import { type Force, forceRank, forces } from './force.ts'
import { openingWords } from './opening-words.ts'

/** How paragraphs open, invented but for the opening words: those of the language's own resolutions. */
const participles: Readonly<Record<Exclude<Language, 'zh'>, readonly string[]>> = {
  en: ['Recalling', 'Deeply concerned', 'Taking note with appreciation', 'Bearing in mind', 'Reaffirming also'],
  fr: [
    'Rappelant',
    'Profondément préoccupée',
    'Prenant note avec satisfaction',
    'Ayant à l’esprit',
    'Réaffirmant également',
  ],
  es: [
    'Recordando',
    'Profundamente preocupada',
    'Tomando nota con aprecio',
    'Teniendo presente',
    'Reafirmando también',
  ],
  ru: [
    'ссылаясь',
    'будучи глубоко обеспокоена',
    'с удовлетворением отмечая',
    'принимая во внимание',
    'вновь подтверждая',
  ],
  ar: ['وإذ تشير', 'وإذ يساورها', 'وإذ تلاحظ مع التقدير', 'وإذ تضع', 'وإذ تؤكد من جديد'],
}

const verbs: Readonly<Record<Language, Readonly<Record<Force, readonly string[]>>>> = {
  en: {
    bind: ['Decides', 'Reaffirms its commitment to'],
    call: ['Strongly urges', 'Calls upon', 'Requests'],
    encourage: ['Encourages', 'Also invites'],
    note: ['Takes note with appreciation', 'Recognizes', 'Stresses'],
  },
  fr: {
    bind: ['Décide', 'Réaffirme son engagement'],
    call: ['Demande instamment', 'Exhorte', 'Prie'],
    encourage: ['Encourage', 'Invite également'],
    note: ['Prend note avec satisfaction', 'Reconnaît', 'Souligne'],
  },
  es: {
    bind: ['Decide', 'Reafirma su compromiso'],
    call: ['Insta encarecidamente', 'Exhorta', 'Solicita'],
    encourage: ['Alienta', 'Invita también'],
    note: ['Toma nota con aprecio', 'Reconoce', 'Subraya'],
  },
  ru: {
    bind: ['постановляет', 'подтверждает свою приверженность'],
    call: ['настоятельно призывает', 'призывает', 'просит'],
    encourage: ['рекомендует', 'предлагает также'],
    note: ['с признательностью отмечает', 'признает', 'принимает к сведению'],
  },
  ar: {
    bind: ['تقرر', 'تؤكد من جديد التزامها'],
    call: ['تحث بقوة', 'تهيب', 'تطلب'],
    encourage: ['تشجع', 'تدعو أيضا'],
    note: ['تحيط علما مع التقدير', 'تعترف', 'تشدد'],
  },
  zh: {
    bind: ['决定', '重申其承诺'],
    call: ['强烈敦促', '吁请', '请'],
    encourage: ['鼓励', '还邀请'],
    note: ['赞赏地注意到', '认识到', '强调'],
  },
}

const ours: Readonly<Record<Language, readonly [string, Force][]>> = {
  en: [
    ['We commit to act', 'bind'],
    ['We urge States', 'call'],
    ['We encourage States', 'encourage'],
    ['We recognize that', 'note'],
  ],
  fr: [
    ['Nous nous engageons à agir', 'bind'],
    ['Nous exhortons les États', 'call'],
    ['Nous encourageons les États', 'encourage'],
    ['Nous reconnaissons que', 'note'],
  ],
  es: [
    ['Nos comprometemos a actuar', 'bind'],
    ['Instamos a los Estados', 'call'],
    ['Alentamos a los Estados', 'encourage'],
    ['Reconocemos que', 'note'],
  ],
  ru: [
    ['Мы обязуемся действовать', 'bind'],
    ['Мы настоятельно призываем', 'call'],
    ['Мы предлагаем', 'encourage'],
    ['Мы признаем', 'note'],
  ],
  ar: [
    ['ونتعهد بالعمل', 'bind'],
    ['ونحث الدول', 'call'],
    ['ونشجع الدول', 'encourage'],
    ['ونسلم بأن', 'note'],
  ],
  zh: [
    ['我们承诺采取行动', 'bind'],
    ['我们敦促各国', 'call'],
    ['我们鼓励各国', 'encourage'],
    ['我们认识到', 'note'],
  ],
}

describe('the opening words of a paragraph', () => {
  it.each(languages)('are known in both parts and with "we": %s', (language) => {
    if (language !== 'zh') {
      for (const opening of participles[language]) {
        expect(openingWords(`${opening} x`, language)).toMatchObject({ start: 0, words: opening, form: 'participle' })
      }
    }
    for (const force of forces) {
      for (const opening of verbs[language][force]) {
        const found = openingWords(`12. ${opening}${language === 'zh' ? '' : ' '}X`, language)
        expect([opening, found]).toMatchObject([opening, { words: opening, form: 'verb', force, start: 4 }])
      }
    }
    for (const [opening, force] of ours[language]) {
      expect([opening, openingWords(opening, language)]).toMatchObject([opening, { form: 'verb', force }])
    }
  })

  it('are those words of the paragraph, and none where it opens otherwise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.string({ unit: 'grapheme', maxLength: 40 }), (language, text) => {
        const whole = `${verbs[language].call[0]} ${text}`
        for (const one of [text, whole]) {
          const found = openingWords(one, language)
          if (found) expect(new CodePoints(one).slice(found.start, found.end)).toBe(found.words)
        }
      }),
    )
    expect(openingWords('Trafficking in persons is a crime.', 'en')).toBeUndefined()
    expect(openingWords('Notebooks are handed out.', 'en')).toBeUndefined()
  })
})

describe('the clauses of a sentence', () => {
  it('each ask what their verb asks', () => {
    const read = clauses(
      'We recall the Plan, recognizing its value, and reaffirm our commitment to protect all victims, urge States to train the police, as appropriate, and note the reports.',
      'en',
    )
    expect(read.map(({ force, told, hedges, scope }) => [force, told, hedges.length, scope])).toEqual([
      ['note', 'recall', 0, 'plain'],
      ['bind', 'reaffirm our commitment to', 0, 'wide'],
      ['call', 'urge', 1, 'plain'],
      ['note', 'note', 0, 'plain'],
    ])
  })

  it('without such a verb ask what shall and should ask, and otherwise nothing', () => {
    const force = (text: string) => clauses(text, 'en').map((one) => one.force)
    expect(force('States shall protect victims.')).toEqual(['bind'])
    expect(force('States should protect victims.')).toEqual(['call'])
    expect(force('States protect victims.')).toEqual(['note'])
    expect(clauses('Calls upon all interested States to act', 'en')).toMatchObject([{ scope: 'narrow' }])
  })

  it('put together are the sentence, in every language', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        ', ',
        ' and ',
        'we urge ',
        '，',
        '敦促',
        ' и ',
        'мы призываем ',
        '، ',
        'ونحث ',
        ' y ',
        'instamos ',
        'shall ',
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.array(piece, { maxLength: 10 }), (language, pieces) => {
        const sentence = pieces.join('')
        const read = clauses(sentence, language)
        expect(read.map(({ text }) => text).join('')).toBe(sentence)
        const points = new CodePoints(sentence)
        for (const { text, start, end } of read) expect(points.slice(start, end)).toBe(text)
      }),
    )
  })

  it('are ranked as the ladder stands', () => {
    expect(forces.map(forceRank)).toEqual([4, 3, 2, 1])
    expect(forceRank(undefined)).toBe(0)
  })
})
