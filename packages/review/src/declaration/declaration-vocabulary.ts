import { type Access, everyone, type Grant, type Vocabulary } from '@clarion/journal'
import { consultationsShown } from './consultations-shown.ts'
import { declarationAdopted } from './declaration-adopted.ts'
import { declarationSection } from './declaration-section.ts'
import { delegationEnded } from './delegation-ended.ts'
import { delegationNamed } from './delegation-named.ts'
import { draftOpened } from './draft-opened.ts'
import { groupListed } from './group-listed.ts'
import { paragraphAgreed } from './paragraph-agreed.ts'
import { paragraphReopened } from './paragraph-reopened.ts'
import { positionStated } from './position-stated.ts'
import { positionWithdrawn } from './position-withdrawn.ts'
import { proposalDecided } from './proposal-decided.ts'
import { proposalMade } from './proposal-made.ts'
import { proposalWithdrawn } from './proposal-withdrawn.ts'
import { revisionMade } from './revision-made.ts'
import { declarationIn } from './rules.ts'
import { silenceBroken } from './silence-broken.ts'
import { silenceHeld } from './silence-held.ts'
import { silenceOpened } from './silence-opened.ts'
import { type TextState, textSection } from './text-section.ts'

/** The words of a declaration: from the zero draft to what States say when it is adopted, and after. */
export const declarationVocabulary: Vocabulary = {
  thread: 'declaration',
  sections: [declarationSection, textSection],
  kinds: [
    draftOpened,
    delegationNamed,
    delegationEnded,
    groupListed,
    revisionMade,
    proposalMade,
    proposalWithdrawn,
    proposalDecided,
    paragraphAgreed,
    paragraphReopened,
    silenceOpened,
    silenceBroken,
    silenceHeld,
    declarationAdopted,
    positionStated,
    positionWithdrawn,
    consultationsShown,
  ],
  accessSections: ['declaration', 'text'],
  access: declarationAccess,
  code: () => null,
  // What may still be said once it is adopted is each kind's own rule, which names the symbol.
  isClosed: () => false,
}

/**
 * Those who hold the pen lead. Delegations read and speak from when they are named; everyone in the programme reads once the
 * draft is circulated to all, or adopted: of an adopted text what `withheldText` leaves.
 */
function declarationAccess(states: ReadonlyMap<string, unknown>): Access {
  const { lead, opened, delegations, circulation } = declarationIn(states)
  const adoption = (states.get(textSection.name) as TextState | undefined)?.adoption ?? null
  const sections = [declarationSection.name, textSection.name]
  const grant = (reader: string, purpose: string, from: string): Grant => ({
    id: reader,
    reader,
    sections,
    basis: 'lead',
    purpose,
    from,
    until: null,
  })
  const named = [...new Set(delegations.map(({ organisation }) => organisation))].filter((one) => one !== lead)
  const open = circulation === 'programme' ? opened : adoption?.at
  return {
    lead,
    survivor: null,
    grants: [
      ...named.map((organisation) => grant(organisation, 'consultation', opened)),
      ...(open === undefined ? [] : [{ ...grant(everyone, 'publication', open), basis: 'open' as const }]),
    ],
    erased: false,
  }
}
