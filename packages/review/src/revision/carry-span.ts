import { commonRuns } from './myers.ts'
import { wordTokens } from './word-tokens.ts'

/** A place in a paragraph, in code points; a point where both are the same. */
export type Span = { readonly start: number; readonly end: number }

/**
 * Where a span of a paragraph stands once the paragraph was edited: there only when none of its words were touched and
 * nothing was put among them. A proposal made on one revision is carried to the next so, or named as one whose words are
 * gone. A point is carried when what stands on either side of it still stands side by side.
 *
 * @returns undefined where the words are not there any more
 */
export function carrySpan(before: string, after: string, { start, end }: Span): Span | undefined {
  const [old, now] = [tokenStarts(before), tokenStarts(after)]
  const runs = commonRuns(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
  )
  const length = [...before].length
  if (start === end && start === 0) return begins(old, now) ? { start: 0, end: 0 } : undefined
  if (start === end && start === length) return ends(old, now) ? both([...after].length) : undefined
  for (const { before: from, after: to, length: many } of runs) {
    const [first, last] = [old[from]!, old[from + many - 1]!]
    const inside = first.at <= start && end <= last.at + last.length
    // A point at the edge of what stayed has lost a neighbour.
    const neighbours = start < end || (first.at < start && end < last.at + last.length)
    if (inside && neighbours) {
      const moved = now[to]!.at - first.at
      return { start: start + moved, end: end + moved }
    }
  }
  return undefined
}

type Token = { readonly text: string; readonly at: number; readonly length: number }

function tokenStarts(text: string): Token[] {
  let at = 0
  return wordTokens(text).map((token) => {
    const length = [...token].length
    at += length
    return { text: token, at: at - length, length }
  })
}

function begins(old: readonly Token[], now: readonly Token[]): boolean {
  return old[0]?.text === now[0]?.text
}

function ends(old: readonly Token[], now: readonly Token[]): boolean {
  return old.at(-1)?.text === now.at(-1)?.text
}

function both(point: number): Span {
  return { start: point, end: point }
}
