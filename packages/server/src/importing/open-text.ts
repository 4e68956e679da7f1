import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { ExplainedError } from '../explained-error.ts'

/** A text file that is being read, once and in order, so that it may also be a pipe: what is decrypted needs no disk. */
export type TextFile = {
  /** The first line and perhaps more: what tells the kind of file. */
  readonly beginning: string
  readonly pieces: AsyncIterable<string>
}

/** A first line that is longer tells nothing, in characters. */
const longestBeginning = 1_048_576

/**
 * Opens a text file: UTF-8, or UTF-16 where the mark at its beginning says so (what spreadsheets call Unicode text). Bytes
 * that are no such text would become other letters of a name without a word: the file is refused, and the line named.
 *
 * @throws ExplainedError at once or while it is read, when it is no such text
 */
export async function openText(file: string): Promise<TextFile> {
  const pieces = decodedPieces(file)
  let beginning = ''
  let next = await pieces.next()
  while (!next.done) {
    beginning += next.value
    if (/[\r\n]/.test(next.value) || beginning.length > longestBeginning) break
    next = await pieces.next()
  }
  const all = async function* () {
    yield beginning
    yield* pieces
  }
  return { beginning, pieces: all() }
}

async function* decodedPieces(file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let line = 1
  for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    const text = decoded(file, line, decoder, bytes)
    line += text.split('\n').length - 1
    yield text
  }
  if (decoder) yield decoded(file, line, decoder)
}

function encodingOf([first, second]: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function decoded(file: string, line: number, decoder: TextDecoder, bytes?: Buffer): string {
  let text: string
  try {
    text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    throw otherEncoding(file, line + (bytes && decoder.encoding === 'utf-8' ? linesOfUtf8(bytes) : 0))
  }
  // In UTF-16 without its mark every other byte is a zero; no text has one.
  const zero = text.indexOf('\0')
  if (zero >= 0) throw otherEncoding(file, line + text.slice(0, zero).split('\n').length - 1)
  return text
}

/** @returns how many lines of a piece are UTF-8 before the first that is not */
function linesOfUtf8(bytes: Buffer): number {
  // What the piece before has left of a letter was read with it.
  let start = bytes.findIndex((byte) => (byte & 0b1100_0000) !== 0b1000_0000)
  for (let lines = 0; ; lines++) {
    const end = bytes.indexOf('\n', Math.max(start, 0))
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return lines
    start = end + 1
  }
}

function otherEncoding(file: string, line: number): ExplainedError {
  return new ExplainedError(
    'badData',
    `${file}, line ${line}: this is not text in UTF-8, and its letters would be read wrongly. Save the file anew as “CSV UTF-8” and run the command again.`,
  )
}
