import type { Language } from '../language/language.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { type Carrier, carriersIn } from './carriers.ts'
import { compareStrength } from './strength.ts'

/** A text whose messages are looked for. Where parts of it are not at hand, what is not found is not said to be lost. */
export type CoveredText = { readonly paragraphs: readonly Paragraph[]; readonly complete: boolean }

/** What became of a message. `unknown`: not in what is at hand of a text that is not whole. */
export const coverageVerdicts = ['strengthened', 'carried', 'weakened', 'lost', 'gained', 'absent', 'unknown'] as const

/** One of them. */
export type CoverageVerdict = (typeof coverageVerdicts)[number]

/** Why. English words with the facts they need; a screen has its own. */
export const coverageReasonWords = {
  same: 'It asks as much as before ("{after}").',
  'force-raised': 'It asks more: "{before}" became "{after}".',
  'force-lowered': 'It asks less: "{before}" became "{after}".',
  hedged: 'It asks as much, but adds: {after}.',
  unhedged: 'It asks as much, without: {before}.',
  widened: 'It reaches more than before.',
  narrowed: 'It reaches fewer than before.',
  'only-cited': 'A paragraph still cites it, but no sentence speaks of it any more.',
  'spoken-of': 'It was only cited; now a sentence speaks of it.',
  'paragraph-removed': 'The paragraph that carried it ({before}) is not in the text any more.',
  'words-removed': 'Its paragraph ({before}) stands, but does not speak of it any more.',
  'came-in': 'It was not in the text before ({after}).',
  'not-in-text': 'No sentence speaks of it and no paragraph cites it.',
  incomplete: 'It is not in what is at hand, and the text is not whole.',
} as const

/** Which. */
export type CoverageReason = keyof typeof coverageReasonWords

/** What became of a message, or of it in one paragraph, and why. */
export type CoverageChange = {
  readonly verdict: CoverageVerdict
  readonly reason: CoverageReason
  readonly detail: { readonly before: string; readonly after: string }
  /** The strongest sentence before and after. */
  readonly before?: Carrier
  readonly after?: Carrier
}

/** One line of message coverage. */
export type MessageCoverage = CoverageChange & {
  readonly message: string
  /** Each paragraph that carried it before or does now, by id: a weakening that another paragraph hides is seen here. */
  readonly paragraphs: readonly (CoverageChange & { readonly paragraph: string })[]
}

/**
 * What a revision carries, weakens, loses of the messages of a hearing, against the revision before. The verdict is on the
 * strongest sentence for each; every paragraph is listed too. What decides is the ladder of force, then hedges, then reach.
 *
 * @param messages ids; those of the codebook (M1 to M9) are found by words, others where a paragraph cites them
 * @param before left out for a first draft: then a message is carried or absent
 */
export function messageCoverage(
  messages: readonly string[],
  before: CoveredText | undefined,
  after: CoveredText,
  language: Language,
): MessageCoverage[] {
  const old = before && carriersIn(before.paragraphs, language)
  const now = carriersIn(after.paragraphs, language)
  return messages.map((message) => {
    const is = now.get(message) ?? []
    if (!before || !old) return { message, ...inFirst(is[0], after), paragraphs: [] }
    const was = old.get(message) ?? []
    const ids = [...new Set([...was, ...is].map(({ paragraph }) => paragraph))]
    const of = (list: readonly Carrier[], id: string) => list.find(({ paragraph }) => paragraph === id)
    return {
      message,
      ...changeOf(was[0], is[0], before, after),
      paragraphs: ids.map((id) => ({ paragraph: id, ...changeOf(of(was, id), of(is, id), before, after) })),
    }
  })
}

function inFirst(is: Carrier | undefined, { complete }: CoveredText): CoverageChange {
  if (is) return { verdict: 'carried', reason: 'same', detail: { before: '', after: told(is) }, after: is }
  const nothing = { before: '', after: '' }
  return complete
    ? { verdict: 'absent', reason: 'not-in-text', detail: nothing }
    : { verdict: 'unknown', reason: 'incomplete', detail: nothing }
}

function changeOf(
  was: Carrier | undefined,
  is: Carrier | undefined,
  before: CoveredText,
  after: CoveredText,
): CoverageChange {
  const detail = { before: was?.label ?? '', after: is?.label ?? '' }
  if (was && is) return compared(was, is)
  if (was) {
    const stands = after.paragraphs.some(({ id }) => id === was.paragraph)
    if (!after.complete && !stands) return { verdict: 'unknown', reason: 'incomplete', detail, before: was }
    return { verdict: 'lost', reason: stands ? 'words-removed' : 'paragraph-removed', detail, before: was }
  }
  if (is) {
    const stood = before.paragraphs.some(({ id }) => id === is.paragraph)
    if (!before.complete && !stood) return { verdict: 'unknown', reason: 'incomplete', detail, after: is }
    return { verdict: 'gained', reason: 'came-in', detail, after: is }
  }
  return before.complete && after.complete
    ? { verdict: 'absent', reason: 'not-in-text', detail }
    : { verdict: 'unknown', reason: 'incomplete', detail }
}

function compared(was: Carrier, is: Carrier): CoverageChange {
  const { order, by } = compareStrength(is.strength, was.strength)
  const verdict = order > 0 ? 'strengthened' : order < 0 ? 'weakened' : 'carried'
  const told_ = { before: told(was), after: told(is) }
  const both = { before: was, after: is }
  if (by === undefined) return { verdict, reason: 'same', detail: told_, ...both }
  if (by === 'hedges') {
    const detail = { before: was.strength.hedges.join(', '), after: is.strength.hedges.join(', ') }
    return { verdict, reason: order > 0 ? 'unhedged' : 'hedged', detail, ...both }
  }
  if (by === 'scope') return { verdict, reason: order > 0 ? 'widened' : 'narrowed', detail: told_, ...both }
  if (is.strength.force === undefined) return { verdict, reason: 'only-cited', detail: told_, ...both }
  if (was.strength.force === undefined) return { verdict, reason: 'spoken-of', detail: told_, ...both }
  return { verdict, reason: order > 0 ? 'force-raised' : 'force-lowered', detail: told_, ...both }
}

/** The word that asks; what a clause without one does is noting. */
function told({ strength }: Carrier): string {
  return strength.told === '' ? (strength.force ?? '') : strength.told
}

/** The English words of a reason, its facts filled in. */
export function coverageReasonText({ reason, detail }: Pick<CoverageChange, 'reason' | 'detail'>): string {
  return coverageReasonWords[reason].replace('{before}', detail.before).replace('{after}', detail.after)
}
