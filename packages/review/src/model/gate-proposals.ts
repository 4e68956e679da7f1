import { canonicalWords } from '../text/canonical-text.ts'
import type { DropReason } from './drop-reasons.ts'
import { type FoundSpan, findSpan } from './find-span.ts'

import type { HearingForModel, MessageForModel } from './hearing-for-model.ts'
import type { DroppedProposal, KeptPart, KeptProposal } from './kept-proposal.ts'
import { nameMask } from './mask-names.ts'
import type { Material } from './material.ts'
import { maySend } from './may-send.ts'
import { isOtherLanguage } from './other-language.ts'
import { isPlainSentence } from './plain-sentence.ts'
import { type DraftPart, type ProposalDraft, proposalDraft } from './proposal-drafts.ts'
import { translationFault } from './translation-fault.ts'
import { type WordingGate, wordingGate } from './wording-gate.ts'

/** What became of all. */
export type GatedProposals = { readonly kept: readonly KeptProposal[]; readonly dropped: readonly DroppedProposal[] }

/**
 * The gate. A model may say anything; what is kept names statements that were sent and may leave now, quotes them sign for
 * sign, names messages that exist, and says nothing that a person could not have put into a summary: a wording passes the same gate as
 * that, a translation agrees with its source. All else is dropped, and the reason is told.
 *
 * @param hearing as it is now: what was withdrawn while the model thought is dropped too
 * @param material what was sent
 * @param proposals as they came
 */
export function gateProposals(
  hearing: HearingForModel,
  material: Material,
  proposals: readonly unknown[],
): GatedProposals {
  const kept: KeptProposal[] = []
  const dropped: DroppedProposal[] = []
  const known = new Set<string>()
  const judge = judgeOf(hearing, material)
  for (const [at, raw] of proposals.entries()) {
    const draft = proposalDraft(material.purpose, raw)
    const judged = draft ? judge(draft) : 'shape'
    const reason = typeof judged === 'string' ? judged : known.has(JSON.stringify(judged)) ? 'said-twice' : undefined
    if (reason) dropped.push({ place: at + 1, reason })
    else if (typeof judged === 'object') {
      known.add(JSON.stringify(judged))
      kept.push(judged)
    }
  }
  return { kept, dropped }
}

function judgeOf(hearing: HearingForModel, material: Material): (draft: ProposalDraft) => KeptProposal | DropReason {
  const { purpose, language } = material
  const mask = nameMask(hearing.names, language)
  const may = maySend(hearing, language)
  let wording: WordingGate | undefined
  /** Whether words of the model may stand anywhere at all. */
  const ownWordsFault = (text: string): DropReason | undefined => {
    if (!isPlainSentence(text)) return 'not-plain'
    if (mask(text) !== text) return 'names-somebody'
    if (isOtherLanguage(text, language)) return 'other-language'
    return may(text) ? undefined : 'survivor-words-unreleased'
  }
  return ({ messages, parts }) => {
    const sent = (id: string) => material.messages.some((one) => one.id === id)
    const cards = messages.flatMap((id) => hearing.messages.filter((one) => one.id === id && sent(id)).slice(0, 1))
    if (cards.length < messages.length) return 'no-such-message'
    if (new Set(messages).size < messages.length) return 'shape'
    const found: KeptPart[] = []
    for (const part of parts) {
      const spans = spansOf(hearing, material, part)
      if (typeof spans === 'string') return spans
      found.push(tidied(part, spans))
    }
    for (const { text } of found) {
      const fault = text === undefined ? undefined : ownWordsFault(text)
      if (fault) return fault
    }
    const [card] = cards
    let fault: DropReason | undefined
    if (purpose === 'merge' && !cards.every((one) => restsOn(one, found))) fault = 'no-span-of-message'
    if (purpose === 'wording') {
      wording ??= wordingGate(hearing, material)
      fault = wording(found, card!)
    }
    if (purpose === 'translation') fault = translationFault(material, found[0]!, card!)
    return fault ?? { messages, parts: found }
  }
}

function spansOf(hearing: HearingForModel, material: Material, { spans }: DraftPart): FoundSpan[] | DropReason {
  const found: FoundSpan[] = []
  for (const span of spans) {
    const one = findSpan(hearing, material, span)
    if (typeof one === 'string') return one
    found.push(one)
  }
  return found
}

function tidied({ text, sentence, source }: DraftPart, spans: readonly FoundSpan[]): KeptPart {
  return {
    ...(text !== undefined && { text: canonicalWords(text).trim() }),
    ...(sentence !== undefined && { sentence }),
    ...(source !== undefined && { source: canonicalWords(source) }),
    spans,
  }
}

/** Whether some of the words quoted are among those a message rests on. */
function restsOn({ spans: linked }: MessageForModel, parts: readonly KeptPart[]): boolean {
  return parts.some(({ spans }) =>
    spans.some(({ statement, start, end }) =>
      linked.some((one) => one.statement === statement && start < one.end && one.start < end),
    ),
  )
}
