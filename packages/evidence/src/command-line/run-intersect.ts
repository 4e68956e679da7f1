import { readIdentifiers } from '../node/read-identifiers.ts'
import { readSecretFile } from '../node/read-secret-file.ts'
import { connectSecretly, listenSecretly } from '../node/secret-socket.ts'
import { writeLines } from '../node/write-lines.ts'
import { answerIntersection, askIntersection, type IntersectionTerms } from '../private-set/intersect-sets.ts'
import { MessageChannel } from '../private-set/message-channel.ts'
import { Refusal } from '../refusal.ts'
import { type OptionReading, optionReading } from './option-reading.ts'

/** Runs `evidence intersect`. */
export async function runIntersect(file: string, options: unknown): Promise<void> {
  const read = optionReading(options)
  const identifiers = readIdentifiers(file, read.text('column') ?? '')
  const secret = readSecretFile(read.text('secretFile') ?? '')
  const terms: IntersectionTerms = {
    mode: read.flag('countOnly') ? 'count' : 'set',
    context: read.text('context') ?? '',
    limit: read.number('limit') ?? 100_000,
  }
  const port = read.number('listen')
  const where = read.text('connect')
  if ((port === undefined) === (where === undefined)) {
    throw new Refusal('bad-peer', 'neither or both of --listen and --connect', 'One side listens, the other connects.')
  }
  if (where === undefined) return answer(port ?? 0, secret, identifiers.values, terms, milliseconds(read))
  const out = read.text('out')
  if (terms.mode === 'set' && out === undefined) {
    throw new Refusal('cannot-write', 'no --out', 'Say where the common rows go, or ask with --count-only.')
  }
  const channel = new MessageChannel(await connectSecretly(where, secret, 'intersect'), milliseconds(read))
  try {
    const { common, count, otherSize, transcript } = await askIntersection(channel, identifiers.values, terms)
    if (common && out !== undefined) writeLines(out, ['row\n', ...common.map((at) => `${identifiers.rows[at]}\n`)])
    const own = identifiers.values.length
    process.stdout.write(
      `${count} of ${own} are common with ${otherSize} of the other side\ntranscript ${transcript}\n`,
    )
    channel.close()
  } catch (error) {
    channel.destroy()
    throw error
  }
}

async function answer(
  port: number,
  secret: Buffer,
  identifiers: readonly string[],
  terms: IntersectionTerms,
  timeout: number,
): Promise<void> {
  const connected = Promise.withResolvers<MessageChannel>()
  let channel: MessageChannel | undefined
  const listening = await listenSecretly(port, secret, (socket) => {
    // One run and no second: what two runs with different lists tell together was not agreed to.
    if (channel) return void socket.destroy()
    channel = new MessageChannel(socket, timeout)
    connected.resolve(channel)
  })
  process.stdout.write(`listening on ${listening.port}\n`)
  try {
    const { otherSize, transcript } = await answerIntersection(connected.promise, identifiers, terms)
    channel?.close()
    process.stdout.write(`${otherSize} were asked for\ntranscript ${transcript}\n`)
  } catch (error) {
    channel?.destroy()
    throw error
  } finally {
    listening.stop()
  }
}

function milliseconds(read: OptionReading): number {
  const seconds = read.number('timeout') ?? 60
  if (!(seconds > 0 && seconds <= 3600)) {
    throw new Refusal('bad-peer', `--timeout ${seconds}`, 'Give seconds, above 0 and at most 3600.')
  }
  return seconds * 1000
}
