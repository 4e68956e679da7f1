import { documentProblems, type Language, readXml, type XmlElement } from '@clarion/review'
import { arbitraryDocument, plainLines, sampleCompilation, sampleSummary } from '@clarion/review/document/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directedRuns } from './directed-runs.ts'
import { readDocx } from './read-docx.ts'
import { unzipMember, zipMembers } from './unzip-member.ts'
import { writeDocx } from './write-docx.ts'

const languages: readonly Language[] = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
const seen = (text: string) => text.replace(/\s+/gu, ' ').trim()

function part(archive: Uint8Array, name: string): XmlElement {
  const member = zipMembers(archive).get(name)
  return readXml(new TextDecoder().decode(unzipMember(archive, member!, 2 ** 24)))
}

function all(element: XmlElement, name: string): XmlElement[] {
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name)))
  return element.name === name ? [element, ...below] : below
}

const isTrue = (element: XmlElement | undefined) => element !== undefined && element.attributes.get('w:val') !== 'false'
const runText = (run: XmlElement) =>
  all(run, 'w:t')
    .flatMap(({ children }) => children)
    .join('')

describe('the Word file', () => {
  it.each(languages)('says in %s what the document says, in its order, as paragraphs', async (language) => {
    for (const document of [sampleSummary(language), sampleCompilation(language)]) {
      const lines = readDocx(await writeDocx(document)).map(({ text }) => seen(text))
      expect(lines).toEqual(plainLines(document).map(seen))
    }
  })

  it('has headings a screen reader finds, a title, a language, and the number of each paragraph written out', async () => {
    const archive = await writeDocx(sampleSummary('fr'))
    const body = part(archive, 'word/document.xml')
    const styles = all(body, 'w:pStyle').map(({ attributes }) => attributes.get('w:val'))
    expect([styles[0], new Set(styles)]).toEqual(['Heading1', new Set(['Heading1', 'Heading2'])])
    expect(all(body, 'w:numPr')).toEqual([])
    const names = new Set(
      all(part(archive, 'word/styles.xml'), 'w:style').map(({ attributes }) => attributes.get('w:styleId')),
    )
    for (const style of styles) expect(names).toContain(style)
    expect(all(part(archive, 'docProps/core.xml'), 'dc:title')[0]?.children).toEqual([sampleSummary('fr').title])
    expect(all(part(archive, 'word/styles.xml'), 'w:lang')[0]?.attributes.get('w:val')).toBe('fr-FR')
  })

  it('runs from right to left in Arabic: each paragraph, and each run but what is written the other way', async () => {
    const body = part(await writeDocx(sampleSummary('ar')), 'word/document.xml')
    const paragraphs = all(body, 'w:p')
    expect(paragraphs.length).toBeGreaterThan(50)
    expect(paragraphs.filter((one) => !isTrue(all(one, 'w:bidi')[0]))).toEqual([])
    const runs = all(body, 'w:r').filter((run) => runText(run) !== '')
    const left = runs.filter((run) => !isTrue(all(run, 'w:rtl')[0])).map(runText)
    expect(new Set(left)).toEqual(new Set(['Miroslav Example', 'A/71/1080', 'a', 'i']))
    const right = runs.filter((run) => isTrue(all(run, 'w:rtl')[0])).map(runText)
    expect(right).toContain('1.')
    expect(right.some((text) => text.includes('وذكر 12 متكلما'))).toBe(true)
    const other = part(await writeDocx(sampleSummary('en')), 'word/document.xml')
    expect([...all(other, 'w:bidi'), ...all(other, 'w:rtl')]).toEqual([])
  })

  it('shows what delegations would put in as bold and what they would take out as struck', async () => {
    const body = part(await writeDocx(sampleCompilation('en')), 'word/document.xml')
    const looks = (name: string) =>
      all(body, 'w:r')
        .filter((run) => isTrue(all(run, name)[0]))
        .map(runText)
    expect(looks('w:strike')).toEqual([expect.stringContaining('A survivor said')])
    expect(looks('w:b')).toContainEqual(expect.stringContaining('Twelve speakers'))
  })

  it('carries any text as itself, and is well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(), async (document) => {
        fc.pre(documentProblems(document).length === 0)
        const archive = await writeDocx(document)
        expect(
          seen(
            readDocx(archive)
              .map(({ text }) => text)
              .join(' '),
          ),
        ).toBe(seen(plainLines(document).join(' ')))
        for (const name of zipMembers(archive).keys()) {
          expect(() => part(archive, name)).not.toThrow()
          // Nothing in it is a field, a link or a thing to be fetched.
          if (name.endsWith('.rels')) {
            const outside = all(part(archive, name), 'Relationship').filter(
              ({ attributes }) => attributes.get('TargetMode') === 'External',
            )
            expect(outside).toEqual([])
          }
        }
        expect(all(part(archive, 'word/document.xml'), 'w:instrText')).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('the runs of a text', () => {
  it('are together the text, and none holds letters of both ways', () => {
    const word = fc.constantFrom(
      'A/71/1080',
      'مرحبا',
      '12',
      '(',
      ')',
      ' ',
      'EU',
      '«',
      '»',
      '.',
      'שלום',
      '2017',
      '，',
      '人',
    )
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join('')),
        fc.boolean(),
        (text, rightToLeft) => {
          const runs = directedRuns(text, rightToLeft)
          expect(runs.map((run) => run.text).join('')).toBe(text)
          for (const run of runs) {
            const turned = /[\p{scx=Arab}\p{scx=Hebr}]/u.test(run.text)
            const plain = /[\p{L}--[\p{scx=Arab}\p{scx=Hebr}]]/v.test(run.text)
            expect(turned && plain).toBe(false)
            if (turned || plain) expect(run.rightToLeft).toBe(turned)
          }
        },
      ),
    )
  })
})
