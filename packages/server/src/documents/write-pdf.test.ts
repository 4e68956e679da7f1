import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ProblemError } from '@clarion/journal'
import { documentProblems, type Language, type ReviewDocument } from '@clarion/review'
import { arbitraryDocument, plainLines, sampleCompilation, sampleSummary } from '@clarion/review/document/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfLines } from './pdf-lines.ts'
import { readTagged, type TaggedPdf } from './testing/tagged-text.ts'
import { writePdf } from './write-pdf.ts'

const languages: readonly Language[] = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
const has = (program: string) => {
  const present = spawnSync(program, ['-v']).error === undefined
  if (!present) console.warn(`Skipped: ${program} is not there (Debian: poppler-utils, qpdf).`)
  return present
}

/** Signs without blanks: where a line ends is the page's affair. */
const signs = (text: string) => text.normalize('NFC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')

/** Letters and digits alone: where brackets stand in a line that runs from right to left is a matter of the reader's view. */
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** Spanish says a hyphen again where a line begins after one (Ortografía de la lengua española, 2010): it is one. */
function textOf({ pieces, language }: TaggedPdf): string {
  const pages = Map.groupBy(pieces, ({ page }) => page)
  const text = [...pages.values()].map((all) => pdfLines(all).join('\n')).join('\n')
  return language === 'es' ? text.replace(/-\n-/g, '-\n') : text
}

/** The masthead has two columns: on one line of an Arabic page they are read from the right, each by itself. */
const words = (text: string) => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)

describe('the PDF', () => {
  it.each(languages)('says in %s what the document says, in its order', async (language) => {
    for (const document of [sampleSummary(language), sampleCompilation(language)]) {
      const tagged = await readTagged(await writePdf(document))
      const [found, expected] = [textOf(tagged), plainLines(document).join('\n')]
      if (language === 'ar') {
        expect(letters(found)).toBe(letters(expected))
        expect(words(found)).toEqual(words(expected))
      } else expect(signs(found)).toBe(signs(expected))
    }
  })

  it.each(languages)(
    'is tagged in %s: one title, headings, paragraphs, language; nothing outside a tag',
    async (language) => {
      const document = sampleSummary(language)
      const tagged = await readTagged(await writePdf(document))
      const count = (role: string) => tagged.roles.filter((one) => one === role).length
      expect(tagged.untagged).toEqual([])
      expect([count('H1'), count('H2')]).toEqual([1, 5])
      // Lines of letter and masthead, title note, 41 paragraphs and that of the annex; one that runs over a page counts on both.
      expect(count('P')).toBeGreaterThanOrEqual(7 + 8 + 1 + 42)
      expect(tagged.language).toBe(language)
      expect(tagged.title).toBe(document.title)
      expect(tagged.claimsUa1).toBe(true)
      expect(tagged.inOrder).toBe(true)
      // The running head and the number of the page are not read in the middle of a sentence.
      expect(tagged.artifacts.join('')).toContain('A/71/1080')
    },
  )

  it('is the same file for the same document', async () => {
    const again = await writePdf(structuredClone(sampleSummary('ar', 5)))
    expect(Buffer.compare(await writePdf(sampleSummary('ar', 5)), again)).toBe(0)
  })

  it('refuses a sign that no font has, and names it', async () => {
    const document: ReviewDocument = { ...sampleSummary('en', 1), subtitle: 'Thank you 😀' }
    await expect(writePdf(document)).rejects.toMatchObject({
      problem: { code: 'document-unprintable', detail: { sign: 'U+1F600' } },
    })
    await expect(writePdf({ ...document, subtitle: 'a\ue000' })).rejects.toThrow(/U\+E000/)
  })

  it('sets names and quotations of other scripts in every language', async () => {
    for (const language of languages) {
      const document: ReviewDocument = { ...sampleSummary(language, 1), subtitle: 'Ελένη Åsa Живка नमस्ते 人口 محمد' }
      const text = textOf(await readTagged(await writePdf(document)))
      for (const word of ['Ελένη', 'Åsa', 'Живка', '人口', 'محمد']) expect(text).toContain(word)
    }
  })

  it('sets any text as itself, or refuses it by name: nothing in it is a command', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument('grapheme-ascii'), async (document) => {
        fc.pre(documentProblems(document).length === 0)
        let bytes: Uint8Array
        try {
          bytes = await writePdf(document)
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError)
          // The one thing in the generator that no font has.
          if (error instanceof ProblemError) expect(error.problem.detail['sign']).toMatch(/^U\+05D/)
          expect(JSON.stringify(document)).toContain('אבג')
          return
        }
        const tagged = await readTagged(bytes)
        const [found, expected] = [textOf(tagged), plainLines(document).join('\n')].map(signs)
        const mixed = /\p{scx=Arab}/u.test(expected!)
        // In a line from right to left a bracket is written as it looks: ] is [ there.
        const folded = (text: string) =>
          text.replace(/[()[\]{}<>«»]/g, (sign) => '(([[{{<<««'['()[]{}<>«»'.indexOf(sign)] ?? sign)
        const sorted = (text: string) => Array.from(folded(text)).sort().join('')
        expect(mixed ? sorted(found!) : found).toBe(mixed ? sorted(expected!) : expected)
        expect(tagged.untagged).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.skipIf(!has('pdftotext')).each(languages)('is read in %s by Poppler as it was written', async (language) => {
    const bytes = await writePdf(sampleSummary(language))
    const text = execFileSync('pdftotext', ['-layout', '-nopgbrk', '-', '-'], {
      input: bytes,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const lines = text
      .toString('utf8')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .split('\n')
    const found = lines.filter((line) => !/^\s*(A\/71\/1080|\d+\/\d+)\s*$/.test(line))
    // Where two things stand far apart on a line, the masthead's columns or a number and its words, Poppler takes the left one
    // first, in Arabic too: there its words are asked for, from the title on.
    const own = (text: string) => (language === 'ar' ? letters(text).replace(/[^\p{scx=Arab}]/gu, '') : letters(text))
    const { title } = sampleSummary(language)
    const expected = plainLines(sampleSummary(language))
    expect(own(found.join('')).split(own(title)).at(-1)).toBe(
      own(expected.slice(expected.lastIndexOf(title) + 1).join('')),
    )
  })

  it.skipIf(!has('qpdf'))('is well-formed in the eyes of qpdf', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'clarion-pdf-')), 'zh.pdf')
    writeFileSync(file, await writePdf(sampleSummary('zh')))
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    rmSync(path.dirname(file), { recursive: true })
    expect([status, stdout, stderr]).toEqual([0, expect.stringContaining('No syntax'), ''])
  })
})
