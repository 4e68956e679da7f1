import type { EntryKind } from '@clarion/journal'
import { addressCorrected } from './address-corrected.ts'
import { arrivalRecorded } from './arrival-recorded.ts'
import { bounceRecorded } from './bounce-recorded.ts'
import { recipientRemoved } from './recipient-removed.ts'
import { recipientsListed } from './recipients-listed.ts'
import { type IsSigned, summaryTransmitted } from './summary-transmitted.ts'
import { transmissionResent } from './transmission-resent.ts'

/**
 * What can be said of sending a Summary, for the vocabulary of a hearing: `sections: [..., transmissionSection]`,
 * `kinds: [..., ...transmissionKinds(isSigned)]`. The section must be granted to nobody: the lead alone reads addresses.
 *
 * @param isSigned whether a version of the Summary was signed, told from the sections that rule access
 */
export function transmissionKinds(isSigned: IsSigned): readonly EntryKind[] {
  return [
    recipientsListed,
    addressCorrected,
    recipientRemoved,
    summaryTransmitted(isSigned),
    transmissionResent,
    bounceRecorded,
    arrivalRecorded,
  ]
}
