import { entryKind, sealedSameness } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { eachOnce, lineField, stateField } from '../entry-fields/fields.ts'
import { addressField, languageField } from './transmission-fields.ts'
import { type Recipient, transmissionSection } from './transmission-section.ts'

/**
 * The missions to which the Summary goes. Whoever is listed again is listed as said last; those who are not named stay. An address
 * stands once in a list: the same one at two missions is a line pasted into the wrong place, and one of them would get nothing.
 */
export const recipientsListed = entryKind({
  kind: 'recipients.listed',
  section: transmissionSection,
  verb: 'transmit-summary',
  title: 'Missions listed',
  sentence: 'listed missions to which the summary goes',
  body: z.strictObject({
    recipients: z
      .array(
        z.strictObject({
          party: stateField.meta({ title: 'State or observer' }),
          name: lineField.meta({ title: 'Name of the mission' }),
          address: addressField.meta({ title: 'Mail address' }),
          language: languageField.meta({ title: 'Language of the letter' }),
        }),
      )
      .min(1)
      .max(400)
      .refine((those) => eachOnce(those.map(({ party }) => party)), 'each mission stands once')
      .refine((those) => eachOnce(those.map(({ address }) => address.toLowerCase())), 'each address stands once')
      .meta({ title: 'Missions' }),
  }),
  check: (_state, _entry, context) => onlyLead(context),
  fold: (state, { id, body }) => ({
    ...state,
    recipients: body.recipients.reduce((all, one) => listed(all, one, id), state.recipients),
  }),
})

/** @returns the list with a mission in its place; what says the same address as before was said by the entry before */
export function listed(
  all: readonly Recipient[],
  one: Omit<Recipient, 'listedBy'>,
  entry: string,
): readonly Recipient[] {
  const known = all.find(({ party }) => party === one.party)
  const same = known && sealedSameness(known.address) === sealedSameness(one.address)
  const { party, name, address, language } = one
  const fresh = {
    party,
    name,
    address: same ? known.address : address,
    language,
    listedBy: same ? known.listedBy : entry,
  }
  return [...all.filter((other) => other.party !== party), fresh].sort((a, b) => (a.party < b.party ? -1 : 1))
}
