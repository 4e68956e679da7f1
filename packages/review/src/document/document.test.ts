import { ProblemError } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../language/language.ts'
import { CodePoints } from '../text/code-points.ts'
import { layOut } from './lay-out.ts'
import { readXml, type XmlElement, xmlText } from './read-xml.ts'
import type { ReviewDocument } from './review-document.ts'
import { documentProblems, soundDocument } from './sound-document.ts'
import { elementLines, elementsNamed, seen } from './testing/element-lines.ts'
import { arbitraryDocument, plainLines, sampleCompilation, sampleSummary } from './testing/index.ts'
import { writeAkomaNtoso } from './write-akoma-ntoso.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'

/** A page as a tree: it is written so that an XML reader can read it too. */
const page = (document: ReviewDocument) => readXml(writeHtml(document).replace('<!doctype html>', ''))

/** What is read from top to bottom; the annex's label and title stand in one heading. */
const read = (tree: XmlElement) => seen(elementLines(withoutSources(tree), ['p', 'h1', 'h2', 'h3', 'h4']).join(' '))
const expected = (document: ReviewDocument) => seen(plainLines(document).join(' '))

function withoutSources(tree: XmlElement): XmlElement {
  const children = tree.children.filter((child) => typeof child === 'string' || child.name !== 'details')
  return { ...tree, children: children.map((child) => (typeof child === 'string' ? child : withoutSources(child))) }
}

describe('a document', () => {
  it('has the same numbers in all six languages', () => {
    const numbers = languages.map((language) =>
      layOut(sampleSummary(language)).blocks.flatMap((block) =>
        'label' in block && block.is === 'paragraph' ? [block.label] : [],
      ),
    )
    expect(new Set(numbers.map((one) => one.join(' '))).size).toBe(1)
    expect(numbers[0]).toContain('(a)')
    expect(numbers[0]?.at(-2)).toBe('a.')
  })

  it('leaves out no rank of heading on the way down', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        let before = 1
        for (const block of layOut(document).blocks) {
          const rank = block.is === 'heading' ? block.rank : block.is === 'annex' ? 2 : undefined
          if (rank === undefined) continue
          expect(rank).toBeLessThanOrEqual(before + 1)
          before = rank
        }
      }),
    )
  })

  it('gives every paragraph and sentence an address of its own', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const ids = layOut(document).blocks.flatMap((block) => [
          ...('id' in block ? [block.id] : []),
          ...(block.is === 'paragraph' ? block.sentences.map(({ id }) => id) : []),
        ])
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it.each([
    ['a zero', { title: 'a\0b' }, 'document-sign', { place: 'title', sign: 'U+0000' }],
    ['an override of direction', { title: 'a\u202eb' }, 'document-sign', { place: 'title', sign: 'U+202E' }],
    ['an isolate that stays open', { title: 'a\u2067b' }, 'document-sign', { place: 'title', sign: 'U+2066' }],
    ['a tag nobody sees', { title: 'a\u{e0041}b' }, 'document-sign', { place: 'title', sign: 'U+E0041' }],
    ['no title', { title: ' ' }, 'document-blank', { place: 'title' }],
    ['a title too long', { title: 'x'.repeat(301) }, 'document-too-long', { place: 'title', limit: 300 }],
    [
      'a paragraph of no sentences',
      { body: [{ type: 'paragraph', level: 0, numbered: true, sentences: [] }] },
      'document-blank',
      { place: 'body.0.sentences' },
    ],
  ] as const)('is refused by name with %s, in every form', (_, change, code, detail) => {
    const document = { ...sampleSummary('en', 1), ...change }
    expect(documentProblems(document)).toEqual([{ code, detail }])
    for (const write of [writeHtml, writeJson, writeAkomaNtoso]) expect(() => write(document)).toThrow(ProblemError)
  })

  it('is refused when it is longer than anybody reads, however it is divided', () => {
    const sentences = [{ text: 'word '.repeat(3_900), evidence: [] }]
    const body = Array.from({ length: 21 }, () => ({ type: 'paragraph', level: 0, numbered: true, sentences }) as const)
    const problems = documentProblems({ ...sampleSummary('en', 1), body })
    expect(problems).toEqual([{ code: 'document-too-long', detail: { place: 'document', limit: 400_000 } }])
    const many = Array.from({ length: 2_001 }, () => ({ type: 'heading', level: 1, text: 'x' }) as const)
    expect(documentProblems({ ...sampleSummary('en', 1), body: many })[0]?.detail['limit']).toBe(2_000)
  })

  it('is refused with a day that is none', () => {
    const { masthead, ...rest } = sampleSummary('en', 1)
    for (const date of ['2017-02-30', '23 June 2017', '']) {
      const problems = documentProblems({ ...rest, masthead: { ...masthead, date } })
      expect(problems).toContainEqual({ code: 'document-date', detail: { place: 'masthead.date' } })
    }
  })

  it('may hold a name of 300 signs and a quotation of several lines', () => {
    const document = sampleSummary('en', 1)
    expect(documentProblems({ ...document, title: 'ß'.repeat(300) })).toEqual([])
    const said = { start: 0, end: 3, quote: 'a\nb', prefix: '', suffix: '\t', checksum: 'a'.repeat(64) }
    const evidence = [{ statement: 's', speaker: '', constituency: 'survivors', anchor: said }]
    const body = [
      { type: 'paragraph', level: 0, numbered: true, sentences: [{ text: 'It was said.', evidence }] },
    ] as const
    expect(documentProblems({ ...document, body })).toEqual([])
  })
})

describe('the page', () => {
  it.each(languages)('says in %s what the document says, in its order, and says which way it runs', (language) => {
    for (const document of [sampleSummary(language), sampleCompilation(language)]) {
      const tree = page(document)
      expect(read(tree)).toBe(expected(document))
      expect(tree.attributes.get('lang')).toBe(language)
      expect(tree.attributes.get('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    }
  })

  it('carries any text as itself, or refuses the document', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        fc.pre(documentProblems(document).length === 0)
        const tree = page(document)
        expect(read(tree)).toBe(expected(document))
        const names = new Set(
          elementsNamed(tree, ['script', 'img', 'iframe', 'link', 'object', 'form']).map(({ name }) => name),
        )
        expect([...names]).toEqual([])
        const attributes = elementsNamed(tree, ['p', 'span', 'a', 'bdi', 'q', 'li', 'section']).flatMap((one) => [
          ...one.attributes.keys(),
        ])
        expect(attributes.filter((name) => !['id', 'class', 'href', 'dir', 'aria-labelledby'].includes(name))).toEqual(
          [],
        )
      }),
      { numRuns: 200 },
    )
  })

  it('shows what each sentence rests on, and of a survivor who released nothing no word', () => {
    const [details] = elementsNamed(page(sampleSummary('en', 3)), ['details'])
    const text = seen(xmlText(details!))
    expect(text).toContain('Ms. Amal Haddad · civil society Participants')
    expect(text).toMatch(/A speaker who is not named · survivors (Sentence|$)/)
  })
})

describe('the JSON', () => {
  it('holds every sentence at its span, with the spans it rests on', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        fc.pre(documentProblems(document).length === 0)
        const { blocks } = JSON.parse(writeJson(document))
        const sentences = document.body
          .concat(document.annexes.flatMap(({ body }) => body))
          .flatMap((part) => (part.type === 'paragraph' ? part.sentences : []))
        const written = blocks.flatMap((block: { sentences?: unknown[]; text: string }) =>
          (block.sentences ?? []).map((sentence) => ({ ...(sentence as object), whole: block.text })),
        )
        expect(written).toHaveLength(sentences.length)
        for (const [at, { start, end, whole, evidence }] of written.entries()) {
          expect(new CodePoints(whole).slice(start, end)).toBe(sentences[at]?.text)
          expect(evidence).toEqual(sentences[at]?.evidence)
        }
      }),
    )
  })

  it('is the same for the same document', () => {
    expect(writeJson(sampleSummary('ar'))).toBe(writeJson(structuredClone(sampleSummary('ar'))))
  })
})

describe('any document', () => {
  it('is refused with every place that is wrong, or written in every form', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const problems = documentProblems(document)
        for (const { code, detail } of problems) {
          expect(code).toMatch(/^document-/)
          expect(detail['place']).toBeTypeOf('string')
          expect(JSON.stringify(detail)).not.toMatch(/[\u202e\ud800]/)
        }
        if (problems.length > 0) expect(() => soundDocument(document)).toThrow(ProblemError)
        else for (const write of [writeHtml, writeJson, writeAkomaNtoso]) expect(write(document)).not.toBe('')
      }),
    )
  })
})
