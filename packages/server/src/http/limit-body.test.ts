import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limitBody } from './limit-body.ts'

let server: ServerType
let read = 0

beforeAll(async () => {
  const app = new Hono()
  app.use('*', limitBody({ maxSize: 100, onError: (context) => context.text('too large', 413) }))
  app.all('*', async (context) => {
    const text = await context.req.text()
    read += text.length
    return context.text(String(text.length))
  })
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
})
afterAll(() => server.close())

/** @returns the status and the text of the answer; a length of -1 sends the body in chunks */
async function send(body: string, length: number): Promise<[number | undefined, string]> {
  const { port } = server.address() as AddressInfo
  const headers = length < 0 ? { 'transfer-encoding': 'chunked' } : { 'content-length': length }
  const sent = request({ host: '127.0.0.1', port, method: 'POST', headers, agent: false })
  sent.on('error', () => {})
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  return [answer.statusCode, Buffer.concat(parts).toString()]
}

describe('the limit of a body', () => {
  it.each([
    ['says its length', (body: string) => body.length],
    ['comes in chunks', () => -1],
  ])('lets through what is as long as that and refuses a byte more, when it %s', async (_how, length) => {
    const whole = 'x'.repeat(100)
    expect(await send(whole, length(whole))).toEqual([200, '100'])
    const before = read
    expect(await send(`${whole}x`, length(`${whole}x`))).toEqual([413, 'too large'])
    expect(read).toBe(before)
  })

  it('is not stepped over by saying less than is sent: what comes after the length is no part of it', async () => {
    const before = read
    const [status] = await send('x'.repeat(500), 50)
    // What is left over is no request: it is answered as one that cannot be read, before or after ours.
    expect([200, 400]).toContain(status)
    expect(read - before).toBeLessThanOrEqual(50)
  })
})
