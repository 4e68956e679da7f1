import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ProblemError } from '@clarion/journal'
import { readResolution, writeAkomaNtoso } from '@clarion/review'
import { plainLines, sampleSummary } from '@clarion/review/document/testing'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersTurned } from './letters-turned.ts'
import { arrivedFileLimit, readArrivedFile } from './read-arrived-file.ts'
import { readDocx } from './read-docx.ts'
import { readInThread } from './read-in-thread.ts'
import { zipOf } from './testing/zip-of.ts'
import { writeDocx } from './write-docx.ts'
import { writePdf } from './write-pdf.ts'

const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined
if (!hasQpdf) console.warn('Skipped: qpdf is not there (Debian: qpdf). No PDF was locked.')

const utf8 = (text: string) => new TextEncoder().encode(text)
const marked = (mark: string, text: string, encoding: BufferEncoding) => Buffer.from(mark + text, encoding)
const swapped = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '')

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    return (await readArrivedFile(bytes)).form
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}

/** Without a thread, which takes longer to begin than most files to read. */
function codeOfWord(bytes: Uint8Array): string {
  try {
    return `read: ${readDocx(bytes).length}`
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}

const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
const word = (body: string, head = '') =>
  zipOf({
    '[Content_Types].xml': types,
    'word/document.xml': `${head}<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
  })

/** A page of a scanner: something is drawn, nothing is written. */
function scanned(text = ''): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: tmpdir() })
  return compiler.pdf({ mainFileContent: `#rect(width: 5cm)\n${text}` })
}

describe('a plain file', () => {
  it('is read as UTF-8, and as UTF-16 with its mark, line by line', async () => {
    const text = 'Émile: “Bonjour”\r\nمرحبا\n人口贩运\rEnd 💬'
    const lines = ['Émile: “Bonjour”', 'مرحبا', '人口贩运', 'End 💬']
    for (const bytes of [
      utf8(text),
      marked('\ufeff', text, 'utf8'),
      marked('\ufeff', text, 'utf16le'),
      swapped(text),
    ]) {
      const read = await readArrivedFile(bytes)
      expect([read.form, read.lines.map((line) => line.text)]).toEqual(['text', lines])
    }
  })

  it('is refused in any other encoding rather than guessed, and when it is no text', async () => {
    for (const bytes of [
      Buffer.from('Ça a été dit', 'latin1'),
      Buffer.from('said without a mark', 'utf16le'),
      Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
      utf8('a\0b'),
      utf8('\u001b[31mred'),
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 2, 3]),
    ]) {
      expect(await codeOf(bytes)).toBe('file-not-text')
    }
  })

  it('comes back as it was, whatever is in it', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), async (lines) => {
        const text = `Said: ${lines.join('\n')}`
        const read = await readArrivedFile(utf8(text))
        expect(read.lines.map((one) => one.text).join('\n')).toBe(text)
      }),
    )
  })

  it('is refused when it is empty or larger than ten megabytes', async () => {
    expect(await codeOf(utf8(''))).toBe('file-without-text')
    expect(await codeOf(utf8(' \n\t'))).toBe('file-without-text')
    expect(await codeOf(Buffer.alloc(arrivedFileLimit, 'a'))).toBe('text')
    expect(await codeOf(Buffer.alloc(arrivedFileLimit + 1, 'a'))).toBe('too-large')
  })

  it('is refused by name when it is one of another sort', async () => {
    expect(await codeOf(utf8('{\\rtf1 hello}'))).toBe('media-type-refused')
    expect(await codeOf(Buffer.from('\xd0\xcf\x11\xe0 old Word', 'latin1'))).toBe('media-type-refused')
    const locked = Buffer.concat([
      Buffer.from('\xd0\xcf\x11\xe0', 'latin1'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await codeOf(locked)).toBe('file-locked')
  })
})

describe('a Word file', () => {
  it('gives back what was written, with its styles', async () => {
    const document = sampleSummary('ar', 5)
    const { lines, form } = await readArrivedFile(await writeDocx(document))
    expect(form).toBe('docx')
    expect(lines.map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual(plainLines(document))
    expect(lines.find(({ text }) => text === document.title)?.style).toBe('Heading1')
  })

  it('says what is said: not what was deleted, moved away or hidden, and a box once', async () => {
    const { lines } = await readArrivedFile(
      word(`<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>refuse</w:delText></w:r></w:del><w:ins><w:r><w:t>agree</w:t></w:r></w:ins>
        <w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>
        <w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>.</w:t><w:br/><w:t>Next</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:t>Out</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Choice>
        <mc:Fallback><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`),
    )
    expect(lines.map(({ text }) => text)).toEqual(['We agree.\nNext', 'Cell', 'Out', 'Box'])
  })

  it('is refused when it swells, declares entities, is cut off, or is another archive', async () => {
    const bomb = zipOf({ 'word/document.xml': Buffer.alloc(49 * 2 ** 20, 'a') })
    expect(bomb.byteLength).toBeLessThan(2 ** 20)
    expect(await codeOf(bomb)).toBe('file-swells')
    expect(codeOfWord(word('&a;', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'))).toBe('file-with-entities')
    const whole = word('<w:p><w:r><w:t>words</w:t></w:r></w:p>')
    expect(codeOfWord(whole.subarray(0, whole.length - 30))).toBe('file-damaged')
    expect(codeOfWord(zipOf({ 'xl/workbook.xml': '<x/>' }))).toBe('file-damaged')
    expect(codeOfWord(word(`${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}`))).toBe('file-damaged')
  })

  it('answers every broken archive with a refusal', () => {
    const whole = word('<w:p><w:r><w:t>words</w:t></w:r></w:p>')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (bends) => {
          const bent = Uint8Array.from(whole)
          for (const [at, byte] of bends) bent[at] = byte
          expect(codeOfWord(bent)).toMatch(/^(read|file-)/)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('a resolution that arrives', () => {
  const paragraphs = [
    'The General Assembly,',
    'Recalling its resolution 64/293,',
    '1. Urges all States to act;',
    '2. Decides to meet in 2021.',
  ]

  it('is read into its paragraphs from Word and from XML alike', async () => {
    const asWord = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
    const asXml = `<?xml version="1.0"?><r>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</r>`
    for (const bytes of [word(asWord), utf8(asXml)]) {
      const { lines } = await readArrivedFile(bytes)
      const [text] = readResolution(lines, 'en').texts
      expect(text?.paragraphs.map(({ part, text: said }) => [part, said])).toEqual([
        ['preamble', 'Recalling its resolution 64/293,'],
        ['operative', 'Urges all States to act;'],
        ['operative', 'Decides to meet in 2021.'],
      ])
    }
  })
})

describe('an XML file', () => {
  it('is read as Akoma Ntoso, numbers in front', async () => {
    const document = sampleSummary('zh', 3)
    const { form, lines } = await readArrivedFile(utf8(writeAkomaNtoso(document)))
    expect(form).toBe('xml')
    expect(letters(lines.map(({ text }) => text).join(''))).toBe(letters(plainLines(document).join('')))
  })

  it('is refused with a document type', async () => {
    expect(await codeOf(utf8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'))).toBe(
      'file-with-entities',
    )
  })
})

describe('a PDF', () => {
  it.each(['ar', 'zh'] as const)('gives back in %s what was written', async (language) => {
    const { letter: _, ...document } = sampleSummary(language, 3)
    const { form, lines } = await readArrivedFile(await writePdf(document))
    expect(form).toBe('pdf')
    const body = lines.filter(({ text }) => !/^\d+\/\d+$|^A\/71\/1080$/.test(text))
    expect(letters(body.map(({ text }) => text).join(''))).toBe(letters(plainLines(document).join('')))
  })

  it('is refused when its pages are pictures; pages without text are named when others have some', async () => {
    expect(await codeOf(scanned())).toBe('pdf-without-text')
    const read = await readArrivedFile(scanned('Words #pagebreak() #rect() #pagebreak() More'))
    expect(read.emptyPages).toEqual([2])
  })

  it('is not believed when Arabic came out with its letters turned round', () => {
    // As PDF.js reads what LibreOffice 7.4 makes of the sample.
    expect(lettersTurned(['موجز الرئيس لجلسة االستماع', 'األصل: باإلنكليزية'])).toBe(true)
    expect(lettersTurned(['وال يضيف إليه. البند 106 من جدول األعمال'])).toBe(true)
    expect(lettersTurned(plainLines(sampleSummary('ar')))).toBe(false)
    expect(lettersTurned(['No Arabic at all'])).toBe(false)
  })

  it('is refused when it is damaged, or takes for ever', async () => {
    expect(await codeOf(utf8('%PDF-1.7\nnothing of the kind'))).toBe('file-damaged')
    const bytes = await writePdf(sampleSummary('en', 3))
    const soon = readInThread({ form: 'pdf', bytes }, { milliseconds: 1, mebibytes: 768 })
    await expect(soon).rejects.toMatchObject({ problem: { code: 'file-too-slow' } })
  })

  it('is refused when it takes more memory than a text can need, and others are read after it', async () => {
    const bytes = await writePdf(sampleSummary('en', 3))
    const much = readInThread({ form: 'pdf', bytes }, { milliseconds: 20_000, mebibytes: 0 })
    const next = readInThread({ form: 'pdf', bytes })
    await expect(much).rejects.toMatchObject({ problem: { code: 'file-swells' } })
    expect((await next).lines.length).toBeGreaterThan(20)
  })

  it.skipIf(!hasQpdf)('is refused when it is locked', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'clarion-pdf-'))
    writeFileSync(`${folder}/open.pdf`, await writePdf(sampleSummary('en', 1)))
    execFileSync('qpdf', ['--encrypt', 'user', 'owner', '256', '--', `${folder}/open.pdf`, `${folder}/locked.pdf`])
    const locked = readFileSync(`${folder}/locked.pdf`)
    rmSync(folder, { recursive: true })
    expect(await codeOf(locked)).toBe('file-locked')
  })
})
