import type { Language } from '../language/language.ts'
import { CodePoints } from '../text/code-points.ts'
import { type Force, forces } from './force.ts'
import { readyForceWords } from './ready-words.ts'

/** How a paragraph opens: the words that are printed in italics, and what they say of it. */
export type OpeningWords = {
  /** Where they stand, in code points of the paragraph. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** A participle opens a paragraph of the preamble; a verb in the present one of the operative part. */
  readonly form: 'participle' | 'verb'
  /** What the verb asks; a participle notes. */
  readonly force: Force
}

/**
 * Reads the opening words of a paragraph (Editorial Manual, resolutions, II.C and G: a preamble's paragraph begins with a
 * participle or an adjective, an operative one with a verb in the present, both in italics). In a declaration "we" goes
 * before and is not part of them. In Chinese both parts open with the same words: `form` is then what the caller's number
 * says, and "verb" here.
 *
 * @returns undefined where a paragraph opens in none of the ways that are known
 */
export function openingWords(text: string, language: Language): OpeningWords | undefined {
  const found = readyForceWords(language).opening.exec(text)
  const groups = found?.groups
  if (!found || groups?.['words'] === undefined) return undefined
  const words = groups['words']
  const at = found[0].length - words.length
  const points = new CodePoints(text)
  const verb = forces.find((force) => groups[force] !== undefined)
  const participle = groups['preamble'] !== undefined && language !== 'zh'
  return {
    start: points.pointAt(at),
    end: points.pointAt(at + words.length),
    words,
    form: participle ? 'participle' : 'verb',
    force: verb ?? (participle ? 'note' : chineseForce(words)),
  }
}

/** Chinese opens both parts alike; which force the words have is asked of the verbs alone. */
function chineseForce(words: string): Force {
  const found = readyForceWords('zh').clause
  found.lastIndex = 0
  const groups = found.exec(words)?.groups
  return forces.find((force) => groups?.[force] !== undefined) ?? 'note'
}
