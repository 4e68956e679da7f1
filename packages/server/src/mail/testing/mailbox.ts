import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived: who the sender said it was, to whom to deliver it, its bytes, and what they say. */
export type Arrived = {
  readonly sender: string
  readonly recipients: readonly string[]
  readonly raw: string
  readonly mail: ParsedMail
}

/** A mail server of the test's own. */
export type Mailbox = {
  readonly url: string
  readonly arrived: Arrived[]
  /** What it answers to a recipient from now on: undefined takes the mail. */
  refuse: number | undefined
  stop(): Promise<void>
}

/** @returns a real mail server on this machine, without encryption, at an address of this machine's */
export async function openMailbox(host = '127.0.0.1'): Promise<Mailbox> {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(box.refuse ? Object.assign(new Error(`no <${address}> here`), { responseCode: box.refuse }) : undefined),
    onData: (stream, { envelope, hostNameAppearsAs: sender }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const recipients = envelope.rcptTo.map(({ address }) => address)
        arrived.push({ sender, recipients, raw: raw.toString(), mail: await simpleParser(raw) })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, host, () => ready()))
  const { port } = server.server.address() as AddressInfo
  const box: Mailbox = {
    url: `smtp://${host}:${port}`,
    arrived,
    refuse: undefined,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
  return box
}
