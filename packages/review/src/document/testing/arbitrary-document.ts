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

const never = ['\0', '\u202e', '\ud800', '\uffff', '\u{e0041}', '\n', '\u2066']

/**
 * Any text of a line: harmless, hostile, or one no document may hold.
 *
 * @param unit of what signs the harmless ones are
 */
export function anyLine(unit: 'grapheme' | 'grapheme-ascii'): fc.Arbitrary<string> {
  const sign = fc.oneof(
    { weight: 8, arbitrary: fc.string({ unit, maxLength: 30 }) },
    { weight: 8, arbitrary: fc.constantFrom(...hostile) },
  )
  return fc
    .oneof(
      { weight: 40, arbitrary: sign },
      { weight: 40, arbitrary: fc.tuple(sign, sign).map((both) => both.join(' ')) },
      { weight: 1, arbitrary: fc.tuple(sign, fc.constantFrom(...never)).map((both) => both.join('')) },
      { weight: 2, arbitrary: fc.constantFrom('W'.repeat(298), 'لا'.repeat(149)) },
      { weight: 1, arbitrary: fc.constant('W'.repeat(299)) },
    )
    .map((text) => `x${text}y`)
}

/** Any part of a body, of such lines. */
function anyPart(line: fc.Arbitrary<string>): fc.Arbitrary<DocumentPart> {
  const paragraph: fc.Arbitrary<DocumentPart> = fc.record({
    type: fc.constant('paragraph' as const),
    level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    numbered: fc.boolean(),
    sentences: fc.array(
      fc.record({
        text: line,
        evidence: fc.array(
          fc.record({ statement: line, speaker: fc.oneof(line, fc.constant('')), constituency: line }),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })

  const provision: fc.Arbitrary<DocumentPart> = fc.record({
    type: fc.constant('provision' as const),
    label: fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }),
    status: fc.constantFrom('open' as const, 'bracketed' as const, 'agreed' as const),
    by: fc.array(line, { maxLength: 2 }),
    runs: fc.array(
      fc.record({
        text: line,
        marks: fc.array(
          fc.record({
            asks: fc.constantFrom(
              'add' as const,
              'by' as const,
              'delete' as const,
              'retain' as const,
              'replace' as const,
            ),
            by: fc.array(line, { minLength: 1, maxLength: 2 }),
          }),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    notes: fc.array(line, { maxLength: 1 }),
  })

  return fc.oneof(
    paragraph,
    provision,
    fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), text: line }),
  )
}

/** Any document, some of them with something in it that must be refused. */
export function arbitraryDocument(unit: 'grapheme' | 'grapheme-ascii' = 'grapheme'): fc.Arbitrary<ReviewDocument> {
  const line = anyLine(unit)
  const part = anyPart(line)
  return fc
    .record({
      language: fc.constantFrom(...languages),
      title: line,
      symbol: fc.oneof(line, fc.constant('')),
      body: fc.array(part, { maxLength: 5 }),
      annexes: fc.array(fc.record({ title: line, body: fc.array(part, { maxLength: 2 }) }), { maxLength: 3 }),
      signed: fc.option(line),
    })
    .map(({ language, title, symbol, body, annexes, signed }) => {
      const { masthead, letter, ...sample } = sampleSummary(language, 1)
      const document: ReviewDocument = { ...sample, masthead: { ...masthead, symbol }, title, body, annexes }
      if (signed === null || !letter) return document
      return { ...document, letter: { ...letter, name: signed, paragraphs: [title] } }
    })
}
