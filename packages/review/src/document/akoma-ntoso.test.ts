import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../language/language.ts'
import { linesOfXml } from './lines-of-xml.ts'
import { readXml, xmlText } from './read-xml.ts'
import type { ReviewDocument } from './review-document.ts'
import { documentProblems } from './sound-document.ts'
import { elementsNamed, seen } from './testing/element-lines.ts'
import { arbitraryDocument, plainLines, sampleCompilation, sampleSummary } from './testing/index.ts'
import { writeAkomaNtoso } from './write-akoma-ntoso.ts'

const schema = path.join(import.meta.dirname, 'testing/schema/akomantoso30.xsd')
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0
if (!hasXmllint) console.warn('Skipped: xmllint is not there (Debian: libxml2-utils). The schema was not asked.')

/** Asks the schema about all documents at once: reading it takes longer than asking it. */
function validate(documents: readonly ReviewDocument[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'clarion-akn-'))
  try {
    const files = documents.map((document, at) => {
      const file = path.join(folder, `${at}.xml`)
      writeFileSync(file, writeAkomaNtoso(document))
      return file
    })
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], { stdio: 'pipe' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a reader who keeps everything finds, deleted words included. */
function allLines(document: ReviewDocument): string[] {
  return linesOfXml(writeAkomaNtoso(document).replaceAll('del>', 'ins>')).lines.map(seen)
}

describe('Akoma Ntoso', () => {
  it.each(languages)('holds in %s what the document says, in its order', (language) => {
    for (const document of [sampleSummary(language), sampleCompilation(language)]) {
      const expected = plainLines(document).map(seen)
      // The number of an annex stands in front of its title, as that of a paragraph does.
      const { title } = document.annexes[0] ?? { title: '' }
      const at = expected.indexOf(title)
      if (at > 0) expected.splice(at - 1, 2, `${expected[at - 1]} ${title}`)
      expect(allLines(document)).toEqual(expected)
    }
  })

  it('marks what delegations would put in and take out', () => {
    const tree = readXml(writeAkomaNtoso(sampleCompilation('en')))
    expect(elementsNamed(tree, ['ins']).map(xmlText)[0]).toContain('Twelve speakers')
    expect(elementsNamed(tree, ['del']).map(xmlText)[0]).toContain('A survivor said')
  })

  it('carries any text as itself', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        fc.pre(documentProblems(document).length === 0)
        const lines = allLines(document).join('\n').replace(/\n/g, ' ')
        const expected = plainLines(document).map(seen).join(' ')
        expect(lines).toBe(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('says what every sentence rests on', () => {
    const tree = readXml(writeAkomaNtoso(sampleSummary('ru', 6)))
    const said = elementsNamed(tree, ['c:said'])
    const addresses = new Set(elementsNamed(tree, ['span']).map(({ attributes }) => attributes.get('eId')))
    for (const { attributes } of elementsNamed(tree, ['c:sentence'])) {
      expect(addresses).toContain(attributes.get('ref'))
    }
    expect(said.filter(({ attributes }) => attributes.get('speaker') === '').map(xmlText)).toSatisfy(
      (texts: string[]) => texts.length > 0 && texts.every((text) => text === ''),
    )
  })

  it.skipIf(!hasXmllint)('is valid by the schema of OASIS, in six languages and for any document', () => {
    const samples = languages.flatMap((language) => [sampleSummary(language), sampleCompilation(language)])
    const any = fc.sample(arbitraryDocument(), 120).filter((document) => documentProblems(document).length === 0)
    expect(any.length).toBeGreaterThan(20)
    const bare: ReviewDocument = { ...sampleSummary('en', 1), body: [], annexes: [{ title: 'Empty', body: [] }] }
    expect(() => validate([...samples, ...any, bare])).not.toThrow()
  })
})
