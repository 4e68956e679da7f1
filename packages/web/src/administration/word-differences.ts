/** A stretch of a text: in both, only in the one before, or only in the one after. */
export type Stretch = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/**
 * What is different between two texts, word by word, by their longest common row of words: what a person has to read again
 * before words are published that others will say aloud.
 *
 * @param locale BCP 47; languages without spaces are parted into words all the same
 */
export function wordDifferences(before: string, after: string, locale: string | undefined): readonly Stretch[] {
  const one = wordsIn(before, locale)
  const other = wordsIn(after, locale)
  // lengths[a][b]: how many words the rest of both, from a and b on, have in common.
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let a = one.length - 1; a >= 0; a--) {
    for (let b = other.length - 1; b >= 0; b--) {
      const [here, next] = [lengths[a], lengths[a + 1]]
      if (!here || !next) continue
      here[b] = one[a] === other[b] ? (next[b + 1] ?? 0) + 1 : Math.max(next[b] ?? 0, here[b + 1] ?? 0)
    }
  }
  const stretches: { kind: Stretch['kind']; text: string }[] = []
  const push = (kind: Stretch['kind'], text: string) => {
    const last = stretches.at(-1)
    if (last?.kind === kind) last.text += text
    else stretches.push({ kind, text })
  }
  let [a, b] = [0, 0]
  while (a < one.length || b < other.length) {
    const [mine, theirs] = [one[a], other[b]]
    if (mine !== undefined && mine === theirs) {
      push('same', mine)
      a++
      b++
    } else if (
      mine !== undefined &&
      (theirs === undefined || (lengths[a + 1]?.[b] ?? 0) >= (lengths[a]?.[b + 1] ?? 0))
    ) {
      push('removed', mine)
      a++
    } else {
      push('added', theirs ?? '')
      b++
    }
  }
  return stretches
}

/** Every word, space and sign; put together again they are the text. */
function wordsIn(text: string, locale: string | undefined): readonly string[] {
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
}
