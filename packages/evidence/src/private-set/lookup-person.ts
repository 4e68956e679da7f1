import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { Refusal } from '../refusal.ts'
import { lie, type MessageChannel } from './message-channel.ts'
import { greetingBytes, readGreeting } from './read-greeting.ts'

/** The holder's key pair: 32 bytes each. */
export type LookupKey = { readonly secretKey: Uint8Array; readonly publicKey: Uint8Array }

/** What must be said with a question, and goes into the holder's log. */
export type LookupReason = {
  /** What both sides agreed to compare: "passport". */
  readonly context: string
  readonly purpose: string
  /** Where her consent to be looked up is recorded. */
  readonly consent: string
}

const PROTOCOL = 'clarion look-up 1'
/** Bytes kept of a token: enough that no two of a million meet by chance. */
const TOKEN = 16
const TOKENS_AT_ONCE = 4096

/** A new key. Whoever has it can try out identifiers against a stolen list of tokens: it stays with the holder. */
export function newLookupKey(): LookupKey {
  return ristretto255_oprf.voprf.generateKeyPair()
}

/**
 * The holder's list as tokens: the pseudorandom function of every identifier (POPRF of RFC 9497 over ristretto255, the
 * context as its public input), sorted. Without the key a token says nothing, and no dictionary can be tried on it.
 *
 * @param identifiers in one writing
 * @param key the holder's
 * @param context what is compared
 */
export function lookupTokens(identifiers: readonly string[], key: LookupKey, context: string): Buffer {
  const { evaluate } = ristretto255_oprf.poprf(Buffer.from(context))
  const tokens = identifiers.map((identifier) => {
    return Buffer.from(evaluate(key.secretKey, Buffer.from(identifier))).subarray(0, TOKEN)
  })
  return Buffer.concat(tokens.sort(Buffer.compare))
}

/**
 * Asks whether one person is in the other side's list, without telling who is asked about. The other side learns that
 * somebody asked, and the reason; this side learns yes or no for this one identifier, and how long the list is.
 *
 * @param channel the connection
 * @param identifier in one writing
 * @param reason goes into the other side's log
 * @param publicKey the holder's, if it is known from before: another one is refused
 * @returns whether she is there, the size of the list and the holder's public key (hex)
 * @throws {Refusal} 'bad-peer' when the holder breaks the protocol or answers with another key than it announced
 */
export async function askLookup(
  channel: MessageChannel,
  identifier: string,
  reason: LookupReason,
  publicKey?: string,
): Promise<{ readonly there: boolean; readonly size: number; readonly publicKey: string }> {
  if (identifier === '') throw new Refusal('bad-table', 'there is nothing to look up', 'Give an identifier.')
  await channel.send('hello', greetingBytes({ protocol: PROTOCOL, ...reason }))
  const greeting = readGreeting(await channel.receive('hello'))
  if (greeting['protocol'] !== PROTOCOL) throw lie('speaks another protocol')
  if (greeting['refused'] !== undefined) {
    throw new Refusal('limit-reached', `the holder refused: ${String(greeting['refused']).slice(0, 200)}`, 'Ask them.')
  }
  const { size, key } = greeting
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 0 || size > 10_000_000) throw lie('gave no size')
  if (typeof key !== 'string' || !/^[0-9a-f]{64}$/.test(key)) throw lie('gave no public key')
  if (publicKey !== undefined && key !== publicKey) throw lie('answers with another key than before')
  const tokens = new Set<string>()
  for (let read = 0; read < size; ) {
    const body = await channel.receive('tokens')
    if (body.length === 0 || body.length % TOKEN !== 0) throw lie('sent tokens of a wrong length')
    read += body.length / TOKEN
    if (read > size) throw lie('sent more tokens than it announced')
    for (let from = 0; from < body.length; from += TOKEN) tokens.add(body.toString('latin1', from, from + TOKEN))
  }
  const suite = ristretto255_oprf.poprf(Buffer.from(reason.context))
  const input = Buffer.from(identifier)
  const holder = Buffer.from(key, 'hex')
  const asked = await honestly(() => suite.blind(input, holder))
  await channel.send('ask', Buffer.from(asked.blinded))
  const answer = await channel.receive('answer')
  if (answer.length !== 96) throw lie('sent an answer of a wrong length')
  const [evaluated, proof] = [answer.subarray(0, 32), answer.subarray(32)]
  // The proof shows that the announced key was used: a holder cannot mark a question with a key of its own.
  const output = await honestly(() =>
    suite.finalize(input, asked.blind, evaluated, asked.blinded, proof, asked.tweakedKey),
  )
  return { there: tokens.has(Buffer.from(output).toString('latin1', 0, TOKEN)), size, publicKey: key }
}

/** What the holder answers with. */
export type LookupHolder = {
  readonly key: LookupKey
  readonly context: string
  readonly tokens: Buffer
  /**
   * Called before anything is answered, with the reason: writes the log, and says why not where the limit is reached.
   *
   * @returns undefined to answer, or the words of the refusal
   */
  readonly admit: (reason: LookupReason) => string | undefined
}

/**
 * Answers one question of `askLookup`. It learns the reason, not who was asked about nor what the answer was.
 *
 * @param channel the connection
 * @param holder key, list and log
 * @throws {Refusal} 'bad-peer' when the asking side breaks the protocol, 'limit-reached' when it was refused
 */
export async function answerLookup(channel: MessageChannel, holder: LookupHolder): Promise<void> {
  const { protocol, context, purpose, consent } = readGreeting(await channel.receive('hello'))
  if (protocol !== PROTOCOL) throw lie('speaks another protocol')
  if (typeof context !== 'string' || typeof purpose !== 'string' || typeof consent !== 'string')
    throw lie('gave no reason')
  const refused =
    context !== holder.context
      ? 'something else is compared here'
      : purpose.trim() === '' || consent.trim() === '' || `${purpose}${consent}`.length > 500
        ? 'purpose and consent must be said, in 500 signs'
        : holder.admit({ context, purpose, consent })
  if (refused !== undefined) {
    await channel.send('hello', greetingBytes({ protocol: PROTOCOL, refused }))
    throw new Refusal('limit-reached', `a question was refused: ${refused}`, 'Nothing was answered.')
  }
  const size = holder.tokens.length / TOKEN
  const key = Buffer.from(holder.key.publicKey).toString('hex')
  await channel.send('hello', greetingBytes({ protocol: PROTOCOL, size, key }))
  for (let from = 0; from < holder.tokens.length; from += TOKEN * TOKENS_AT_ONCE) {
    await channel.send('tokens', holder.tokens.subarray(from, from + TOKEN * TOKENS_AT_ONCE))
  }
  const blinded = await channel.receive('ask')
  const suite = ristretto255_oprf.poprf(Buffer.from(context))
  const { evaluated, proof } = await honestly(() => suite.blindEvaluate(holder.key.secretKey, blinded))
  await channel.send('answer', Buffer.concat([evaluated, proof]))
}

/** Turns the library's errors about points, lengths and proofs into what they mean here. */
async function honestly<T>(work: () => T): Promise<T> {
  try {
    return work()
  } catch {
    throw lie('sent a point or a proof that is false')
  }
}
