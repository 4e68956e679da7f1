import { canonicalJson, type Json, type RegisteredKind, refuse } from '@clarion/journal'
import {
  canonicalText,
  type DraftingState,
  draftingSection,
  type HearingState,
  hearingGate,
  hearingSection,
  hearingVocabulary,
  type RecordState,
  recordSection,
  repeatsUnreleased,
  type SpeakersState,
  type SummaryState,
  signedParts,
  speakersSection,
  summarySection,
  withModerators,
} from '@clarion/review'
import { openAll } from '../sealing/envelope.ts'
import type { ParsedEntry } from './parse-entries.ts'
import { sha256 } from './sha256.ts'
import type { ThreadWork } from './thread-work.ts'

/** The sections that a signature is held against: who moderated, what was said, by whom, and what was written. */
export const signatureSections = [hearingSection, recordSection, draftingSection, speakersSection, summarySection].map(
  ({ name }) => name,
)

/** @returns whether a kind signs a summary, or says it in another language, so that the record's words are needed at the door */
export function needsRecord({ kind, vocabulary }: Pick<RegisteredKind, 'kind' | 'vocabulary'>): boolean {
  return vocabulary === hearingVocabulary && (kind === 'summary.signed' || kind === 'summary.translated')
}

const bringWords = new Set(['statement.taken', 'statement.corrected', 'lines-correction.asked'])

type SaidWords = { readonly words: string; readonly checksum: string }

/**
 * What of a hearing needs more than one section, or a digest. Words come with the checksum that they have: every anchor of them
 * names it. And nothing is signed that the gate does not let through, whoever's application sent it: the words are those of the draft,
 * each sentence has its passage, each "all" its counts, no survivor is quoted without release.
 *
 * @throws ProblemError `invalid-field`, `not-the-draft`, `summary-not-ready`
 */
export function checkHearing(work: ThreadWork, { entry, kind }: ParsedEntry): void {
  if (bringWords.has(kind.kind)) {
    const { words, checksum } = entry.body as SaidWords
    if (canonicalText(words, sha256).checksum !== checksum) {
      refuse('invalid-field', { field: 'body.checksum', reason: 'is not the checksum of the words' })
    }
  }
  if (!needsRecord(kind)) return
  if (kind.kind === 'summary.translated') checkTranslation(work, entry.body as Translated)
  else checkSignature(work, entry.body)
}

type Translated = {
  readonly title: string
  readonly parts: readonly { readonly heading?: string; readonly sentences: readonly string[] }[]
}

/** A translation is read by everybody who reads the summary; a survivor may have spoken in its language. */
function checkTranslation(work: ThreadWork, { title, parts }: Translated): void {
  const repeats = repeatsUnreleased(...recordOf(work))
  const texts = [
    ['body.title', title] as const,
    ...parts.flatMap(({ heading = '', sentences }, at) => [
      [`body.parts.${at}.heading`, heading] as const,
      ...sentences.map((text, nth) => [`body.parts.${at}.sentences.${nth}`, text] as const),
    ]),
  ]
  for (const [field, text] of texts) {
    if (repeats(text)) refuse('invalid-field', { field, reason: 'repeats words of somebody who has not released them' })
  }
}

function recordOf(work: ThreadWork): [RecordState, SpeakersState] {
  const hearing = opened<HearingState>(work, hearingSection.name) ?? hearingSection.initial
  const speakers = opened<SpeakersState>(work, speakersSection.name) ?? speakersSection.initial
  return [
    opened<RecordState>(work, recordSection.name) ?? recordSection.initial,
    // Whoever moderates a panel stands behind no message with what they say in it.
    withModerators(hearing, speakers),
  ]
}

function checkSignature(work: ThreadWork, body: unknown): void {
  const drafting = opened<DraftingState>(work, draftingSection.name) ?? draftingSection.initial
  const { language, title, parts, version } = signedParts(body)
  const { current } = drafting
  const draft = current && { language: current.language, title: current.title, parts: current.parts }
  if (!draft || current.number !== version || !same(draft, { language, title, parts })) refuse('not-the-draft')
  const [record, speakers] = recordOf(work)
  const findings = hearingGate({
    ...{ record, speakers },
    leftOut: (opened<SummaryState>(work, summarySection.name) ?? summarySection.initial).leftOut,
    language,
  })(parts, title)
  if (findings.length > 0) refuse('summary-not-ready', { count: findings.length })
}

/** A section as whoever may read it would see it; the lead, who signs, may. */
function opened<State>(work: ThreadWork, section: string): State | undefined {
  const state = work.states.get(section)?.state
  return state === undefined ? undefined : (openAll(work.key, work.thread, state) as State)
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one as Json) === canonicalJson(other as Json)
}
