import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashToPoint, isPoint } from './curve-points.ts'
import { answerIntersection, askIntersection, type IntersectionTerms } from './intersect-sets.ts'
import { pointMask } from './mask-points.ts'
import type { MessageChannel, MessageKind } from './message-channel.ts'
import { greetingBytes } from './read-greeting.ts'
import { channelPair } from './testing/channel-pair.ts'

const terms: IntersectionTerms = { mode: 'set', context: 'passports, project 7', limit: 1_000 }
const asked = ['P1', 'P2', 'P3']

async function both(one: readonly string[], other: readonly string[], agreed = terms) {
  const [asking, answering] = channelPair()
  const [result, answered] = await Promise.all([
    askIntersection(asking, one, agreed),
    answerIntersection(answering, other, agreed),
  ])
  return { result, answered }
}

/** What the asking side says to a peer that follows a script instead of the protocol. */
async function against(script: (peer: MessageChannel) => Promise<void>, timeout = 5_000): Promise<unknown> {
  const [asking, peer] = channelPair(timeout)
  const outcome = askIntersection(asking, asked, terms).catch((error: unknown) => error)
  await script(peer).catch(() => undefined)
  return outcome
}

const hello = (more: Record<string, string | number> = {}) =>
  greetingBytes({ protocol: 'clarion psi 1', mode: 'set', context: terms.context, size: 2, ...more })
const point = (name: string) => pointMask()(hashToPoint(name, 'x'))
const send =
  (...messages: [MessageKind, Buffer][]) =>
  async (peer: MessageChannel) => {
    await peer.send('hello', hello())
    await peer.receive('hello')
    await peer.receive('masked')
    for (const [kind, body] of messages) await peer.send(kind, body)
  }

describe('a peer that lies or stops', () => {
  const P = 2n ** 255n - 19n
  const little = (number: bigint) => Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse()
  const twist = [...new Array(50).keys()].map((at) => little(BigInt(at + 2))).find((bytes) => !isPoint(bytes))!

  it.each<[string, [MessageKind, Buffer][], RegExp]>([
    ['leaves half-way', [['own', point('a')]], /left before the end|did not answer/],
    ['sends points of a wrong length', [['own', Buffer.alloc(33)]], /wrong length/],
    ['sends nothing as points', [['own', Buffer.alloc(0)]], /wrong length/],
    [
      'sends more than it announced',
      [['own', Buffer.concat(['a', 'b', 'c'].map(point))]],
      /more points than it announced/,
    ],
    ['sends zero', [['own', Buffer.alloc(32)]], /no point/],
    ['sends a point of order two', [['own', little(1n)]], /no point/],
    ['sends a number beyond the field', [['own', little(P + 9n)]], /no point/],
    ['sends a point of the twist', [['own', twist]], /no point/],
    [
      'sends a point twice',
      [['own', Buffer.concat([point('a'), hashToPoint('b', 'x'), hashToPoint('b', 'x')].slice(1))]],
      /same point twice/,
    ],
    ['sends something else than is due', [['tokens', point('a')]], /sent "tokens" where "own" was due/],
  ])('that %s is refused', async (what, messages, message) => {
    const outcome = await against(async (peer) => {
      await send(...messages)(peer)
      if (what === 'leaves half-way') peer.close()
    }, 1_000)
    expect(outcome).toMatchObject({ code: 'bad-peer', message: expect.stringMatching(message) })
  })

  it.each<[Record<string, string | number>, RegExp]>([
    [{ protocol: 'something' }, /another protocol/],
    [{ mode: 'count' }, /wants the count; we agreed to the set/],
    [{ context: 'all clients' }, /something else, or for another purpose/],
    [{ size: 1_001 }, /brings 1001 identifiers; the limit is 1000/],
    [{ size: -1 }, /brings no identifiers/],
    [{ size: 'many' }, /brings no identifiers/],
  ])('that greets with %j is refused before anything is sent', async (more, message) => {
    const outcome = await against(async (peer) => {
      await peer.send('hello', hello(more))
      await peer.receive('hello')
      await expect(peer.receive('masked')).rejects.toThrow()
    }, 300)
    expect(outcome).toMatchObject({ code: 'bad-peer', message: expect.stringMatching(message) })
  })

  it('that sends our own points back is refused: it would learn nothing, and we a falsehood', async () => {
    const outcome = await against(async (peer) => {
      await peer.send('hello', hello({ size: 3 }))
      await peer.receive('hello')
      await peer.send('own', await peer.receive('masked'))
    })
    expect(outcome).toMatchObject({ message: expect.stringMatching(/our own points back/) })
  })

  it('that answers with what are no points only keeps to itself what it has', async () => {
    const outcome = await against(async (peer) => {
      await send(
        ['own', Buffer.concat(['a', 'b'].map(point))],
        ['both', Buffer.concat([twist, little(0n), little(1n)])],
      )(peer)
      await peer.receive('done')
    })
    expect(outcome).toMatchObject({ common: [], count: 0 })
  })

  it('that says nothing is left after the time that was set', async () => {
    expect(await against(async () => undefined, 50)).toMatchObject({
      message: expect.stringMatching(/within 0.05 seconds/),
    })
  })

  it('that announces a message of four gigabytes is refused', async () => {
    const { duplexPair } = await import('node:stream')
    const { MessageChannel: Channel } = await import('./message-channel.ts')
    const [one, other] = duplexPair()
    const outcome = askIntersection(new Channel(one, 1_000), asked, terms).catch((error: unknown) => error)
    other.write(Buffer.from([0, 255, 255, 255, 255]))
    other.resume()
    expect(await outcome).toMatchObject({ message: expect.stringMatching(/longer than any that is due/) })
  })
})

describe('what two organisations have in common', () => {
  it('more identifiers than agreed, or none, are refused before a connection is used', async () => {
    const [asking] = channelPair()
    await expect(askIntersection(asking, [], terms)).rejects.toThrow(/no identifiers/)
    await expect(askIntersection(asking, asked, { ...terms, limit: 2 })).rejects.toThrow(/more than the limit of 2/)
  })

  it('is found, whatever the sets', async () => {
    const set = fc.uniqueArray(fc.stringMatching(/^[A-C][0-9]$/), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(set, set, async (one, other) => {
        const { result, answered } = await both(one, other)
        expect(result.common?.map((at) => one[at]).sort()).toEqual(one.filter((value) => other.includes(value)).sort())
        expect(result.otherSize).toBe(other.length)
        expect(answered).toEqual({ otherSize: one.length, transcript: result.transcript })
      }),
      { numRuns: 25 },
    )
  })

  it('of which only the count was asked gives the count alone', async () => {
    const { result } = await both(asked, ['P3', 'P9', 'P1'], { ...terms, mode: 'count' })
    expect(result).toMatchObject({ count: 2 })
    expect(result).not.toHaveProperty('common')
  })

  it('is more than one message of points', async () => {
    const many = Array.from({ length: 900 }, (_, at) => `N${at}`)
    const { result } = await both(many, many.slice(450), { ...terms, limit: 1_000 })
    expect(result.count).toBe(450)
  })
})

describe('points', () => {
  it('of every identifier lie on the curve, and of two contexts differ', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isPoint(hashToPoint(text, 'a'))).toBe(true)
        expect(hashToPoint(text, 'a').equals(hashToPoint(text, 'b'))).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  it('are told from the twist as by the Euler criterion', () => {
    const P = 2n ** 255n - 19n
    const power = (base: bigint, exponent: bigint): bigint => {
      let [result, square] = [1n, base % P]
      for (let left = exponent; left > 0n; left >>= 1n) {
        if (left & 1n) result = (result * square) % P
        square = (square * square) % P
      }
      return result
    }
    for (let x = 2n; x < 60n; x++) {
      const bytes = Buffer.from(x.toString(16).padStart(64, '0'), 'hex').reverse()
      expect(isPoint(bytes)).toBe(power(x ** 3n + 486_662n * x ** 2n + x, (P - 1n) / 2n) === 1n)
    }
  })

  it('are masked in either order to the same', () => {
    const [one, other] = [pointMask(), pointMask()]
    const start = hashToPoint('P1', 'x')
    expect(one(other(start))).toEqual(other(one(start)))
    expect(isPoint(one(start))).toBe(true)
  })
})
