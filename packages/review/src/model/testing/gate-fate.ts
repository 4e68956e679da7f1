import { type GatedProposals, gateProposals } from '../gate-proposals.ts'
import type { HearingForModel } from '../hearing-for-model.ts'
import { type ModelQuestion, materialFor } from '../material.ts'
import { sampleHearing } from './sample-hearing.ts'

/**
 * What becomes of proposals on the sample hearing.
 *
 * @param now the hearing when they arrive; unchanged where it is left out
 */
export function gated(question: ModelQuestion, proposals: readonly unknown[], now?: HearingForModel): GatedProposals {
  const hearing = sampleHearing()
  const material = materialFor(hearing, question)
  if ('code' in material) throw new Error(material.code)
  return gateProposals(now ?? hearing, material, proposals)
}

/** @returns why one proposal is dropped; `kept` when it is not */
export function fate(question: ModelQuestion, proposal: unknown, now?: HearingForModel): string {
  return gated(question, [proposal], now).dropped[0]?.reason ?? 'kept'
}
