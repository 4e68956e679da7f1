import type { Language } from '../language/language.ts'
import { type Sentence, sentences } from '../language/sentences.ts'
import { terms } from '../language/terms.ts'
import { type Evidence, evidenceIn } from '../linking/evidence-in.ts'
import type { HearingIndex } from '../linking/hearing-index.ts'
import { type Link, rankTurns } from '../linking/link-sentences.ts'
import { linkingWeights } from '../linking/linking-weights.ts'
import type { Turn } from '../linking/turn.ts'
import { uncarried, unitCount } from '../quantifier/carries.ts'
import { carryForward, type Quantifier, quantifierOf, type ReadAlone } from '../quantifier/read-quantifiers.ts'
import { type SupportCounts, widestRung } from '../quantifier/rungs.ts'
import { mixedWords } from '../text/mixed-words.ts'
import type { Diagnostic } from './diagnostic.ts'
import { bareWords, plainForQuotes, quotations, wasSaid } from './quotations.ts'
import { remembered } from './remembered.ts'

/** A paragraph of a summary as it is being written. */
export type SummaryParagraph = {
  readonly text: string
  /** Dates, thanks, the next steps: what does not report what was said needs no support. */
  readonly formal?: boolean
  /** Sentences, from 0, that a person has linked with what was said: the machine's own search is not asked about them. */
  readonly linked?: readonly number[]
  /** Who is behind the paragraph's message, counted from what people coded; absent while nothing is coded. */
  readonly counts?: SupportCounts
}

/** What a summary is held against. */
export type GateSources = {
  readonly index: HearingIndex
  readonly turns: readonly Turn[]
  /** Words of survivors who have not released them. */
  readonly unreleased: readonly string[]
  readonly language: Language
}

/** The gate: call it with the whole summary as often as it changes. */
export type SummaryGate = (summary: readonly SummaryParagraph[]) => Diagnostic[]

/** So many words of a survivor in a row are her words; fewer are everybody's. Of Chinese, signs. */
const runLength = { words: 6, signs: 12 } as const

/**
 * Makes the gate that a summary must pass before it is signed: every sentence has support, every "all" and "several" is
 * carried by counts, every quotation is exact, no survivor's words stand there without release. It remembers what it
 * worked out for each sentence and paragraph of the call before, so that a keystroke costs one sentence.
 */
export function summaryGate(sources: GateSources): SummaryGate {
  const { language, index } = sources
  const turns = sources.turns.map(({ words }) => plainForQuotes(words))
  const runs = survivorRuns(sources.unreleased, language)
  const evidence = remembered((sentence: string) => evidenceIn(index, sentence))
  const parts = remembered((text: string) => sentences(text, language))
  const links = remembered((text: string): Link[] =>
    rankTurns(
      index,
      parts.of(text).map((one): Evidence => evidence.of(one.text)),
      linkingWeights,
    ),
  )
  const quoted = remembered((text: string) =>
    quotations(text).filter(({ words, lone }) => lone || !wasSaid(words, turns)),
  )
  // In an object of its own: that a sentence claims nothing is remembered too.
  const read = remembered((sentence: string) => ({ alone: quantifierOf(sentence, language) }))
  // Two words say too little to be searched for.
  const says = remembered((sentence: string) => terms(sentence, language).length >= 3)
  const mixed = remembered((text: string) => {
    const words = mixedWords(text)
    // What stands in quotation marks is as it was said, and is held to that.
    const marked = words.length === 0 ? [] : quotations(text)
    return words.filter((word) => !marked.some(({ start, end }) => start <= word.start && word.end <= end))
  })
  const taken = remembered((text: string) => runsIn(text, runs, language))
  return (summary) => {
    const found: Diagnostic[] = []
    const claims = claimsOf(summary, parts.of, read.of)
    for (const [paragraph, { text, formal, linked, counts }] of summary.entries()) {
      const add = (
        code: Diagnostic['code'],
        { start, end }: { start: number; end: number },
        detail: Diagnostic['detail'] = {},
      ) => found.push({ code, paragraph, start, end, detail })
      for (const quotation of quoted.of(text)) add('quote-not-exact', quotation)
      for (const { word, ...place } of mixed.of(text)) add('mixed-letters', place, { word })
      for (const run of taken.of(text)) add('survivor-words-unreleased', run)
      if (formal) continue
      for (const [at, sentence] of parts.of(text).entries()) {
        const supported = linked?.includes(at) || !says.of(sentence.text) || links.of(text)[at]!.supported
        if (!supported) add('no-support', sentence)
        const claim = claims[paragraph]![at]
        if (claim && counts) {
          const over = overclaim(claim, counts)
          if (over) add(over.code, sentence, over.detail)
        }
      }
    }
    for (const memory of [evidence, parts, links, quoted, read, says, mixed, taken]) memory.forgetUnused()
    return found.sort((one, other) => one.paragraph - other.paragraph || one.start - other.start)
  }
}

/** What of a sentence's claims the counts do not carry, and what they are. */
function overclaim(claim: Quantifier, counts: SupportCounts): Pick<Diagnostic, 'code' | 'detail'> | undefined {
  const over = uncarried(claim, counts)
  if (!over) return undefined
  const widest = widestRung(counts)
  if (!widest) return { code: 'quantifier-unsaid', detail: {} }
  const rung = over.number ?? (over.share === undefined ? over.rung : `${Math.round(over.share * 100)}%`)
  const { byConstituency: _, ...own } = counts
  if (over.of === undefined) return { code: 'quantifier-too-wide', detail: { rung, widest, ...own } }
  return { code: 'unit-not-carried', detail: { rung, unit: over.of, ...unitCount(over.of, counts) } }
}

/** "They" stands for somebody named in an earlier paragraph as often as not, so all are read together. */
function claimsOf(
  summary: readonly SummaryParagraph[],
  parts: (text: string) => readonly Sentence[],
  read: (sentence: string) => { readonly alone: ReadAlone },
): (Quantifier | undefined)[][] {
  const all = carryForward(summary.flatMap(({ text }) => parts(text).map((one) => read(one.text).alone)))
  let at = 0
  return summary.map(({ text }) => {
    const from = at
    at += parts(text).length
    return all.slice(from, at)
  })
}

function survivorRuns(unreleased: readonly string[], language: Language): ReadonlySet<string> {
  const length = language === 'zh' ? runLength.signs : runLength.words
  return new Set(unreleased.flatMap((words) => runsOf(bareWords(words), length)))
}

function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

/** The sentences in which a run of a survivor's words stands, or a part of one: it may begin in one and end in the next. */
function runsIn(text: string, runs: ReadonlySet<string>, language: Language): Sentence[] {
  if (runs.size === 0) return []
  const length = language === 'zh' ? runLength.signs : runLength.words
  const parts = sentences(text, language)
  const words = parts.flatMap((one, nth) => bareWords(one.text).map((word) => ({ word, nth })))
  const taken = new Set<number>()
  for (const [at, run] of runsOf(
    words.map(({ word }) => word),
    length,
  ).entries()) {
    if (runs.has(run)) for (const { nth } of words.slice(at, at + length)) taken.add(nth)
  }
  return parts.filter((_, nth) => taken.has(nth))
}
