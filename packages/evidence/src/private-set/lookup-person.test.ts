import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { afterAll, describe, expect, it } from 'vitest'
import { lookupLog } from './lookup-log.ts'
import { answerLookup, askLookup, type LookupHolder, lookupTokens, newLookupKey } from './lookup-person.ts'
import { greetingBytes } from './read-greeting.ts'
import { channelPair } from './testing/channel-pair.ts'

const context = 'passports'
const key = newLookupKey()
const holderKey = Buffer.from(key.publicKey).toString('hex')
const tokens = lookupTokens(['P1', 'P2', 'P3'], key, context)
const holder: LookupHolder = { key, context, tokens, admit: () => undefined }
const reason = { context, purpose: 'referral', consent: 'form 12' }

async function ask(identifier: string, more: Partial<LookupHolder> = {}, said = reason, expectedKey?: string) {
  const [asking, answering] = channelPair()
  const answered = answerLookup(answering, { ...holder, ...more }).catch((error: unknown) => error)
  const result = await askLookup(asking, identifier, said, expectedKey).catch((error: unknown) => error)
  asking.close()
  return { result, answered: await answered }
}

describe('does someone already help this person?', () => {
  it('a question without purpose, without consent or about something else is refused and not answered', async () => {
    for (const said of [
      { ...reason, purpose: ' ' },
      { ...reason, consent: '' },
    ]) {
      expect((await ask('P1', {}, said)).result).toMatchObject({ code: 'limit-reached' })
    }
    expect((await ask('P1', {}, { ...reason, context: 'phones' })).result).toMatchObject({
      message: expect.stringMatching(/something else is compared/),
    })
  })

  it('a holder with another key than before is refused', async () => {
    expect((await ask('P1', { key: newLookupKey() }, reason, holderKey)).result).toMatchObject({ code: 'bad-peer' })
  })

  it('a holder that answers with a key of its own for this question is found out by the proof', async () => {
    const [asking, peer] = channelPair()
    const result = askLookup(asking, 'P1', reason).catch((error: unknown) => error)
    await peer.receive('hello')
    await peer.send('hello', greetingBytes({ protocol: 'clarion look-up 1', size: 3, key: holderKey }))
    await peer.send('tokens', tokens)
    const other = newLookupKey()
    const suite = ristretto255_oprf.poprf(Buffer.from(context))
    const { evaluated, proof } = suite.blindEvaluate(other.secretKey, await peer.receive('ask'))
    await peer.send('answer', Buffer.concat([evaluated, proof]))
    expect(await result).toMatchObject({ message: expect.stringMatching(/point or a proof that is false/) })
  })

  it('an asking side that sends no point gets no answer', async () => {
    const [asking, answering] = channelPair()
    const answered = answerLookup(answering, holder).catch((error: unknown) => error)
    await asking.send('hello', greetingBytes({ protocol: 'clarion look-up 1', ...reason }))
    await asking.receive('hello')
    await asking.receive('tokens')
    await asking.send('ask', Buffer.alloc(32, 255))
    expect(await answered).toMatchObject({ message: expect.stringMatching(/point or a proof that is false/) })
  })

  it('yes for who is in the list, no for who is not', async () => {
    expect((await ask('P2')).result).toEqual({ there: true, size: 3, publicKey: holderKey })
    expect((await ask('P9', {}, reason, holderKey)).result).toEqual({ there: false, size: 3, publicKey: holderKey })
  })

  it('tokens are no plain hash: another key gives others', () => {
    expect(lookupTokens(['P1'], newLookupKey(), context)).not.toEqual(lookupTokens(['P1'], key, context))
    expect(lookupTokens(['P1'], key, 'phones')).not.toEqual(lookupTokens(['P1'], key, context))
  })
})

describe('the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-lookup-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds the limit of a day over a restart, for each peer, and never who was asked about', () => {
    const path = join(folder, 'log.jsonl')
    let day = new Date('2026-03-01T10:00:00Z')
    const admit = () => lookupLog(path, 2, () => day)
    expect([admit()('a', reason), admit()('a', reason)]).toEqual([undefined, undefined])
    expect(admit()('a', reason)).toMatch(/limit of 2/)
    expect(admit()('b', reason)).toBeUndefined()
    day = new Date('2026-03-02T00:00:01Z')
    expect(admit()('a', reason)).toBeUndefined()
    const lines = readFileSync(path, 'utf8').trim().split('\n')
    expect(JSON.parse(lines[2]!)).toEqual({ at: '2026-03-01T10:00:00.000Z', peer: 'a', ...reason, answered: false })
  })
})
