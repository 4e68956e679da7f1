import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { isMailAddress } from './mail-address.ts'

/** A mail as it leaves: one recipient, two texts of our own. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** BCP 47; none where it is not said. */
  readonly language?: string
}

/** What a mail needs that must not arrive twice. */
export type MailCare = {
  /** The same each time this mail is sent: by it a receiver knows one that it has. */
  readonly messageId: string
  /**
   * Asked when all of the mail was handed over but its end: what was written down by then is there whatever happens after. If it
   * throws, the mail is not ended, and no server takes it (RFC 5321, 4.1.1.4).
   */
  beforeEnd(): Promise<void>
}

/** The programme's own mail server, as the operator named it. */
export type MailServer = {
  /** `smtp://user:password@mail.example.org:587` or `smtps://...`. */
  readonly url: string
  /** The sender's address. Choose one that says nothing: `office@example.org`. */
  readonly from: string
}

/** Why a mail did not leave. It names nobody: replies of mail servers repeat the address. */
export class MailError extends Error {
  override readonly name = 'MailError'
  /** The server will never take it (RFC 5321, 4.2.1: 5yz), so that trying again is no use. */
  readonly isFinal: boolean
  /** The mail was ended and nobody answered: it may have been taken or not. */
  readonly isUnsure: boolean
  /** The server's answer to this one mail; null where it answered nothing, or nothing about it. */
  readonly reply: number | null

  constructor(reason: string, isFinal: boolean, { isUnsure = false, reply = null as number | null } = {}) {
    super(reason)
    this.isFinal = isFinal
    this.isUnsure = isUnsure
    this.reply = reply
  }
}

/**
 * Reads the mail server from the environment: `SMTP_URL` and `CLARION_MAIL_FROM`.
 *
 * @returns null where none is set: then nothing is mailed, and invitations are handed over in person
 * @throws Error when one of the two is missing or wrong
 */
export function mailServerFrom(environment: NodeJS.ProcessEnv): MailServer | null {
  const { SMTP_URL: url, CLARION_MAIL_FROM: from } = environment
  if (!url && !from) return null
  if (!url || !/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error('SMTP_URL must be the address of a mail server: smtps://user:password@mail.example.org')
  }
  if (!from || !isMailAddress(from)) {
    throw new Error('CLARION_MAIL_FROM must be the address that mail comes from: office@example.org')
  }
  return { url, from }
}

/** A server that does not answer must not hold the job for ever, in milliseconds. */
const patience = 10_000

/**
 * Sends one mail: plain text, to one recipient, encrypted on the way unless the mail server is this machine.
 *
 * @param care for a mail that must not arrive twice
 * @throws MailError when it was not taken, or when nobody knows
 */
export async function sendMail(
  { url, from }: MailServer,
  { to, subject, text, language }: Mail,
  care?: MailCare,
): Promise<void> {
  if (!isMailAddress(to)) throw new MailError('not an address', true)
  if (/[\r\n]/.test(subject)) throw new TypeError('a subject is one line')
  const host = new URL(url).hostname
  const transport = createTransport({
    url,
    // The name of the machine is nobody's business; the sender's domain is known anyway.
    name: from.split('@')[1],
    requireTLS: url.startsWith('smtp:') && !isThisMachine(host),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  let ended = false
  if (care) {
    const beforeEnd = async () => {
      await care.beforeEnd()
      ended = true
    }
    transport.use('stream', (mail, done) => {
      mail.message.processFunc((whole) => heldBeforeEnd(whole, beforeEnd))
      done()
    })
  }
  try {
    await transport.sendMail({
      from,
      // An object is one address whatever it holds; a text would be parsed for more.
      to: { name: '', address: to },
      subject,
      text,
      xMailer: false,
      headers: { 'Auto-Submitted': 'auto-generated', ...(language && { 'Content-Language': language }) },
      ...(care && { messageId: care.messageId }),
    })
  } catch (thrown) {
    throw mailErrorOf(thrown, ended)
  } finally {
    transport.close()
  }
}

/**
 * The bytes of a mail, whose end waits. Nothing of it runs before the server has asked for the bytes, because until then nobody
 * reads: so what `beforeEnd` writes down is written down as late as it can be.
 */
function heldBeforeEnd(whole: Readable, beforeEnd: () => Promise<void>): Readable {
  async function* bytes() {
    yield* whole
    await beforeEnd()
  }
  return Readable.from(bytes(), { objectMode: false, highWaterMark: 0 })
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]'
}

function mailErrorOf(thrown: unknown, ended: boolean): MailError {
  const error =
    thrown instanceof Error ? (thrown as Error & { code?: string; responseCode?: number; command?: string }) : undefined
  const code = error?.responseCode
  // Of this mail speak the answers to its recipient and to its bytes. 530 and 535 are about our own password, and what is said
  // of the sender's address is about all mails: 550 and its kin about the recipient alone are for ever.
  const isOfMail = (error?.command === 'RCPT TO' || error?.command === 'DATA') && code !== undefined
  const isFinal = isOfMail && code >= 550 && code < 560
  const reason = [error?.code ?? 'unknown', code ?? ''].join(' ').trim()
  return new MailError(reason, isFinal, { isUnsure: ended && code === undefined, reply: isOfMail ? code : null })
}
