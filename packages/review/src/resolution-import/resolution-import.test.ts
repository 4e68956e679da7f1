import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../language/language.ts'
import type { ImportedResolution } from './imported-resolution.ts'
import { readLetterMarker, readNumberMarker, subPlaces } from './paragraph-marker.ts'
import { readResolution } from './read-resolution.ts'

/** As it is pasted from the sheet: wrapped lines, feet of pages, footnotes. The words are invented, the shape is the real one. */
const pasted = `United Nations A/RES/99/7
General Assembly Distr.: General
23 January 2099
Ninety-ninth session
Agenda item 106
Crime prevention
Resolution adopted by the General Assembly
on 18 December 2098
[on the report of the Third Committee (A/99/400)]
99/7. Improving the work of shelters
and of those who run them
The General Assembly,
Reiterating its strong condemnation of trafficking in persons, which
constitutes a serious threat, 1
Recalling the Plan, and recalling also that it was developed:
(a) To promote ratification, as well as
other instruments;
(b) To help States:
(i) At home;
(ii) Abroad,
Deeply concerned that,
__________________
1
Resolution 70/1.
2 Ibid., annex.
98-22333 (E) 270199
*9822333*
Improving the work of shelters A/RES/99/7
2/3
many are not reached,
1. Urges Member States to act by
2030, and to report;
2. Encourages States:
(a) To train the police; and
(b) To fund shelters.
2 bis. Also encourages States to rest.
Prevention
3. Decides to meet again.
82nd plenary meeting
18 December 2098
Annex
Plan of rest
1. We commit to rest.
2. We note that this is needed.`

const labels = (read: ImportedResolution, which = 0) => read.texts[which]!.paragraphs.map(({ label }) => label)

describe('a resolution that is pasted', () => {
  it('comes apart into its paragraphs, with their numbers', () => {
    const read = readResolution(pasted, 'en')
    expect([read.symbol, read.title]).toEqual([
      'A/RES/99/7',
      '99/7. Improving the work of shelters and of those who run them',
    ])
    expect(labels(read)).toEqual([
      'PP1',
      'PP2',
      'PP2(a)',
      'PP2(b)',
      'PP2(b)(i)',
      'PP2(b)(ii)',
      'PP3',
      'OP1',
      'OP2',
      'OP2(a)',
      'OP2(b)',
      'OP2bis',
      '',
      'OP3',
    ])
    const [text, annex] = read.texts
    expect(text!.paragraphs[6]!.text).toBe('Deeply concerned that, many are not reached,')
    expect(text!.paragraphs[7]!.text).toBe('Urges Member States to act by 2030, and to report;')
    expect(text!.faults).toEqual([])
    expect([annex!.heading, labels(read, 1), annex!.faults]).toEqual(['Annex', ['', 'OP1', 'OP2'], []])
    expect(read.unknown).toEqual([])
    expect(read.blocks.filter(({ kind }) => kind === 'note').map(({ lines }) => lines)).toEqual([[22], [23, 24], [25]])
  })

  it('is told from footnotes that stand without a line above them, also when they wrap', () => {
    const read = readResolution(
      'The General Assembly,\nRecalling the Convention on the\nUnited Nations, Treaty Series, vol. 1577,\nNo. 27531.\nIbid., vol. 1249, No. 20378.\nRights of the Child,\n1. Decides to meet.',
      'en',
    )
    expect(read.texts[0]!.paragraphs.map(({ text }) => text)).toEqual([
      'Recalling the Convention on the Rights of the Child,',
      'Decides to meet.',
    ])
  })

  it('keeps the lines nobody can place, and names them', () => {
    const read = readResolution('Zero draft of the co-facilitators\nversion of Friday\n\n1. We commit to act.', 'en')
    expect(read.unknown).toMatchObject([{ lines: [1, 2], text: 'Zero draft of the co-facilitators version of Friday' }])
    expect(labels(read)).toEqual(['OP1'])
  })

  it('names numbers used twice and missing ones', () => {
    const { texts } = readResolution('1. We act.\n\n2. We rest.\n\n2. We rest again.\n\n5. We go.', 'en')
    expect(texts[0]!.faults.map(({ code, label }) => [code, label])).toEqual([
      ['used-twice', 'OP2'],
      ['gap', 'OP5'],
    ])
  })

  it('is read from whole paragraphs with their styles as well', () => {
    const read = readResolution(
      [
        { text: 'Political declaration', style: 'Title' },
        { text: 'We, the States,\nassembled here,' },
        { text: 'OP1. Commit to act;' },
        { text: 'OP1ter. Urge others to act;' },
        { text: 'See resolution 70/1.', style: 'FootnoteText' },
      ],
      'en',
    )
    expect(read.title).toBe('Political declaration')
    expect(labels(read)).toEqual(['OP1', 'OP1ter'])
    expect(read.unknown.map(({ text }) => text)).toEqual(['We, the States, assembled here,'])
    expect(read.texts[0]!.faults.map(({ code }) => code)).toEqual(['gap'])
  })
})

/** One small resolution in the form of each language; the numbers must come out the same. */
const small: Readonly<Record<Language, string>> = {
  en: 'The General Assembly,\n\nRecalling the Plan,\n\n1. Urges States:\n\n(a) To act;\n\n(b) To report:\n\n(i) Soon;\n\n2. Decides to meet.',
  fr: 'L’Assemblée générale,\n\nRappelant le Plan,\n\n1. Exhorte les États :\n\na) À agir ;\n\nb) À rendre compte :\n\ni) Bientôt ;\n\n2. Décide de se réunir.',
  es: 'La Asamblea General,\n\nRecordando el Plan,\n\n1. Insta a los Estados a que:\n\na) Actúen;\n\nb) Informen:\n\ni) Pronto;\n\n2. Decide reunirse.',
  ru: 'Генеральная Ассамблея,\n\nссылаясь на План,\n\n1. настоятельно призывает государства:\n\na) действовать;\n\nb) представлять доклады:\n\ni) скоро;\n\n2. постановляет собраться.',
  ar: 'إن الجمعية العامة،\n\nإذ تشير إلى الخطة،\n\n١ - تحث الدول على ما يلي:\n\n(أ) أن تعمل؛\n\n(ب) أن تقدم التقارير:\n\n(i) قريبا؛\n\n٢ - تقرر أن تجتمع.',
  zh: '大会，\n\n回顾《计划》，\n\n1．敦促各国：\n\n(a) 采取行动；\n\n(b) 提出报告：\n\n㈠ 尽快；\n\n2．决定开会。',
}

describe('the numbers of a paragraph', () => {
  it('are the same in six languages', () => {
    for (const language of languages) {
      const read = readResolution(small[language], language)
      // Chinese writes the second degree as an enclosed ideograph: it is kept and named, and not guessed at.
      const expected = ['PP1', 'OP1', 'OP1(a)', 'OP1(b)', ...(language === 'zh' ? [] : ['OP1(b)(i)']), 'OP2']
      expect([language, labels(read)]).toEqual([language, expected])
      expect([language, read.unknown.length]).toEqual([language, language === 'zh' ? 1 : 0])
      expect(read.blocks[0]?.kind).toBe('organ')
    }
  })

  it('are read as a line prints them, and no year or share is one', () => {
    const read = (line: string) => {
      const marker = readNumberMarker(line)
      return marker && [marker.part, marker.number, marker.inserted, marker.alternative, line.slice(marker.length)]
    }
    expect(read('7. Urges')).toEqual([undefined, 7, 0, 0, 'Urges'])
    expect(read('7 bis. Urges')).toEqual([undefined, 7, 1, 0, 'Urges'])
    expect(read('OP7ter: Urges')).toEqual(['operative', 7, 2, 0, 'Urges'])
    expect(read('PP4alt 2. Recalling')).toEqual(['preamble', 4, 0, 2, 'Recalling'])
    expect(read('٧ مكررا - تحث')).toEqual([undefined, 7, 1, 0, 'تحث'])
    expect(read('7之二．敦促')).toEqual([undefined, 7, 1, 0, '敦促'])
    for (const none of ['2030. In that year', '7.5 per cent', '12:30 is lunch', '3 States', 'Urges']) {
      expect([none, read(none)]).toEqual([none, undefined])
    }
  })

  it('of sub-paragraphs are told by those before: (i) after (h) is a letter, after (a) a numeral', () => {
    const places = (...lines: string[]) => {
      let before: readonly number[] = []
      return lines.map((line) => {
        before = subPlaces(readLetterMarker(line)!, before) ?? []
        return before.join('.')
      })
    }
    expect(places(...'abcdefghij'.split('').map((sign) => `(${sign}) x`)).slice(-3)).toEqual(['8', '9', '10'])
    expect(places('(a) x', '(i) x', '(ii) x', 'a. x', 'i. x', 'b. x', '(iii) x', '(b) x')).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.2.1',
      '1.2.1.1',
      '1.2.2',
      '1.3',
      '2',
    ])
    expect(places('а) x', 'б) x', 'в) x')).toEqual(['1', '2', '3'])
    // Cyrillic letters typed for Latin ones: а, b, с.
    expect(places('а) x', 'b) x', 'с) x')).toEqual(['1', '2', '3'])
    expect(places('(أ) x', '(ب) x', '(ج) x', '(د) x', '(هـ) x')).toEqual(['1', '2', '3', '4', '5'])
  })
})

it('nothing of a text is lost, whatever is pasted: each line is in one block, and each block is its lines', () => {
  const piece = fc.constantFrom(
    ...pasted.split('\n'),
    ...Object.values(small).flatMap((one) => one.split('\n')),
    '',
    '',
  )
  const line = fc.oneof(
    { weight: 4, arbitrary: piece },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  )
  const bare = (text: string) => text.replace(/\s+/gu, '')
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.array(line, { maxLength: 30 }),
      fc.boolean(),
      (language, lines, styled) => {
        // Whatever Unicode takes for the end of a line is one.
        const source = lines
          .join('\n')
          .replaceAll('\0', '')
          .normalize('NFC')
          .split(/\r\n?|[\n\u0085\u2028\u2029]/)
        const read = readResolution(styled ? source.map((text) => ({ text })) : source.join('\n'), language)
        const taken = read.blocks.flatMap((block) => block.lines).toSorted((one, other) => one - other)
        expect(taken).toEqual(source.flatMap((text, at) => (text.trim() === '' ? [] : [at + 1])))
        for (const block of read.blocks) {
          expect(bare(block.marker + block.text)).toBe(bare(block.lines.map((at) => source[at - 1]).join('')))
        }
        const paragraphs = read.texts.flatMap((one) => one.paragraphs)
        expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length)
        const kept = read.blocks.filter(({ kind }) => ['preamble', 'operative', 'heading'].includes(kind))
        expect(paragraphs.map(({ text }) => bare(text))).toEqual(kept.map(({ text }) => bare(text)))
      },
    ),
    { numRuns: 300 },
  )
})
