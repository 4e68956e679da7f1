/** Words that run one way. */
export type DirectedRun = { readonly text: string; readonly rightToLeft: boolean }

/**
 * Letters of the other way, and what lies between them: digits and signs at their edge go with the paragraph, as Unicode's
 * algorithm has it (UAX #9) and Word, which asks the run and not the letters, does not.
 */
const leftStretch =
  /[\p{L}--[\p{scx=Arab}\p{scx=Hebr}]](?:[^\p{scx=Arab}\p{scx=Hebr}]*[[\p{L}\p{N}]--[\p{scx=Arab}\p{scx=Hebr}]])?/gv
const rightStretch =
  /[\p{L}&&[\p{scx=Arab}\p{scx=Hebr}]](?:[[\p{L}&&[\p{scx=Arab}\p{scx=Hebr}]]\p{M}\p{N}\s،؛؟«»]*[[\p{L}&&[\p{scx=Arab}\p{scx=Hebr}]]\p{M}])?/gv

/**
 * Parts a text where its direction changes, so that "A/71/1080" in an Arabic line is not set as "1080/71/A".
 *
 * @param rightToLeft how the paragraph runs
 * @returns runs that together are the text
 */
export function directedRuns(text: string, rightToLeft: boolean): DirectedRun[] {
  const runs: DirectedRun[] = []
  let at = 0
  for (const found of text.matchAll(rightToLeft ? leftStretch : rightStretch)) {
    if (found.index > at) runs.push({ text: text.slice(at, found.index), rightToLeft })
    runs.push({ text: found[0], rightToLeft: !rightToLeft })
    at = found.index + found[0].length
  }
  if (at < text.length || text === '') runs.push({ text: text.slice(at), rightToLeft })
  return runs
}
