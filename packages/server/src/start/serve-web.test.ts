import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { OpenAPIHono } from '@hono/zod-openapi'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { serveWeb } from './serve-web.ts'

describe('the built application', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'clarion-web-'))
  const root = path.join(folder, 'dist')
  mkdirSync(path.join(root, 'assets'), { recursive: true })
  writeFileSync(path.join(root, 'index.html'), '<title>Clarion</title>')
  writeFileSync(path.join(root, 'assets/app.js'), 'export {}')
  const long = 'export const nothing = null\n'.repeat(500)
  writeFileSync(path.join(root, 'assets/long.js'), long)
  writeFileSync(path.join(root, 'assets/face.woff2'), long)
  writeFileSync(path.join(folder, 'secret.json'), '{"secret":true}')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const app = new OpenAPIHono()
  serveWeb(app, root)
  const ask = (address: string) => app.request(`http://localhost${address}`)

  it('answers files by name and its page everywhere else', async () => {
    expect(await (await ask('/assets/app.js')).text()).toBe('export {}')
    expect(await (await ask('/cases/01')).text()).toContain('Clarion')
    expect((await ask('/assets/gone.js')).status).toBe(404)
  })

  it('sends what never changes packed, as the browser can unpack it, and a font as it is', async () => {
    const asked = async (accepted: string, address = '/assets/long.js') => {
      const answer = await app.request(`http://localhost${address}`, { headers: { 'accept-encoding': accepted } })
      return [answer.headers.get('content-encoding'), Buffer.from(await answer.arrayBuffer())] as const
    }
    const [none, plain] = await asked('')
    expect([none, String(plain)]).toEqual([null, long])
    const [br, brotli] = await asked('gzip, deflate, br, zstd')
    expect([br, String(brotliDecompressSync(brotli))]).toEqual(['br', long])
    expect(brotli.length).toBeLessThan(long.length / 10)
    const [gz, gzipped] = await asked('gzip;q=1.0, deflate')
    expect([gz, String(gunzipSync(gzipped))]).toEqual(['gzip', long])
    expect((await asked('br', '/assets/face.woff2'))[0]).toBe(null)
    expect((await asked('br', '/cases/01'))[0]).toBe(null)
  })

  it.each(['/%E0%A4%A', '/%', '/%00', '/a%00.json', '/%FF%FE.js', '/%c0%ae%c0%ae/secret.json'])(
    'has nothing at %s, and no fault of its own',
    async (address) => {
      expect((await ask(address)).status).toBe(404)
    },
  )

  it.each(['/../secret.json', '/..%2fsecret.json', '/%2e%2e/secret.json', '/assets/..%2f..%2fsecret.json'])(
    'gives nothing from outside its folder: %s',
    async (address) => {
      expect(await (await ask(address)).text()).not.toContain('secret')
    },
  )

  it('never fails, whatever the address', async () => {
    const address = fc.array(fc.oneof(fc.constantFrom('%', '%2', '%00', '..', '/', '\\', '.json'), fc.webPath()))
    await fc.assert(
      fc.asyncProperty(address, async (parts) => {
        const answer = await ask(`/${parts.join('').replace(/^\/+/, '')}`)
        expect([200, 404]).toContain(answer.status)
        expect(await answer.text()).not.toContain('"secret"')
      }),
      { numRuns: 500 },
    )
  })
})
