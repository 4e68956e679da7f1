import type { Language } from '../language/language.ts'
import { CodePoints } from '../text/code-points.ts'
import { type Force, forces } from './force.ts'
import { readyForceWords } from './ready-words.ts'

/** A stretch of a sentence that one verb governs, and how much it asks. */
export type Clause = {
  readonly text: string
  /** In code points of the sentence. */
  readonly start: number
  readonly end: number
  readonly force: Force
  /** The word by which that is told; empty where nothing is asked. */
  readonly told: string
  /** What takes force away, as it is written. */
  readonly hedges: readonly string[]
  readonly scope: Scope
}

/** Whom it reaches: everyone, as it stands, or a part. */
export type Scope = 'wide' | 'plain' | 'narrow'

/**
 * Parts a sentence where another verb begins to govern: "We recall the Plan, | urge States to act | and note their reports"
 * asks something in its middle only. A clause without such a verb asks what "shall" or "should" in it ask, and notes
 * otherwise. The clauses put together are the sentence.
 */
export function clauses(sentence: string, language: Language): Clause[] {
  const words = readyForceWords(language)
  const cuts = Array.from(sentence.matchAll(words.clause), ({ index, groups, 0: whole }) => ({
    at: index,
    force: forces.find((force) => groups?.[force] !== undefined),
    told: (groups?.['words'] ?? whole).trim(),
  }))
  const parts = cuts[0]?.at === 0 ? cuts : [{ at: 0, force: undefined, told: '' }, ...cuts]
  const points = new CodePoints(sentence)
  return parts.map(({ at, force, told }, place) => {
    const end = parts[place + 1]?.at ?? sentence.length
    const text = sentence.slice(at, end)
    return {
      text,
      start: points.pointAt(at),
      end: points.pointAt(end),
      ...forceOf(text, force, told, language),
      hedges: (text.match(words.hedges) ?? []).map((hedge) => hedge.trim()),
      scope: scopeOf(text, language),
    }
  })
}

function forceOf(
  text: string,
  force: Force | undefined,
  told: string,
  language: Language,
): Pick<Clause, 'force' | 'told'> {
  if (force !== undefined) return { force, told }
  const { shall, should } = readyForceWords(language)
  const binds = text.match(shall)?.[0]
  if (binds !== undefined) return { force: 'bind', told: binds }
  const calls = text.match(should)?.[0]
  return calls === undefined ? { force: 'note', told: '' } : { force: 'call', told: calls }
}

/** A narrowing word is a narrowing, whatever else is there: "all interested States" are some. */
function scopeOf(text: string, language: Language): Scope {
  const { narrow, wide } = readyForceWords(language)
  if (text.search(narrow) >= 0) return 'narrow'
  return text.search(wide) >= 0 ? 'wide' : 'plain'
}
