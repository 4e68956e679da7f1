import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { fileSizeLimit } from '@clarion/casework'
import { afterAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { query } from '../testing/query.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { testServices } from '../testing/test-services.ts'

import { sweepFiles } from './sweep-files.ts'
import { documentWorld, marker, pdf, type Uploaded } from './testing/document-world.ts'

describe('documents of a case', async () => {
  const services = await testServices()
  afterAll(() => services.stop())
  const world = await documentWorld(services)
  const { application, daniel, mira, amal, cookies, thread, survivor } = world
  const { send, stream, attach, attached, get, share, withdraw, onDisk, code } = world

  it('cannot be sent to a case one may not know: there is nothing there', async () => {
    expect((await send(cookies.amal, pdf())).status).toBe(404)
    expect((await send(cookies.daniel, pdf(), 'application/pdf', services.id())).status).toBe(404)
    expect((await send(cookies.daniel, pdf(), 'application/pdf', services.programme)).status).toBe(404)
    expect(onDisk()).toEqual([])
  })

  it('cannot be sent by a role that attaches nothing, nor where consent covers other sections only', async () => {
    expect([(await send(cookies.viktor, pdf())).status]).toEqual([403])
    const consent = await share(['contact'])
    const answer = await send(cookies.amal, pdf())
    expect([answer.status, await code(answer)]).toEqual([403, 'not-covered'])
    await withdraw(consent)
    expect((await send('', pdf())).status).toBe(401)
    expect(onDisk()).toEqual([])
  })

  it('come back as they were, once an entry has named them', async () => {
    const content = pdf()
    const answer = await send(cookies.daniel, content, 'application/pdf')
    const uploaded = (await answer.json()) as Uploaded
    expect(answer.status).toBe(200)
    expect(uploaded).toMatchObject({
      hash: createHash('sha256').update(content).digest('hex'),
      type: 'application/pdf',
      size: content.length,
    })
    expect((await get(cookies.daniel, uploaded.file)).status).toBe(404)
    await attach(daniel, uploaded)
    const got = await get(cookies.daniel, uploaded.file)
    expect(Buffer.from(await got.arrayBuffer()).equals(content)).toBe(true)
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-disposition': "attachment; filename*=UTF-8''Passport%2C%20page%202.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(got.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('lie on the disk sealed: neither content nor name nor hash is there', () => {
    const files = onDisk()
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      expect(readFileSync(file).includes(marker)).toBe(false)
      expect(file).not.toContain(createHash('sha256').update(pdf()).digest('hex'))
      expect(statSync(file).mode & 0o077).toBe(0)
    }
  })

  it('are for the survivor to read, in her own case', async () => {
    const file = await attached()
    expect((await get(application.signInSurvivor(thread, survivor), file)).status).toBe(200)
    expect((await get(application.signInSurvivor(services.id(), services.id()), file)).status).toBe(404)
  })

  it('open to whoever consent covers, record the look, and close at once when it is withdrawn', async () => {
    const file = await attached()
    expect((await get(cookies.amal, file)).status).toBe(404)
    const elsewhere = await share(['notes'])
    expect((await get(cookies.amal, file)).status).toBe(404)
    await withdraw(elsewhere)
    const consent = await share(['documents'])
    expect((await get(cookies.amal, file)).status).toBe(200)
    const looks = await query(
      services.ownerUrl,
      `select section, basis from clarion.access_log where member_id = $1 and act = 'file'`,
      [amal.author],
    )
    expect(looks).toEqual([{ section: 'documents', basis: 'consent' }])
    await withdraw(consent)
    expect((await get(cookies.amal, file)).status).toBe(404)
  })

  it('close at the hour at which consent ends, whether or not the clockwork has come by', async () => {
    const file = await attached()
    await share(['documents'])
    services.pass(86_400_000 - 1)
    expect((await get(cookies.amal, file)).status).toBe(200)
    services.pass(1)
    expect((await get(cookies.amal, file)).status).toBe(404)
  })

  it('are not found through another case, nor under another id', async () => {
    const file = await attached()
    const other = openCase(services)
    await appendEntries(services, daniel, [other.entry])
    expect((await get(cookies.daniel, file, other.thread)).status).toBe(404)
    expect((await get(cookies.daniel, services.id())).status).toBe(404)
    expect((await get(cookies.daniel, '..%2f..%2fkeys')).status).toBe(400)
  })

  it.each([
    ['a program called a picture', 'image/png', Buffer.from('\x7fELF\x02\x01\x01'.padEnd(5000, '\0'), 'latin1')],
    ['a picture called a document', 'application/pdf', Buffer.from('\x89PNG\r\n\x1a\n'.padEnd(5000, '\0'), 'latin1')],
    ['a page called text', 'text/plain', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a script', 'text/plain', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a drawing that can hold a script', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['bytes that are nothing', 'application/octet-stream', randomBytes(5000)],
    ['an archive', 'application/zip', Buffer.from('PK\x03\x04'.padEnd(5000, '\0'), 'latin1')],
  ])('are refused when they are not what they say: %s', async (_what, type, content) => {
    const before = onDisk().length
    const answer = await send(cookies.daniel, content, type)
    expect([answer.status, await code(answer)]).toEqual([415, 'media-type-refused'])
    expect(onDisk()).toHaveLength(before)
  })

  it('are refused when they are too large or empty, and nothing stays on the disk', async () => {
    const before = onDisk().length
    const large = await send(cookies.daniel, Buffer.concat([pdf(), Buffer.alloc(fileSizeLimit)]))
    expect([large.status, await code(large)]).toEqual([413, 'too-large'])
    const streamed = await stream(
      (async function* () {
        yield pdf()
        for (let count = 0; count < 21; count++) yield Buffer.alloc(1024 * 1024)
      })(),
    )
    expect([streamed.status, await code(streamed)]).toEqual([413, 'too-large'])
    expect((await send(cookies.daniel, Buffer.alloc(0))).status).toBe(400)
    expect(onDisk()).toHaveLength(before)
  })

  it('are refused when the sender goes away in the middle, and nothing stays on the disk', async () => {
    const before = onDisk().length
    const answer = await stream(
      (async function* () {
        yield pdf()
        throw new Error('gone')
      })(),
    )
    expect([answer.status, await code(answer)]).toEqual([400, 'malformed'])
    expect(onDisk()).toHaveLength(before)
  })

  it('are the same file when they are sent twice', async () => {
    const content = pdf('twice')
    const answers = await Promise.all([send(cookies.daniel, content), send(cookies.daniel, content)])
    const [one, two] = (await Promise.all(answers.map((answer) => answer.json()))) as Uploaded[]
    expect(one?.file).toBe(two?.file)
  })

  it('can be named only as what was sent, and in the case it was sent to', async () => {
    const uploaded = (await (await send(cookies.daniel, pdf('named'))).json()) as Uploaded
    const nothing = { problem: { code: 'refers-to-nothing' } }
    await expect(attach(daniel, { ...uploaded, file: services.id() })).rejects.toMatchObject(nothing)
    await expect(attach(daniel, { ...uploaded, hash: '0'.repeat(64) })).rejects.toMatchObject(nothing)
    await expect(attach(daniel, { ...uploaded, type: 'image/png' })).rejects.toMatchObject(nothing)
    await expect(attach(daniel, { ...uploaded, size: 1 })).rejects.toMatchObject(nothing)
    const other = openCase(services)
    await appendEntries(services, daniel, [other.entry])
    await expect(attach(daniel, uploaded, other.thread)).rejects.toMatchObject(nothing)
    await attach(daniel, uploaded)
  })

  it('are swept away when nobody attached them for a day; those attached stay', async () => {
    const kept = await attached()
    const orphan = (await (await send(cookies.daniel, pdf('orphan'))).json()) as Uploaded
    const before = onDisk().length
    const age = () => {
      for (const file of onDisk()) utimesSync(file, services.now() / 1000 - 7200, services.now() / 1000 - 7200)
    }
    age()
    await sweepFiles(services, services.programme)
    expect(onDisk()).toHaveLength(before)
    services.pass(25 * 3_600_000)
    age()
    await sweepFiles(services, services.programme)
    expect(onDisk().length).toBeLessThan(before)
    await expect(attach(daniel, orphan)).rejects.toMatchObject({ problem: { code: 'refers-to-nothing' } })
    expect((await get(cookies.daniel, kept)).status).toBe(200)
  })

  it('answer that the content is missing when the disk has lost it, and not a fault', async () => {
    const before = new Set(onDisk())
    const file = await attached()
    for (const name of onDisk().filter((name) => !before.has(name))) rmSync(name)
    const answer = await get(cookies.daniel, file)
    expect([answer.status, await code(answer)]).toEqual([410, 'file-missing'])
  })

  it('are gone at erasure, from the disk too', async () => {
    const own = openCase(services)
    await appendEntries(services, mira, [own.entry])
    const sent = await send(cookies.mira, pdf('erase me'), 'application/pdf', own.thread)
    const uploaded = (await sent.json()) as Uploaded
    await attach(mira, uploaded, own.thread)
    const folder = path.join(services.directory, 'files', services.programme, own.thread)
    expect(readdirSync(folder)).toHaveLength(1)
    await appendEntries(services, mira, [
      newEntry(services, own.thread, 'case.erased', 'case', { reason: 'person-asked' }),
    ])
    expect(existsSync(folder)).toBe(false)
    expect((await get(cookies.mira, uploaded.file, own.thread)).status).toBe(404)
    expect((await send(cookies.mira, pdf('again'), 'application/pdf', own.thread)).status).toBe(404)
    const keys = await query(services.ownerUrl, 'select from clarion.thread_key where thread_id = $1', [own.thread])
    expect(keys).toEqual([])
  })
})
