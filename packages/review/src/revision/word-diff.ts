import { commonRuns } from './myers.ts'
import { wordTokens } from './word-tokens.ts'

/** A stretch that stayed, went or came. */
export type DiffPart = { readonly change: 'same' | 'removed' | 'added'; readonly text: string }

/**
 * How one text becomes another, word by word, with the fewest words removed and added. What went stands before what came in
 * its place. Blanks between two words that both changed are taken along, so that a reader sees phrases and not a comb.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [wordTokens(before), wordTokens(after)]
  const parts: { change: DiffPart['change']; text: string }[] = []
  let [x, y] = [0, 0]
  for (const run of [...commonRuns(old, now), { before: old.length, after: now.length, length: 0 }]) {
    push(parts, 'removed', old.slice(x, run.before))
    push(parts, 'added', now.slice(y, run.after))
    push(parts, 'same', old.slice(run.before, run.before + run.length))
    x = run.before + run.length
    y = run.after + run.length
  }
  return gathered(parts)
}

/** Puts a diff on a text: the inverse of making it. */
export function applyDiff(diff: readonly DiffPart[], side: 'before' | 'after'): string {
  const left = side === 'before' ? 'added' : 'removed'
  return diff.map(({ change, text }) => (change === left ? '' : text)).join('')
}

function push(
  parts: { change: DiffPart['change']; text: string }[],
  change: DiffPart['change'],
  tokens: string[],
): void {
  if (tokens.length > 0) parts.push({ change, text: tokens.join('') })
}

/** "[one][uno] [two][dos]" is read as "[one two][uno dos]": a blank alone between two changes belongs to both. */
function gathered(parts: readonly DiffPart[]): DiffPart[] {
  const blocks: { removed: string; added: string; same: string }[] = []
  for (const { change, text } of parts) {
    const last = blocks.at(-1)
    if (change === 'same') {
      if (last && last.same === '') last.same = text
      else blocks.push({ removed: '', added: '', same: text })
    } else if (last && last.same === '') last[change] += text
    else blocks.push({ removed: '', added: '', same: '', [change]: text })
  }
  const merged: typeof blocks = []
  for (const block of blocks) {
    const last = merged.at(-1)
    const both = last && last.removed !== '' && last.added !== '' && block.removed !== '' && block.added !== ''
    if (last && both && /^\s+$/u.test(last.same)) {
      last.removed += last.same + block.removed
      last.added += last.same + block.added
      last.same = block.same
    } else merged.push({ ...block })
  }
  return merged.flatMap(({ removed, added, same }): DiffPart[] => [
    ...(removed === '' ? [] : [{ change: 'removed' as const, text: removed }]),
    ...(added === '' ? [] : [{ change: 'added' as const, text: added }]),
    ...(same === '' ? [] : [{ change: 'same' as const, text: same }]),
  ])
}
