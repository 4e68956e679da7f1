import { createTransport } from 'nodemailer'
import { isMailAddress } from './mail-address.ts'

/** A mail as it leaves: one recipient, two texts of our own. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string }

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

  constructor(reason: string, isFinal: boolean) {
    super(reason)
    this.isFinal = isFinal
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
 * @throws MailError when it was not taken
 */
export async function sendMail({ url, from }: MailServer, { to, subject, text }: Mail): Promise<void> {
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
  try {
    await transport.sendMail({
      from,
      // An object is one address whatever it holds; a text would be parsed for more.
      to: { name: '', address: to },
      subject,
      text,
      xMailer: false,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (thrown) {
    throw mailErrorOf(thrown)
  } finally {
    transport.close()
  }
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]'
}

function mailErrorOf(thrown: unknown): MailError {
  const error = thrown instanceof Error ? (thrown as Error & { code?: string; responseCode?: number }) : undefined
  const reply = error?.responseCode
  // 530 and 535 are about our own password, 550 and its kin about the address.
  const isFinal = error?.code === 'EENVELOPE' && reply !== undefined && reply >= 550 && reply < 560
  return new MailError([error?.code ?? 'unknown', reply ?? ''].join(' ').trim(), isFinal)
}
