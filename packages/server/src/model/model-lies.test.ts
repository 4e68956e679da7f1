import { type ModelCall, type RecordState, shownProposals } from '@clarion/review'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf } from './testing/answer-of.ts'
import { type HearingWorld, hearingWorld, openWords, silentWords } from './testing/hearing-world.ts'
import { chat, type LyingServer, lyingServer } from './testing/lying-server.ts'

let lying: LyingServer
let world: HearingWorld

beforeAll(async () => {
  lying = await lyingServer({ CLARION_MODEL_TIMEOUT: '5' })
  world = await hearingWorld(lying.settings)
})
afterAll(async () => {
  await world.stop()
  await lying.stop()
})

const right = { statement: 'S1', quote: 'Victims must never be punished for crimes', message: 'M8' }

describe('a model that lies', () => {
  it('gets nothing past the gate: letters, statements, messages, quotations, another’s words, orders that it followed', async () => {
    const proposals = [
      { ...right, quote: right.quote.slice(0, -1) },
      { ...right, statement: 'S2' },
      { ...right, message: 'M11' },
      { ...right, quote: 'Victims must be jailed' },
      { ...right, quote: silentWords },
      { ...right, statement: 'S3', quote: 'They locked the door' },
      { ...right, quote: 'I thank Leila Haddad' },
      { ...right, quote: 'I thank █████ ██████' },
      { ...right, note: 'https://evil.example/take?all=1' },
      { exfiltrate: openWords.orders },
      { ...right, quote: 'Les victimes ne doivent pas être punies' },
      right,
    ]
    lying.says(JSON.stringify({ proposals }))
    const { kept, dropped, came } = await answerOf(world.askCodes())
    expect([came, kept.length]).toEqual([12, 1])
    expect(dropped.map(({ reason }) => reason)).toEqual([
      'cuts-a-word',
      'not-the-words',
      'no-such-message',
      'not-the-words',
      'not-the-words',
      'no-such-statement',
      'not-the-words',
      'not-the-words',
      'shape',
      'shape',
      'not-the-words',
    ])
  })

  it('whatever bytes it answers, nothing is kept that fails the gate, and the journal says what was given back', async () => {
    const texts = new Map(
      Object.entries(openWords).map(([name, text]) => [world.statements[name as 'victims'], [...text]]),
    )
    const quote = fc.oneof(
      fc.constantFrom(right.quote, 'prosecuted without delay', silentWords, 'Leila Haddad', 'must'),
      fc
        .tuple(fc.constantFrom(...Object.values(openWords)), fc.nat(80), fc.nat(40))
        .map(([text, at, length]) => text.slice(at, at + length)),
      fc.string({ unit: 'binary' }),
    )
    const proposal = fc.oneof(
      fc.constantFrom(right, { ...right, statement: 'S2', quote: 'prosecuted without delay', message: 'M7' }),
      fc.record({
        statement: fc.constantFrom('S1', 'S2', 'S3', 'S0'),
        quote,
        message: fc.constantFrom('M8', 'M7', 'M0'),
      }),
      fc.json().map((text) => JSON.parse(text) as unknown),
    )
    const bytes = fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .array(proposal, { maxLength: 8 })
          .map((proposals) => Buffer.from(chat(JSON.stringify({ proposals })))),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => Buffer.from(chat(text))) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some)) },
    )
    let kept = 0
    await fc.assert(
      fc.asyncProperty(bytes, async (answer) => {
        world.services.pass(61_000)
        lying.lie = (response) => void response.end(answer)
        const answered = await answerOf(world.askCodes())
        expect(answered.kept.length + answered.dropped.length).toBe(answered.came)
        for (const { messages, parts } of answered.kept) {
          expect(messages.every((id) => ['M7', 'M8'].includes(id))).toBe(true)
          for (const { statement, start, end, quote: words } of parts.flatMap(({ spans }) => spans)) {
            expect(texts.get(statement)?.slice(start, end).join('')).toBe(words)
            expect(words).not.toMatch(/leila|haddad|^\s*$/i)
          }
        }
        const [call, record] = await Promise.all([world.section(answered.section), world.section('record')])
        const shown = shownProposals(call as ModelCall, record as RecordState)
        const plain = shown.map(({ messages, parts }) => ({ messages, parts: parts.map(({ spans }) => ({ spans })) }))
        expect(plain).toEqual(answered.kept)
        kept += answered.kept.length
      }),
      { numRuns: 40, seed: 1710 },
    )
    expect(kept).toBeGreaterThan(10)
  }, 120_000)
})
