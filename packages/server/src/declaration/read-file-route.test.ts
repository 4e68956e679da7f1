import { tmpdir } from 'node:os'
import type { RoleName } from '@clarion/casework'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrivedFileLimit } from '../documents/read-arrived-file.ts'
import { zipOf } from '../documents/testing/zip-of.ts'
import { query } from '../testing/query.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { readFileRoute } from './read-file-route.ts'

describe('the lines of a draft that is sent as a file', () => {
  let services: TestServices
  let http: TestApplication
  let office = ''
  beforeAll(async () => {
    services = await testServices()
    http = testApplication(services, [readFileRoute])
    office = cookieOf('review-office')
  })
  afterAll(() => services.stop())

  const cookieOf = (...roles: readonly RoleName[]) => http.signIn(testActor(services, roles), roles)
  const send = async (cookie: string | null, body: BodyInit, headers: Record<string, string> = {}) =>
    await http.app.request('http://localhost/api/declarations/lines', {
      method: 'POST',
      headers: { host: 'localhost', origin: 'http://localhost', ...(cookie ? { cookie } : {}), ...headers },
      body,
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    })
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code]

  it('are for whoever holds the pen, and for nobody else', async () => {
    expect(await codeOf(await send(null, '1. We meet.'))).toEqual([401, 'sign-in-needed'])
    for (const role of ['delegate', 'stakeholder', 'progress-reader', 'administrator', 'case-worker'] as const)
      expect(await codeOf(await send(cookieOf(role), '1. We meet.'))).toEqual([403, 'not-permitted'])
    expect((await send(office, '1. We meet.', { origin: 'https://elsewhere.example' })).status).toBe(403)
  })

  it('come back as they are, from a text and from Word, and nothing of them is kept', async () => {
    const text = await send(office, 'Zero draft\n\n1. We meet.')
    expect(await text.json()).toEqual({
      form: 'text',
      lines: [{ text: 'Zero draft' }, { text: '' }, { text: '1. We meet.' }],
      emptyPages: [],
    })
    const body = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>We meet.</w:t></w:r></w:p></w:body></w:document>'
    const docx = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': body })
    expect(await (await send(office, docx as BodyInit)).json()).toMatchObject({
      form: 'docx',
      lines: [{ text: 'We meet.' }],
    })
    expect(await query(services.ownerUrl, 'select 1 from clarion.file')).toEqual([])
  })

  it('are refused in words where there are none: a scanned page, an empty file, another sort, a whole disk', async () => {
    const scanned = NodeCompiler.create({ workspace: tmpdir() }).pdf({ mainFileContent: '#rect(width: 5cm)' })
    expect(await codeOf(await send(office, scanned as BodyInit))).toEqual([400, 'pdf-without-text'])
    expect(await codeOf(await send(office, ''))).toEqual([400, 'file-without-text'])
    expect(await codeOf(await send(office, '{\\rtf1 We meet.}'))).toEqual([415, 'media-type-refused'])
    expect(await codeOf(await send(office, 'a'.repeat(arrivedFileLimit + 1)))).toEqual([413, 'too-large'])
  })

  it('are read no further than the limit, whatever the sender says of the length', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 2 ** 20
        controller.enqueue(new Uint8Array(2 ** 20).fill(97))
      },
    })
    expect(await codeOf(await send(office, endless))).toEqual([413, 'too-large'])
    expect(sent).toBeLessThan(2 * arrivedFileLimit)
  })
})
