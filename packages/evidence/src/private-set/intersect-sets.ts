import { randomInt } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { Refusal } from '../refusal.ts'
import { hashToPoint, isPoint } from './curve-points.ts'
import { pointMask } from './mask-points.ts'
import { lie, type MessageChannel } from './message-channel.ts'
import { greetingBytes, readGreeting } from './read-greeting.ts'

/** What both sides must agree on before anything is sent. */
export type IntersectionTerms = {
  /** 'set': the asking side learns which of its identifiers the other has. 'count': only how many. */
  readonly mode: 'set' | 'count'
  /** What is compared and what for, the same words on both sides: "passport, referral project 7". */
  readonly context: string
  /** The most identifiers either side may bring: each is a question that the other answers. */
  readonly limit: number
}

/** What the asking side knows afterwards. */
export type Intersection = {
  /** Places in its list of those that the other side has too; undefined where only the count was asked. */
  readonly common?: readonly number[]
  readonly count: number
  readonly otherSize: number
  readonly transcript: string
}

const PROTOCOL = 'clarion psi 1'
const SIZE = 32
/** Points a message: small enough that both sides work at the same time, and that whoever connects meanwhile is heard soon. */
const AT_ONCE = 128

/**
 * Private set intersection by commuting masks (Meadows 1986; Huberman, Franklin and Hogg 1999) on Curve25519, the asking
 * side. It learns what is common, or how much; the answering side learns how many identifiers were asked for. Secure
 * against a peer that is curious; one that lies can bring identifiers it guesses, up to the limit, and can leave some out.
 *
 * @param channel the connection
 * @param identifiers what is asked for, each once, in one writing
 * @param terms what was agreed
 * @returns what is common
 * @throws {Refusal} 'bad-peer' when the other side breaks the protocol, 'bad-table' for too many identifiers
 */
export async function askIntersection(
  channel: MessageChannel,
  identifiers: readonly string[],
  terms: IntersectionTerms,
): Promise<Intersection> {
  mustBeWithin(identifiers.length, terms)
  const otherSize = await greet(channel, identifiers.length, terms)
  const mask = pointMask()
  // In a secret order, so that no place of the list shows.
  const order = shuffled(identifiers.length)
  const sent = new Set<string>()
  const theirs = new Map<string, string>()
  // Sending and receiving at once: both sides work at the same time, and neither waits for a full socket.
  await Promise.all([
    inChunks(order, async (chunk) => {
      const points = chunk.map((at) => mask(hashToPoint(identifiers[at]!, terms.context)))
      for (const point of points) sent.add(point.toString('latin1'))
      await channel.send('masked', Buffer.concat(points))
      await setImmediate()
    }),
    receivePoints(channel, 'own', otherSize, isPoint, (point) => {
      theirs.set(mask(point).toString('latin1'), point.toString('latin1'))
    }),
  ])
  for (const point of theirs.values()) if (sent.has(point)) throw lie('sent our own points back as its own')
  const common: number[] = []
  let place = 0
  // Nothing more is masked: what is no point is none of theirs.
  await receivePoints(channel, 'both', identifiers.length, undefined, (point) => {
    if (theirs.has(point.toString('latin1'))) common.push(order[place]!)
    place++
  })
  await channel.send('done', Buffer.alloc(0))
  const result = { count: common.length, otherSize, transcript: channel.transcript('asking') }
  return terms.mode === 'set' ? { ...result, common: common.sort((a, b) => a - b) } : result
}

/**
 * The answering side of `askIntersection`. It learns how many identifiers were asked for, nothing else.
 *
 * @param connection the connection, once somebody has asked; its own identifiers are masked meanwhile
 * @param identifiers what it has, each once, in one writing
 * @param terms what was agreed
 * @returns how many were asked for, and the hash of the transcript
 * @throws {Refusal} as `askIntersection`
 */
export async function answerIntersection(
  connection: MessageChannel | Promise<MessageChannel>,
  identifiers: readonly string[],
  terms: IntersectionTerms,
): Promise<{ readonly otherSize: number; readonly transcript: string }> {
  mustBeWithin(identifiers.length, terms)
  const mask = pointMask()
  const own = maskAhead(identifiers, terms.context, mask)
  const channel = await connection
  const otherSize = await greet(channel, identifiers.length, terms)
  for (const points of own) await channel.send('own', await points)
  const both: Buffer[] = []
  await receivePoints(channel, 'masked', otherSize, isPoint, (point) => both.push(mask(point)))
  // Where only the count is asked for, the answers come in an order that says nothing.
  const answers = terms.mode === 'count' ? shuffled(both.length).map((at) => both[at]!) : both
  await inChunks(answers, (chunk) => channel.send('both', Buffer.concat(chunk)))
  await channel.receive('done')
  return { otherSize, transcript: channel.transcript('answering') }
}

/** Masks identifiers in a secret order, a message at a time, before anybody waits for them. */
function maskAhead(
  identifiers: readonly string[],
  context: string,
  mask: (point: Buffer) => Buffer,
): readonly Promise<Buffer>[] {
  const order = shuffled(identifiers.length)
  const messages: Promise<Buffer>[] = []
  let before: Promise<unknown> = Promise.resolve()
  for (let from = 0; from < order.length; from += AT_ONCE) {
    const message = before.then(async () => {
      await setImmediate()
      return Buffer.concat(order.slice(from, from + AT_ONCE).map((at) => mask(hashToPoint(identifiers[at]!, context))))
    })
    messages.push(message)
    before = message
  }
  return messages
}

function mustBeWithin(size: number, { limit }: IntersectionTerms): void {
  if (size > 0 && size <= limit) return
  throw new Refusal(
    'bad-table',
    size === 0 ? 'there are no identifiers' : `${size} identifiers are more than the limit of ${limit}`,
    'Agree with the other side on what is to be compared.',
  )
}

async function greet(channel: MessageChannel, size: number, terms: IntersectionTerms): Promise<number> {
  await channel.send('hello', greetingBytes({ protocol: PROTOCOL, mode: terms.mode, context: terms.context, size }))
  const greeting = readGreeting(await channel.receive('hello'))
  if (greeting['protocol'] !== PROTOCOL) throw lie('speaks another protocol')
  if (greeting['mode'] !== terms.mode)
    throw lie(`wants the ${String(greeting['mode'])}; we agreed to the ${terms.mode}`)
  if (greeting['context'] !== terms.context) throw lie('compares something else, or for another purpose')
  const otherSize = greeting['size']
  if (typeof otherSize !== 'number' || !Number.isInteger(otherSize) || otherSize < 1) throw lie('brings no identifiers')
  if (otherSize > terms.limit) throw lie(`brings ${otherSize} identifiers; the limit is ${terms.limit}`)
  return otherSize
}

async function receivePoints(
  channel: MessageChannel,
  kind: 'own' | 'masked' | 'both',
  count: number,
  isRight: ((point: Buffer) => boolean) | undefined,
  use: (point: Buffer) => void,
): Promise<void> {
  const seen = new Set<string>()
  while (seen.size < count) {
    const body = await channel.receive(kind)
    if (body.length === 0 || body.length % SIZE !== 0) throw lie('sent points of a wrong length')
    if (seen.size + body.length / SIZE > count) throw lie('sent more points than it announced')
    for (let from = 0; from < body.length; from += SIZE) {
      const point = body.subarray(from, from + SIZE)
      const key = point.toString('latin1')
      if (isRight?.(point) === false) throw lie('sent something that is no point of the curve')
      if (seen.has(key)) throw lie('sent the same point twice')
      seen.add(key)
      use(point)
    }
    await setImmediate()
  }
}

async function inChunks<T>(items: readonly T[], work: (chunk: readonly T[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) await work(items.slice(from, from + AT_ONCE))
}

function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, at) => at)
  for (let at = length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    const moved = order[at]!
    order[at] = order[other]!
    order[other] = moved
  }
  return order
}
