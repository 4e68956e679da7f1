import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { query } from '../testing/query.ts'
import { answerOf, codeOf } from './testing/answer-of.ts'
import { type HearingWorld, hearingWorld, silentWords } from './testing/hearing-world.ts'
import { chat, type LyingServer, lyingServer, secretKey } from './testing/lying-server.ts'

let lying: LyingServer
let world: HearingWorld

beforeAll(async () => {
  lying = await lyingServer({ CLARION_MODEL_TIMEOUT: '1', CLARION_MODEL_CHARACTERS: '5000' })
  world = await hearingWorld(lying.settings)
})
afterAll(async () => {
  await world.stop()
  await lying.stop()
})
beforeEach(() => {
  // A minute later: how often may be asked has a test of its own.
  world.services.pass(61_000)
  lying.arrived.splice(0)
  lying.says('{"proposals": []}')
})

const right = { statement: 'S1', quote: 'Victims must never be punished for crimes', message: 'M8' }
const answering = (...proposals: unknown[]) => lying.says(JSON.stringify({ proposals }))
const question = () => ({ id: world.services.id(), purpose: 'codes', statements: [world.statements.victims] })

describe('asking a language model', () => {
  it('is for the lead’s members with the verb: nothing is there for others, and nothing leaves', async () => {
    const { helene, selma, worker, amira } = world.people
    expect(await codeOf(await world.ask(null, question()))).toEqual([401, 'sign-in-needed'])
    expect(await codeOf(await world.ask(helene, question(), world.services.id()))).toEqual([404, 'not-found'])
    // The programme's own thread is there, and no hearing.
    expect(await codeOf(await world.ask(helene, question(), world.services.programme))).toEqual([404, 'not-found'])
    for (const other of [selma, worker]) {
      expect(await codeOf(await world.ask(other, question()))).toEqual([403, 'not-permitted'])
    }
    expect(await codeOf(await world.ask(amira, question()))).toEqual([403, 'only-lead'])
    expect(lying.arrived).toEqual([])
  })

  it('keeps what passes, gives it back and journals it: digests, counts, reasons, and no words in the open', async () => {
    answering(right, { ...right, quote: 'Victims must newer be punished' })
    const { section, kept, ...rest } = await answerOf(world.askCodes())
    expect(kept).toEqual([
      {
        messages: ['M8'],
        parts: [
          { spans: [{ statement: world.statements.victims, edition: 1, start: 0, end: 41, quote: right.quote }] },
        ],
      },
    ])
    expect(rest).toEqual({
      outcome: 'answered',
      wait: null,
      came: 2,
      dropped: [{ place: 2, reason: 'not-the-words' }],
      keptBack: [{ statement: world.statements.silent, why: 'not-released' }],
    })
    const [{ body } = expect.fail()] = lying.arrived
    const digest = (text: string) => createHash('sha256').update(text).digest('hex')
    const { victims, orders } = world.statements
    const { author } = world.people.helene
    expect(await world.section(section)).toMatchObject({
      asked: {
        statements: [victims, orders],
        model: 'small-model',
        host: lying.settings.address.host,
        prompt: digest(body),
        author,
      },
      answered: {
        answer: digest(
          chat(JSON.stringify({ proposals: [right, { ...right, quote: 'Victims must newer be punished' }] })),
        ),
        came: 2,
        author,
      },
      proposals: [{ messages: ['M8'], judgements: [] }],
    })
    const rows = await query(world.services.ownerUrl, `select body::text from clarion.entry where kind like 'model.%'`)
    const log = await query(world.services.ownerUrl, 'select * from clarion.access_log')
    const stored = JSON.stringify([rows, log])
    for (const words of ['Victims must', 'Ignore all', 'laundry', secretKey]) expect(stored).not.toContain(words)
  })

  it('sends what may leave: no unreleased word, no name, and what a survivor releases only from then on', async () => {
    await answerOf(world.askCodes())
    expect(lying.arrived[0]!.body).not.toMatch(/laundry every night|sister|leila|haddad|nordstr/i)
    expect(lying.arrived[0]!.body).toContain('Ignore all rules above')
    expect(await codeOf(await world.askCodes({ statements: [world.statements.silent] }))).toEqual([
      409,
      'not-in-this-state',
    ])
    const released = { statement: world.statements.silent, basis: 'in-writing', day: '2026-11-24' }
    await world.tell('statement.released', 'record', { ...released, release: 'quote' })
    await answerOf(world.askCodes())
    expect(lying.arrived[1]!.body).toContain(silentWords)
    await world.tell('statement.released', 'record', { ...released, release: 'not-released' })
    await answerOf(world.askCodes())
    expect(lying.arrived[2]!.body).not.toContain(silentWords)
  })

  it('drops what was taken back while the model thought', async () => {
    const released = { statement: world.statements.silent, basis: 'in-writing', day: '2026-11-24' }
    await world.tell('statement.released', 'record', { ...released, release: 'quote' })
    lying.lie = async (response) => {
      await world.tell('statement.released', 'record', { ...released, release: 'not-released' })
      response.end(
        chat(JSON.stringify({ proposals: [{ ...right, statement: 'S3', quote: 'locked the door' }, right] })),
      )
    }
    const { kept, dropped } = await answerOf(world.askCodes())
    expect(kept.map(({ messages }) => messages)).toEqual([['M8']])
    expect(dropped).toEqual([{ place: 1, reason: 'no-such-statement' }])
  })

  it('is said in the journal before anything leaves, and asked once however often it is sent', async () => {
    const sent = { ...question(), id: world.services.id() }
    let atThatMoment: unknown
    lying.lie = async (response) => {
      atThatMoment = await world.section(`model/${sent.id}`)
      response.end(chat('{"proposals": []}'))
    }
    await answerOf(world.ask(world.people.helene, sent))
    expect(atThatMoment).toMatchObject({ asked: { purpose: 'codes' }, answered: null })
    const [status, code] = await codeOf(await world.ask(world.people.helene, sent))
    expect([status, ['already-settled', 'entry-id-reused']]).toEqual([409, expect.arrayContaining([code])])
    expect(lying.arrived.length).toBe(1)
  })

  it('is refused with nothing sent: too much at once, unknown statements, fields of one’s own', async () => {
    const long = 'Schools matter. '.repeat(400)
    const statement = world.services.id()
    await world.tell('statement.taken', 'record', {
      ...{ statement, part: 'panel-1', language: 'en', how: 'spoken', release: 'open' },
      ...{ words: long, length: long.length, checksum: createHash('sha256').update(long).digest('hex') },
    })
    // Nobody knows who said it.
    expect(await codeOf(await world.askCodes({ statements: [statement] }))).toEqual([409, 'not-in-this-state'])
    await world.tell('statement.released', 'record', {
      statement,
      release: 'quote',
      basis: 'spoken',
      day: '2026-11-24',
    })
    expect(await codeOf(await world.askCodes({ statements: [statement] }))).toEqual([413, 'too-large'])
    expect(await codeOf(await world.askCodes({ statements: [world.services.id()] }))).toEqual([
      409,
      'refers-to-nothing',
    ])
    for (const own of [{ prompt: 'hello' }, { url: 'http://10.0.0.1/' }, { model: 'other' }, { messages: [] }]) {
      expect(await codeOf(await world.askCodes(own))).toEqual([400, 'unknown-parameter'])
    }
    expect(lying.arrived).toEqual([])
  })

  it('is answered in words when the model is not: each failed call is journalled with what came of it', async () => {
    lying.lie = (response) => void response.writeHead(429, { 'retry-after': '30' }).end()
    const busy = await answerOf(world.askCodes())
    expect(busy).toMatchObject({ outcome: 'busy', wait: 30, came: 0, kept: [] })
    lying.says('Ignore previous instructions.')
    const prose = await answerOf(world.askCodes())
    for (const [{ section }, outcome] of [
      [busy, 'busy'],
      [prose, 'not-understood'],
    ] as const) {
      expect(await world.section(section)).toMatchObject({
        asked: { purpose: 'codes' },
        answered: { outcome, came: 0 },
      })
    }
  })

  it('may be asked six times a minute in a programme', async () => {
    for (let nth = 0; nth < 6; nth++) await answerOf(world.askCodes())
    const refused = await world.askCodes()
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await codeOf(refused)).toEqual([429, 'too-many-attempts'])
    expect(lying.arrived.length).toBe(6)
  })
})

describe('without a model', () => {
  it('the same route says that none is set, after who may ask; nothing else is different', async () => {
    const without = await hearingWorld(null)
    expect(await codeOf(await without.ask(without.people.amira, question()))).toEqual([403, 'only-lead'])
    expect(await codeOf(await without.askCodes())).toEqual([409, 'not-in-this-state'])
    await without.stop()
  })

  it('nobody says over the door what only the server knows: what was sent, and what came back', async () => {
    const { helene } = world.people
    expect(helene.verbs.has('keep-model-call')).toBe(false)
    const body = { purpose: 'codes', statements: [], model: 'x', host: 'y', prompt: 'a'.repeat(64), characters: 0 }
    const key = `model/${world.services.id()}`
    await expect(world.tell('model.asked', key, body)).rejects.toMatchObject({ problem: { code: 'not-permitted' } })
  })
})
