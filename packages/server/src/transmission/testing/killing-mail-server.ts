import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** Where in the conversation about one mail the sender is killed. */
export const killPoints = ['recipient', 'first-bytes', 'before-answer', 'after-answer', 'later'] as const
export type KillPoint = (typeof killPoints)[number]

/** A mail that the server took: from then on it is in somebody's mailbox, whatever the sender knows of it. */
export type TakenMail = { readonly to: string; readonly messageId: string }

/** A mail server that has its sender killed. */
export type KillingMailServer = {
  readonly url: string
  readonly taken: readonly TakenMail[]
  stop(): Promise<void>
}

/**
 * A real mail server that takes mail and, at the points of a plan, kills whoever sends it. A mail that it has got to the end counts
 * as taken even if it could not say so any more, as with every mail server (RFC 5321, 6.1).
 *
 * @param killsAt asked for each mail that begins; undefined lets it pass
 * @param kill ends the sender at once
 */
export async function openKillingMailServer(
  killsAt: (mail: number) => KillPoint | undefined,
  kill: () => void,
): Promise<KillingMailServer> {
  const taken: TakenMail[] = []
  let begun = 0
  let point: KillPoint | undefined
  const at = (reached: KillPoint) => {
    if (point !== reached) return
    point = undefined
    kill()
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      point = killsAt(begun++)
      at('recipient')
      done()
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        at('first-bytes')
      })
      stream.on('end', () => {
        const [id] = /^Message-ID: (.*)$/im.exec(Buffer.concat(chunks).toString())?.slice(1) ?? []
        for (const { address } of envelope.rcptTo) taken.push({ to: address, messageId: id?.trim() ?? '' })
        at('before-answer')
        done()
        // When the answer is on its way, and some time after.
        setImmediate(() => at('after-answer'))
        setTimeout(() => at('later'), 1 + (begun % 7))
      })
    },
  })
  // A sender that is killed resets the connection.
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}
