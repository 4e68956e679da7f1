import { existsSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { readIdentifiers } from '../node/read-identifiers.ts'
import { readSecretFile } from '../node/read-secret-file.ts'
import { readTextFile } from '../node/read-text-file.ts'
import { connectSecretly, listenSecretly } from '../node/secret-socket.ts'
import { lookupLog } from '../private-set/lookup-log.ts'
import { answerLookup, askLookup, type LookupKey, lookupTokens, newLookupKey } from '../private-set/lookup-person.ts'
import { MessageChannel } from '../private-set/message-channel.ts'
import { normalIdentifier } from '../private-set/normal-identifier.ts'
import { Refusal } from '../refusal.ts'
import { optionReading } from './option-reading.ts'

/** Runs `evidence lookup serve`, until it is stopped. */
export async function serveLookups(file: string, options: unknown): Promise<void> {
  const read = optionReading(options)
  const { values } = readIdentifiers(file, read.text('column') ?? '')
  const secret = readSecretFile(read.text('secretFile') ?? '')
  const context = read.text('context') ?? ''
  const key = loadKey(read.text('keyFile') ?? '')
  const limit = read.number('limit') ?? 50
  if (!Number.isInteger(limit) || limit < 1) {
    throw new Refusal('limit-reached', `--limit ${limit}`, 'Give a whole number of questions a day.')
  }
  const tokens = lookupTokens(values, key, context)
  const admit = lookupLog(read.text('log') ?? '', limit, () => new Date())
  const timeout = 1000 * (read.number('timeout') ?? 30)
  const server = await listenSecretly(read.number('listen') ?? 0, secret, async (socket, peer) => {
    const channel = new MessageChannel(socket, timeout)
    try {
      await answerLookup(channel, { key, context, tokens, admit: (reason) => admit(peer, reason) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      process.stderr.write(`${error.message}\n`)
    }
    channel.close()
  })
  process.stdout.write(`listening on ${server.port}\npublic key ${Buffer.from(key.publicKey).toString('hex')}\n`)
  process.once('SIGTERM', server.stop)
  process.once('SIGINT', server.stop)
}

/** Runs `evidence lookup ask`. */
export async function askOneLookup(options: unknown): Promise<void> {
  const read = optionReading(options)
  const secret = readSecretFile(read.text('secretFile') ?? '')
  const identifier = normalIdentifier(await text(process.stdin))
  const reason = {
    context: read.text('context') ?? '',
    purpose: read.text('purpose') ?? '',
    consent: read.text('consent') ?? '',
  }
  const socket = await connectSecretly(read.text('connect') ?? '', secret, read.text('name') ?? 'unnamed')
  const channel = new MessageChannel(socket, 1000 * (read.number('timeout') ?? 30))
  try {
    const { there, size, publicKey } = await askLookup(channel, identifier, reason, read.text('holderKey'))
    process.stdout.write(`${there ? 'yes' : 'no'}, among ${size}\nholder key ${publicKey}\n`)
    channel.close()
  } catch (error) {
    channel.destroy()
    throw error
  }
}

function loadKey(path: string): LookupKey {
  if (!existsSync(path)) {
    const key = newLookupKey()
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
    const made = JSON.stringify({ secretKey: hex(key.secretKey), publicKey: hex(key.publicKey) })
    writeFileSync(path, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return key
  }
  const match = /"secretKey":"([0-9a-f]{64})","publicKey":"([0-9a-f]{64})"/.exec(readTextFile(path))
  if (!match) throw new Refusal('bad-secret', `${path} holds no key`, 'Name a file that is not there to make one.')
  return { secretKey: Buffer.from(match[1] ?? '', 'hex'), publicKey: Buffer.from(match[2] ?? '', 'hex') }
}
