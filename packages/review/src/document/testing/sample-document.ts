import type { Language } from '../../language/language.ts'
import { makeAnchor } from '../../text/anchor.ts'
import type { CanonicalText } from '../../text/canonical-text.ts'
import type { DocumentPart, DocumentSentence, Provision, ReviewDocument } from '../review-document.ts'
import { transmissionLetter } from '../transmission-letter.ts'
import { sampleWords } from './sample-words.ts'

/**
 * An invented President's Summary of so many numbered paragraphs, with a letter, headings, paragraphs of all four levels
 * and an annex. The same for the same arguments.
 */
export function sampleSummary(language: Language, paragraphs = 40): ReviewDocument {
  const words = sampleWords[language]
  const said: CanonicalText = { text: words.sentences.join(' '), length: 0, checksum: 'a'.repeat(64) }
  const source = { ...said, length: [...said.text].length }
  const sentence = (at: number): DocumentSentence => ({
    text: words.sentences[at % 4]!,
    evidence:
      at % 3 === 0
        ? []
        : [
            {
              statement: `statement-${at}`,
              speaker: 'Ms. Amal Haddad',
              constituency: 'civil society',
              anchor: makeAnchor(source, 0, 12),
            },
            // A survivor whose words are not released: a constituency and nothing else.
            { statement: `statement-${at + 1}`, speaker: '', constituency: 'survivors' },
          ],
  })
  const body: DocumentPart[] = [
    { type: 'paragraph', level: 0, numbered: false, sentences: [{ text: words.formula, evidence: [] }] },
    ...Array.from({ length: paragraphs }, (_, at): DocumentPart[] => [
      ...(at % 10 === 0 ? [{ type: 'heading', level: 1, text: words.heading } as const] : []),
      {
        type: 'paragraph',
        level: at % 10 === 7 ? 1 : at % 10 === 8 ? 2 : at % 10 === 9 ? 3 : 0,
        numbered: true,
        sentences: Array.from({ length: 1 + (at % 4) }, (_, nth) => sentence(at + nth)),
      },
    ]).flat(),
  ]
  return {
    language,
    masthead: {
      organ: words.organ,
      symbol: 'A/71/1080',
      distribution: 'general',
      date: '2017-06-23',
      original: 'en',
      session: words.session,
      agendaItem: words.agendaItem,
    },
    title: words.title,
    subtitle: words.subtitle,
    body,
    annexes: [
      { title: words.annex, body: [{ type: 'paragraph', level: 0, numbered: true, sentences: [sentence(1)] }] },
    ],
    letter: transmissionLetter(language, words.title, '2017-07-03', 'Miroslav Example'),
  }
}

/** An invented compilation text with every sort of mark. */
export function sampleCompilation(language: Language): ReviewDocument {
  const words = sampleWords[language]
  const [one = '', two = '', three = ''] = words.sentences
  const provision = (label: string, more: Partial<Provision>): Provision => ({
    type: 'provision',
    label,
    status: 'open',
    by: [],
    runs: [{ text: one, marks: [] }],
    notes: [],
    ...more,
  })
  const { letter: _, ...summary } = sampleSummary(language, 1)
  return {
    ...summary,
    annexes: [],
    body: [
      { type: 'heading', level: 1, text: words.heading },
      provision('PP4bis', { status: 'agreed' }),
      provision('OP7', {
        runs: [
          { text: `${one} `, marks: [] },
          { text: two, marks: [{ asks: 'add', by: ['EU', 'MEX'] }] },
          {
            text: ` ${three}`,
            marks: [
              { asks: 'delete', by: ['USA'] },
              { asks: 'retain', by: ['G77'] },
            ],
          },
        ],
        notes: [words.formula],
      }),
      provision('OP7alt', { status: 'bracketed', by: ['CANZ'] }),
    ],
  }
}
