import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { callOutcomes, promptMessages } from '@clarion/review'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { callModel, requestBytes } from './call-model.ts'
import { chat, type LyingServer, lyingServer, secretKey } from './testing/lying-server.ts'

const material = { purpose: 'codes', language: 'en', statements: [], messages: [], keptBack: [] } as const
const megabyte = 1024 * 1024
let lying: LyingServer

beforeAll(async () => {
  lying = await lyingServer({ CLARION_MODEL_TIMEOUT: '1' })
})
afterAll(() => lying.stop())
afterEach(() => lying.arrived.splice(0))

const call = () => callModel(lying.settings, requestBytes(lying.settings, promptMessages(material)))

describe('a call to a model', () => {
  it('sends one request to the operator’s address, with the key where keys belong and nowhere else', async () => {
    lying.says('hello')
    const bytes = requestBytes(lying.settings, promptMessages(material))
    const answer = chat('hello')
    expect(await callModel(lying.settings, bytes)).toEqual({
      outcome: 'answered',
      content: 'hello',
      digest: createHash('sha256').update(answer).digest('hex'),
    })
    expect(lying.arrived.length).toBe(1)
    const [{ method, path, headers, body } = expect.fail()] = lying.arrived
    expect([method, path, headers.authorization]).toEqual(['POST', '/v1/chat/completions', `Bearer ${secretKey}`])
    expect(body + path).not.toContain(secretKey)
    expect(Object.keys(JSON.parse(body))).toEqual(['model', 'messages', 'stream'])
    // Nothing says who asks, or from where.
    for (const name of ['cookie', 'origin', 'referer', 'from', 'x-forwarded-for']) expect(headers[name]).toBeUndefined()
  })

  it.each([
    [401, 'not-admitted'],
    [403, 'not-admitted'],
    [404, 'failed'],
    [500, 'failed'],
    [503, 'failed'],
    [204, 'failed'],
  ] as const)('is answered %i: it %s, and no word of the complaint is read', async (status, outcome) => {
    lying.lie = (response) => void response.writeHead(status).end(status === 204 ? undefined : `your key ${secretKey}`)
    expect(await call()).toEqual({ outcome })
  })

  it.each([
    ['7', 7],
    ['0', 1],
    ['999999', 3600],
    ['soon', 60],
    ['-1', 1],
    [undefined, 60],
    [new Date(Date.now() + 90_000).toUTCString(), 90],
  ])('is told to come back: Retry-After %s', async (after, seconds) => {
    lying.lie = (response) => void response.writeHead(429, after === undefined ? {} : { 'retry-after': after }).end()
    const called = await call()
    expect(called.outcome).toBe('busy')
    expect(Math.abs((called.wait ?? 0) - seconds)).toBeLessThanOrEqual(after?.includes('GMT') ? 2 : 0)
  })

  it.each([301, 302, 303, 307, 308])(
    'follows no redirect (%i), whether to a private address or to itself',
    async (status) => {
      const hits: string[] = []
      const inside = createServer((request, response) => {
        hits.push(request.url ?? '')
        response.end(chat('{"proposals": []}'))
      })
      await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve))
      const { port } = inside.address() as AddressInfo
      for (const location of [`http://127.0.0.1:${port}/latest/meta-data`, 'http://169.254.169.254/', '/v1/other']) {
        lying.lie = (response) => void response.writeHead(status, { location }).end(chat('{"proposals": []}'))
        expect(await call()).toEqual({ outcome: 'redirected' })
      }
      expect([hits.length, lying.arrived.length]).toEqual([0, 3])
      await new Promise((resolve) => inside.close(resolve))
    },
  )

  it('reads no answer beyond its size: one that says so, one that does not, one that is packed small', async () => {
    const large = chat('x'.repeat(10 * megabyte))
    lying.lie = (response) => void response.end(large)
    expect(await call()).toEqual({ outcome: 'too-large' })
    lying.lie = (response) => {
      response.write(large.slice(0, megabyte))
      response.end(large.slice(megabyte))
    }
    expect(await call()).toEqual({ outcome: 'too-large' })
    // Asked for as it is, sent packed all the same: ten megabytes in ten kilobytes.
    lying.lie = (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(large))
    expect(await call()).toEqual({ outcome: 'too-large' })
    expect(lying.arrived.every(({ headers }) => headers['accept-encoding'] === 'identity')).toBe(true)
  })

  it('gives up in time: headers that never come, a body that drips, a stream without end', async () => {
    const began = Date.now()
    lying.lie = () => {}
    expect(await call()).toEqual({ outcome: 'too-slow' })
    lying.lie = async (response) => {
      response.write(chat('hello').slice(0, 20))
      while (!response.destroyed) {
        response.write(' ')
        await wait(50)
      }
    }
    expect(await call()).toEqual({ outcome: 'too-slow' })
    lying.lie = async (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      while (!response.destroyed) {
        response.write(`data: ${'x'.repeat(4096)}\n\n`)
        await wait(0)
      }
    }
    expect(['too-large', 'too-slow']).toContain((await call()).outcome)
    expect(Date.now() - began).toBeLessThan(10_000)
  }, 20_000)

  it('is a broken line when it breaks, or when there is nobody, or when what should be TLS is not', async () => {
    lying.lie = (response) => void response.destroy()
    expect(await call()).toEqual({ outcome: 'unreachable' })
    lying.lie = (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{')
      setTimeout(() => response.destroy(), 20)
    }
    expect(await call()).toEqual({ outcome: 'unreachable' })
    const address = new URL(lying.settings.address)
    address.protocol = 'https:'
    expect(await callModel({ ...lying.settings, address }, requestBytes(lying.settings, []))).toEqual({
      outcome: 'unreachable',
    })
    const gone = await lyingServer()
    await gone.stop()
    expect(await callModel(gone.settings, requestBytes(gone.settings, []))).toEqual({ outcome: 'unreachable' })
  })

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['half of JSON', chat('hello').slice(0, -2)],
    ['another envelope', '{"content": [{"text": "hello"}]}'],
    ['no choice', '{"choices": []}'],
    ['a refusal', '{"choices": [{"message": {"content": null, "refusal": "no"}}]}'],
    ['a tool to call', '{"choices": [{"message": {"tool_calls": [{"function": {"name": "run"}}]}}]}'],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['depth without end', '['.repeat(500_000)],
  ])('is not understood when it is answered %s, and what came is known by its digest', async (_, bytes) => {
    lying.lie = (response) => void response.end(bytes)
    const digest = createHash('sha256').update(bytes).digest('hex')
    expect(await call()).toEqual({ outcome: 'not-understood', digest })
  })

  it('has words for every outcome', () => {
    for (const words of Object.values(callOutcomes)) expect(words).toMatch(/^(It|The answer) .+\.$/)
  })
})
