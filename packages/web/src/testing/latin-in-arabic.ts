import { readFileSync } from 'node:fs'
import type { Catalogue } from '../words/catalogue.ts'

/**
 * The words that the Arabic catalogue leaves in Latin letters: names of things that have no other, in the order of the
 * alphabet. A test holds their list, so that no English can pass for one.
 */
export function latinInArabic(): readonly string[] {
  const file = readFileSync(new URL('../words/languages/ar.json', import.meta.url), 'utf8')
  const { messages, vocabulary, refusals }: Catalogue = JSON.parse(file)
  const texts = [messages, vocabulary, refusals].flatMap((part) => Object.values(part))
  // Parameters and the keywords of ICU are no words: `{count, plural, one {…}}`.
  const words = texts.flatMap(
    (text) =>
      text
        .replace(/\{\w+(?:, \w+)?[,}]|\b(?:zero|one|two|few|many|other|[a-z-]+) \{/g, ' ')
        .match(/[A-Za-z0-9-]*[A-Za-z]{2}[A-Za-z0-9-]*/g) ?? [],
  )
  return [...new Set(words)].sort()
}
