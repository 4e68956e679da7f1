import { refuse } from '@clarion/journal'

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/**
 * The text of a plain file: UTF-8, or UTF-16 with its mark. Anything else is refused and never guessed: a guess turns a
 * name into another name, and nobody notices.
 *
 * @throws ProblemError `file-not-text`
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte))
  const text = strictly(mark?.encoding ?? 'utf-8', bytes.subarray(mark?.bytes.length ?? 0))
  // UTF-16 without a mark, UTF-32 and programs are full of zeros and controls. A form feed is the end of a page.
  if (/[\p{Cc}--[\t\n\r\f\x85]]|\p{Noncharacter_Code_Point}/v.test(text)) refuse('file-not-text')
  return text.replaceAll('\f', '\n')
}

function strictly(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return refuse('file-not-text')
  }
}
