import fc from 'fast-check'
import { languages } from '../../language/language.ts'
import type { DocumentPart, ReviewDocument } from '../review-document.ts'
import { sampleSummary } from './sample-document.ts'

/** What somebody might type who means harm, or who merely quotes: markup of every form, and signs that hide or turn. */
export const hostile = [
  '#panic()',
  '#eval("1")',
  '$x$',
  '*b* _i_ `raw` <label> @ref',
  '#import "/etc/passwd"',
  '#read("/etc/passwd")',
  '\\u{41}',
  '// comment',
  '/* c */',
  '</p><script>alert(1)</script>',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '&lt;&#0;&amp;',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '{{ 7*7 }} \u0024{7*7} $& $1 {title} {language}',
  '<?xml version="1.0"?><w:t>',
  'HYPERLINK "https://example.org"',
  '\u2067אבג\u2069',
  'مرحبا 12',
  '人口贩运',
]

const sign = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.constantFrom('\0', '\u202e', '\ud800', '\uffff', '\u{e0041}', '\n', '\u2066') },
)

/** Any text of a line: harmless, hostile, or one no document may hold. */
export const anyLine: fc.Arbitrary<string> = fc
  .oneof(
    sign,
    fc.tuple(sign, sign).map((both) => both.join(' ')),
    fc.constantFrom('ل'.repeat(300), 'W'.repeat(301)),
  )
  .map((text) => `x${text}y`)

const paragraph: fc.Arbitrary<DocumentPart> = fc.record({
  type: fc.constant('paragraph' as const),
  level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  numbered: fc.boolean(),
  sentences: fc.array(
    fc.record({
      text: anyLine,
      evidence: fc.array(
        fc.record({ statement: anyLine, speaker: fc.oneof(anyLine, fc.constant('')), constituency: anyLine }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

const provision: fc.Arbitrary<DocumentPart> = fc.record({
  type: fc.constant('provision' as const),
  label: anyLine,
  status: fc.constantFrom('open' as const, 'bracketed' as const, 'agreed' as const),
  by: fc.array(anyLine, { maxLength: 2 }),
  runs: fc.array(
    fc.record({
      text: anyLine,
      marks: fc.array(
        fc.record({
          asks: fc.constantFrom(
            'add' as const,
            'by' as const,
            'delete' as const,
            'retain' as const,
            'replace' as const,
          ),
          by: fc.array(anyLine, { minLength: 1, maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  notes: fc.array(anyLine, { maxLength: 1 }),
})

const part = fc.oneof(
  paragraph,
  provision,
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), text: anyLine }),
)

/** Any document, most of them with something in it that must come out as itself or be refused. */
export const arbitraryDocument: fc.Arbitrary<ReviewDocument> = fc
  .record({
    language: fc.constantFrom(...languages),
    title: anyLine,
    symbol: fc.oneof(anyLine, fc.constant('')),
    body: fc.array(part, { maxLength: 5 }),
    annexes: fc.array(fc.record({ title: anyLine, body: fc.array(part, { maxLength: 2 }) }), { maxLength: 3 }),
    withLetter: fc.boolean(),
    signed: anyLine,
  })
  .map(({ language, title, symbol, body, annexes, withLetter, signed }) => {
    const { masthead, letter, ...sample } = sampleSummary(language, 1)
    const document: ReviewDocument = { ...sample, masthead: { ...masthead, symbol }, title, body, annexes }
    return withLetter && letter ? { ...document, letter: { ...letter, name: signed, paragraphs: [title] } } : document
  })
