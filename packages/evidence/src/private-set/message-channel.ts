import { createHash } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { Refusal } from '../refusal.ts'

/** What a message is about. */
export type MessageKind = 'hello' | 'own' | 'masked' | 'both' | 'tokens' | 'ask' | 'answer' | 'done'

const KINDS: readonly MessageKind[] = ['hello', 'own', 'masked', 'both', 'tokens', 'ask', 'answer', 'done']
/** A message holds at most a mebibyte: nobody can make us keep more than that unread. */
const MOST = 1 << 20

/**
 * Messages over any byte stream: a kind, a length, a body. Everything that goes either way enters the transcript, whose
 * hash both sides can compare afterwards.
 */
export class MessageChannel {
  readonly #stream: Duplex
  readonly #timeout: number
  readonly #sent = createHash('sha256')
  readonly #received = createHash('sha256')
  readonly #incoming: AsyncIterator<Buffer>
  #waiting: Buffer = Buffer.alloc(0)

  /**
   * @param stream the connection; it should be encrypted and its ends known to each other
   * @param timeout milliseconds to wait for the other side, each time
   */
  constructor(stream: Duplex, timeout: number) {
    this.#stream = stream
    this.#timeout = timeout
    this.#incoming = stream[Symbol.asyncIterator]()
    // Errors surface where somebody reads; without a listener they would end the process.
    stream.on('error', () => undefined)
  }

  /** Sends one message. */
  async send(kind: MessageKind, body: Buffer): Promise<void> {
    const head = Buffer.alloc(5)
    head.writeUInt8(KINDS.indexOf(kind))
    head.writeUInt32BE(body.length, 1)
    this.#sent.update(head).update(body)
    if (this.#stream.destroyed) throw left()
    const flowing = this.#stream.write(Buffer.concat([head, body]))
    if (!flowing) await this.#inTime(new Promise((resolve) => this.#stream.once('drain', resolve)))
  }

  /**
   * Waits for a message of one kind.
   *
   * @throws {Refusal} 'bad-peer' when it does not come in time, is another one, is too long, or the other side left
   */
  async receive(kind: MessageKind): Promise<Buffer> {
    const head = await this.#take(5)
    const got = KINDS[head.readUInt8()]
    const length = head.readUInt32BE(1)
    if (got !== kind) throw lie(`sent "${got ?? 'nonsense'}" where "${kind}" was due`)
    if (length > MOST) throw lie('announced a message longer than any that is due')
    const body = await this.#take(length)
    this.#received.update(head).update(body)
    return body
  }

  /**
   * The hash of all that went either way so far. Equal on both sides as long as both saw the same.
   *
   * @param side who we are: the transcript begins with what the asking side sent
   */
  transcript(side: 'asking' | 'answering'): string {
    const [sent, received] = [this.#sent.copy().digest(), this.#received.copy().digest()]
    const whole = side === 'asking' ? [sent, received] : [received, sent]
    return createHash('sha256').update(Buffer.concat(whole)).digest('hex')
  }

  /** Ends the connection. */
  close(): void {
    this.#stream.end()
  }

  /** Breaks the connection off. */
  destroy(): void {
    this.#stream.destroy()
  }

  async #take(length: number): Promise<Buffer> {
    while (this.#waiting.length < length) {
      const next = await this.#inTime(this.#incoming.next().catch(() => ({ done: true, value: undefined })))
      if (next.done || next.value === undefined) throw left()
      this.#waiting = this.#waiting.length === 0 ? next.value : Buffer.concat([this.#waiting, next.value])
    }
    const taken = this.#waiting.subarray(0, length)
    this.#waiting = this.#waiting.subarray(length)
    return taken
  }

  async #inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(lie(`did not answer within ${this.#timeout / 1000} seconds`)), this.#timeout)
    })
    try {
      return await Promise.race([work, late])
    } finally {
      clearTimeout(timer)
    }
  }
}

/** The refusal for a peer that does not keep to the protocol. */
export function lie(what: string): Refusal {
  return new Refusal('bad-peer', `the other side ${what}`, 'Nothing was learnt or kept. Ask them what happened.')
}

function left(): Refusal {
  return lie('left before the end')
}
