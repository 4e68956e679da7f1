import type { Services } from '../../services.ts'
import { query } from '../../testing/query.ts'
import { sendTransmissions } from '../send-transmissions.ts'

/** A letter as a mission got it. */
export type MailedLetter = {
  readonly recipient: string
  readonly subject: string
  readonly words: string
  /** The mission's own link, without the origin. */
  readonly link: string
}

/**
 * Sends the letters that wait as the job does each minute, over SMTP to a real mail server. A demonstration mails nobody: for
 * the round the programme is one in earnest.
 */
export async function mailedLetters({
  services,
  programme,
  ownerUrl,
  origin,
}: {
  readonly services: Services
  readonly programme: string
  /** The database, for its owner. */
  readonly ownerUrl: string
  readonly origin: string
}): Promise<MailedLetter[]> {
  const { openMailbox } = await import('../../mail/testing/mailbox.ts')
  const inEarnest = (yes: boolean) =>
    query(ownerUrl, `update clarion.programme set demonstration = ${!yes} where programme_id = '${programme}'`)
  const box = await openMailbox()
  const server = { url: box.url, from: 'office@example.org' }
  await inEarnest(true)
  await sendTransmissions(services, server, origin, programme, (line) => console.error(line))
  await inEarnest(false)
  await box.stop()
  return box.arrived.map(({ recipients: [recipient = ''], mail: { subject = '', text = '' } }) => ({
    ...{ recipient, subject, words: text },
    link: /\/t\/[\w-]{43}/.exec(text)?.[0] ?? '',
  }))
}
