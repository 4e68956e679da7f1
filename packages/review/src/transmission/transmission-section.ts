import { section } from '@clarion/journal'
import type { Language } from '../language/language.ts'

/** A mission as the letter goes to it. */
export type Recipient = {
  /** ISO 3166-1 alpha-3, of a Member State or an observer: `NOR`, `VAT`, `PSE`. */
  readonly party: string
  readonly name: string
  /** Sealed: a fold never looks inside. */
  readonly address: string
  /** In which language the letter to it is written. */
  readonly language: Language
  /** The entry that said the address. A link belongs to an address: another address, another link. */
  readonly listedBy: string
}

/**
 * The last word said about one mail: that it is to go, that it came back, that it arrived. Its number is that of the entry, so
 * that a ledger drawn from here takes each word once.
 */
export type MailWord = {
  readonly what: 'send' | 'bounced' | 'arrived'
  readonly number: number
  readonly status: string
}

/** A mail to one mission: how often a person has said that it goes, and the last word about it. */
export type TransmittedMail = { readonly party: string; readonly round: number; readonly word: MailWord }

/** A signed summary that was sent, with what its letter says. */
export type Transmission = {
  readonly version: number
  readonly symbol: string
  /** Of the letter, as `2026-12-04`. */
  readonly date: string
  /** What is sent, by the language of the letter; English is always there. */
  readonly titles: Readonly<Partial<Record<Language, string>>> & { readonly en: string }
  readonly signatory: string
  readonly by: string
  readonly at: string
  readonly mails: readonly TransmittedMail[]
}

/** To whom a hearing's Summary goes, and what was said to have been sent. */
export type TransmissionState = {
  /** By the letters of their States. */
  readonly recipients: readonly Recipient[]
  readonly transmissions: readonly Transmission[]
}

export const transmissionSection = section<TransmissionState>({
  name: 'transmission',
  title: 'Transmission: the missions, and what was sent to them',
  initial: { recipients: [], transmissions: [] },
})

/** @returns the transmission of a version; undefined where it was not sent */
export function transmissionOf(state: TransmissionState, version: number): Transmission | undefined {
  return state.transmissions.find((one) => one.version === version)
}

/** @returns the mission by its letters */
export function recipientOf(state: TransmissionState, party: string): Recipient | undefined {
  return state.recipients.find((one) => one.party === party)
}
