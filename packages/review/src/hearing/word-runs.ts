import { bareWords } from '../lint/quotations.ts'

/** So much in a row is somebody's wording; less is everybody's: six words, or twelve Chinese signs. */
const weightOfRun = 12

/**
 * The runs of words of a text, normalised, for finding them in another: every stretch of six words, where a Chinese
 * sign counts for half a word. A text that is shorter than that has none.
 */
export function wordRuns(text: string): string[] {
  const words = bareWords(text)
  const runs: string[] = []
  let [end, weight] = [0, 0]
  for (let start = 0; start < words.length; start++) {
    while (end < words.length && weight < weightOfRun) weight += weightOf(words[end++]!)
    if (weight < weightOfRun) break
    runs.push(words.slice(start, end).join(' '))
    weight -= weightOf(words[start]!)
  }
  return runs
}

function weightOf(word: string): number {
  return /^\p{Script=Han}$/u.test(word) ? 1 : 2
}
