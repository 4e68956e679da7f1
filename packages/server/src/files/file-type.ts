import type { AcceptedType } from '@clarion/casework'

/** So many bytes from the beginning are enough to tell. */
export const tellingBytes = 4096

/**
 * Tells what a file is from its content. A name or what the sender says can lie; a program under the name of a picture
 * stays a program.
 *
 * Signatures: ISO 32000-2 (PDF), ITU-T T.81 (JPEG), W3C PNG, RFC 9649 (WebP), ISO 23008-12 (HEIF), OASIS ODF 1.3 part 2
 * (the first member of the archive is `mimetype`, stored), ECMA-376 part 2 (OOXML).
 *
 * @param head the first bytes of the file, up to 4096
 * @returns the type, or undefined for everything that is not accepted
 */
export function fileType(head: Uint8Array): AcceptedType | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const text = bytes.toString('latin1')
  if (text.startsWith('%PDF-')) return 'application/pdf'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp'
  if (text.slice(4, 8) === 'ftyp' && /^(heic|heix|mif1|heim|heis)$/.test(text.slice(8, 12))) return 'image/heic'
  if (text.startsWith('PK\x03\x04')) return archiveType(text)
  return isText(bytes) ? 'text/plain' : undefined
}

function archiveType(text: string): AcceptedType | undefined {
  if (text.slice(30, 77) === 'mimetypeapplication/vnd.oasis.opendocument.text') {
    return 'application/vnd.oasis.opendocument.text'
  }
  const first = text.slice(30, 30 + text.charCodeAt(26))
  const office = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'].includes(first)
  // Spreadsheets and presentations begin alike; the names of the members tell.
  const word = text.includes('word/') || !/(xl|ppt)\//.test(text)
  return office && word && !text.includes('vbaProject.bin')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : undefined
}

/** Plain text has no control characters but tabs and ends of lines, is UTF-8, and is not a page or a program in disguise. */
function isText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false
  // The last character may be cut in the middle.
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  if (/[[\p{Cc}&&\p{ASCII}]--[\t\n\r]]|\ufffd/v.test(text)) return false
  return !/^\s*(<|#!|\{\\rtf)/.test(text)
}
