import { type CheckContext, type Problem, problem } from '@clarion/journal'
import { onlyLead } from '../declaration/rules.ts'
import {
  type MailWord,
  recipientOf,
  type TransmissionState,
  type TransmittedMail,
  transmissionOf,
} from './transmission-section.ts'

/** What a word about mails that went out speaks of. */
type About = { readonly version: number; readonly parties: readonly string[] }

/** Only the lead says it, of a version that was sent, and of missions to which it was. */
export function canSpeakOf(
  state: TransmissionState,
  { version, parties }: About,
  context: CheckContext,
): Problem | undefined {
  const refused = onlyLead(context)
  if (refused) return refused
  const sent = transmissionOf(state, version)
  if (!sent) return problem('refers-to-nothing', { field: 'body.version' })
  const known = new Set(sent.mails.map(({ party }) => party))
  const stranger = parties.findIndex((party) => !known.has(party))
  return stranger < 0 ? undefined : problem('refers-to-nothing', { field: `body.parties.${stranger}` })
}

/** The same for a mail that is to go: the mission must be on the list, and need not have been when the others were sent to. */
export function canSendTo(
  state: TransmissionState,
  { version, parties }: About,
  context: CheckContext,
): Problem | undefined {
  const refused = onlyLead(context)
  if (refused) return refused
  if (!transmissionOf(state, version)) return problem('refers-to-nothing', { field: 'body.version' })
  const stranger = parties.findIndex((party) => !recipientOf(state, party))
  return stranger < 0 ? undefined : problem('refers-to-nothing', { field: `body.parties.${stranger}` })
}

/** @returns the state in which a word was said last of these missions' mails; to send is another round */
export function withWord(state: TransmissionState, { version, parties }: About, word: MailWord): TransmissionState {
  const about = new Set(parties)
  const said = (mail: TransmittedMail): TransmittedMail => ({
    party: mail.party,
    round: word.what === 'send' ? mail.round + 1 : mail.round,
    word,
  })
  return {
    ...state,
    transmissions: state.transmissions.map((one) => {
      if (one.version !== version) return one
      const known = new Set(one.mails.map(({ party }) => party))
      const fresh = word.what === 'send' ? parties.filter((party) => !known.has(party)) : []
      return {
        ...one,
        mails: [
          ...one.mails.map((mail) => (about.has(mail.party) ? said(mail) : mail)),
          ...fresh.map((party) => ({ party, round: 1, word })),
        ],
      }
    }),
  }
}
