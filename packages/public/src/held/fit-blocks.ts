import type { Block, Fact, Saying } from './describe-state.ts'

/** Text beyond this many characters is shown in pieces, so that one paragraph cannot outgrow a page. */
const longest = 2_500

/**
 * Deals blocks out to pages that stay small: a page is read on an old phone over a bad line.
 *
 * @param blocks in order
 * @param budget bytes of UTF-8 that the words of one page may take
 * @returns at least one page; a block that is too large goes on under the same heading
 */
export function fitBlocks(blocks: readonly Block[], budget: number): Block[][] {
  const pages: Block[][] = [[]]
  let used = 0
  for (const block of blocks.flatMap((whole) => splitBlock(whole, budget))) {
    const size = blockSize(block)
    if (used > 0 && used + size > budget) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(block)
    used += size
  }
  return pages
}

function splitBlock(block: Block, budget: number): Block[] {
  const parts: Fact[][] = [[]]
  let used = 0
  for (const fact of block.facts.flatMap(splitFact)) {
    const size = factSize(fact)
    if (used > 0 && used + size > budget) {
      parts.push([])
      used = 0
    }
    parts.at(-1)?.push(fact)
    used += size
  }
  return parts.map((facts) => ({ ...block, facts }))
}

function splitFact(fact: Fact): Fact[] {
  const sayings = fact.sayings.flatMap(splitSaying)
  return factSize({ ...fact, sayings }) <= 4 * longest
    ? [{ ...fact, sayings }]
    : sayings.map((saying) => ({ ...fact, sayings: [saying] }))
}

function splitSaying(saying: Saying): Saying[] {
  const pieces = saying.texts.flatMap(splitText)
  const whole = pieces.reduce((sum, text) => sum + text.length, 0)
  return whole <= longest ? [{ ...saying, texts: pieces }] : pieces.map((text) => ({ ...saying, texts: [text] }))
}

/** Cuts at a space where there is one, and never through a character (a pair of surrogates, a letter with its accent). */
export function splitText(text: string): string[] {
  if (text.length <= longest) return [text]
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    const roomy = piece.length + segment.length > longest || (piece.length > longest * 0.9 && segment === ' ')
    if (roomy && piece !== '') {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** What the marks around a block, a fact and a saying add, and the way to a document, in bytes. */
const marks = { block: 120, fact: 60, saying: 160, file: 400 }

function blockSize({ heading, facts, file }: Block): number {
  return (
    marks.block +
    (file === undefined ? 0 : marks.file) +
    size(heading ?? '') +
    facts.reduce((sum, fact) => sum + factSize(fact), 0)
  )
}

function factSize({ label, sayings }: Fact): number {
  const said = sayings.map(({ texts }) => marks.saying + size(texts.join('')))
  return marks.fact + size(label) + said.reduce((sum, bytes) => sum + bytes, 0)
}

/** As it will be sent: escaped. */
function size(text: string): number {
  return Buffer.byteLength(text.replace(/[&<>"']/g, '&quot;'))
}
