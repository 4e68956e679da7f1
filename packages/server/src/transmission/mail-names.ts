import { createHmac } from 'node:crypto'
import type { Services } from '../services.ts'
import { lookupOf } from '../sign-in/secret-token.ts'

/** Which letter of the ledger. */
export type LedgerMail = {
  readonly programme: string
  readonly thread: string
  readonly version: number
  readonly party: string
}

const nameOf = ({ programme, thread, version, party }: LedgerMail) => [programme, thread, version, party].join(' ')

/**
 * The secret of a letter's link: 256 bits, drawn from the operator's key and kept nowhere. It is the same each time the letter is
 * sent to the same address, so that a mission that got it twice finds both links open; a corrected address has another, and the link
 * at the wrong one opens nothing any more.
 *
 * @param listedBy the entry that said the address
 */
export function linkToken({ keys }: Services, mail: LedgerMail, listedBy: string): string {
  const hash = createHmac('sha256', keys.derived('transmission link'))
  return hash.update(`${nameOf(mail)} ${listedBy}`).digest('base64url')
}

/** @returns what the database keeps of a link, and what it is found by */
export function linkLookup(token: string): Buffer {
  return lookupOf('transmission', token)
}

/**
 * The left side of a Message-ID: the same each time the same mail is sent, telling nothing of it, and not to be guessed, so that
 * whatever holds it speaks of this mail.
 *
 * @param mail which mail of the letter
 */
export function messageName({ keys }: Services, letter: LedgerMail, mail: number): string {
  const hash = createHmac('sha256', keys.derived('transmission message'))
  return hash
    .update(`${nameOf(letter)} ${mail}`)
    .digest('hex')
    .slice(0, 32)
}
