import { refuse } from '@clarion/journal'
import type { ArrivedForm, ArrivedText } from './arrived-text.ts'
import { decodeText } from './decode-text.ts'
import { readInThread } from './read-in-thread.ts'

/** Bytes of a file. A speech is some tens of thousands. */
export const arrivedFileLimit = 10 * 2 ** 20

const accepted = '.txt, .docx, .pdf, .xml'

/**
 * The text of a statement or a resolution that somebody sent: plain text, Word, PDF or XML, told from its content and never
 * from its name.
 *
 * @throws ProblemError `too-large`, `media-type-refused`, `file-not-text`, `file-damaged`, `file-locked`, `file-swells`,
 *   `file-with-entities`, `pdf-without-text`, `pdf-letters-turned`, `file-without-text`, `file-too-slow`
 */
export async function readArrivedFile(bytes: Uint8Array): Promise<ArrivedText> {
  if (bytes.byteLength > arrivedFileLimit) refuse('too-large', { limit: '10 MiB' })
  const form = arrivedForm(bytes)
  const read: ArrivedText =
    form === 'text'
      ? {
          form,
          lines: decodeText(bytes)
            .split(/\r\n?|\n/)
            .map((text) => ({ text })),
          emptyPages: [],
        }
      : await readInThread({ form, bytes })
  if (!read.lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) refuse('file-without-text')
  return read
}

/** What a file is. */
function arrivedForm(bytes: Uint8Array): ArrivedForm {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  // ISO 32000 lets a PDF begin with other bytes, and readers look for its mark in the first kilobyte.
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return 'docx'
  if (head.startsWith('\xd0\xcf\x11\xe0')) return beforeWord2007(bytes)
  if (head.startsWith('{\\rtf')) refuse('media-type-refused', { type: 'RTF', accepted })
  // With the mark of UTF-16 every other byte is a zero.
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml|(?:\w+:)?akomaNtoso)[\s>]/.test(head.replaceAll('\0', ''))
    ? 'xml'
    : 'text'
}

/** The container of old Word files is also that of new ones with a password. */
function beforeWord2007(bytes: Uint8Array): never {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)) refuse('file-locked')
  return refuse('media-type-refused', { type: '.doc', accepted })
}
