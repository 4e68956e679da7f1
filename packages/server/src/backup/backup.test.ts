import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { readFile } from '../files/read-file.ts'
import { uploadFile } from '../files/upload-file.ts'
import type { Actor } from '../http/caller.ts'
import { takeCheckpoint, verifyCheckpoints } from '../integrity/checkpoint.ts'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { countCases } from '../numbers/count-cases.ts'
import { listThreads } from '../reading/list-threads.ts'
import { readSection } from '../reading/read-section.ts'
import { openServices } from '../start/open-services.ts'
import { query } from '../testing/query.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { backupRecords, openBackup } from './open-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const passphrase = 'seven lanterns over the harbour'
const patient = 120_000

describe('a backup', () => {
  let services: TestServices
  let folder: string
  let daniel: Actor
  let number = 0
  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    folder = mkdtempSync(path.join(tmpdir(), 'clarion-backup-'))
    // The account of the embedded database must be able to pass through.
    chmodSync(folder, 0o711)
    for (let count = 0; count < 20; count++) await newCase()
  })
  afterAll(async () => {
    await services.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const fresh = (name: string) => path.join(folder, `${name}-${++number}`)
  const newCase = async (name = 'Zephyrine Quillfeather'): Promise<string> => {
    const { thread, entry } = openCase(services)
    const named = newEntry(services, thread, 'identity.recorded', 'identity', { names: [{ kind: 'called', name }] })
    await appendEntries(services, daniel, [entry, named])
    return thread
  }
  const write = async (file = fresh('backup')) => {
    const source = { ownerUrl: services.ownerUrl, directory: services.directory, operatorKey: services.operatorKey }
    return await writeBackup(source, file, async () => passphrase, new Date(services.now()))
  }
  const restore = (file: string, root = fresh('data'), words = passphrase) =>
    restoreBackup(file, async () => words, { root, databaseServer: undefined }).then((report) => ({ ...report, root }))

  it('comes back whole: same totals, same names, same documents, every chain right', { timeout: patient }, async () => {
    const thread = await newCase('Мария')
    const content = Buffer.from(`%PDF-1.7\n${'x'.repeat(300_000)}`)
    const sent = await uploadFile(services, daniel, thread, 'application/pdf', pieces(content))
    const attach = newEntry(services, thread, 'document.attached', 'documents', {
      ...sent,
      name: 'Letter',
      what: 'legal',
    })
    await appendEntries(services, daniel, [attach])
    services.pass(60_000)
    await takeCheckpoint(services, services.programme)
    const by = ['quarter']
    const before = await countCases(services, services.programme, by)

    const written = await write()
    expect(written).toMatchObject({ files: 1, missing: 0 })
    expect(statSync(written.file).mode & 0o077).toBe(0)
    const { root, rows } = await restore(written.file)
    expect(rows).toBe(written.rows)

    const { services: back, close } = await openServices(root, undefined)
    try {
      expect(await countCases(back, services.programme, by)).toEqual(before)
      const verdict = await verifyProgramme(back, services.programme)
      expect([verdict.broken, verdict.threads > 20]).toEqual([[], true])
      expect(await verifyCheckpoints(back, services.programme)).toEqual({ checkpoints: 1, broken: null })
      const found = await listThreads(back, daniel, { kind: 'case', q: 'Maria', limit: 5 })
      expect(found.threads.map((row) => row.thread)).toEqual([thread])
      expect(JSON.stringify(await readSection(back, daniel, thread, 'identity'))).toContain('Мария')
      const document = await readFile(back, daniel, thread, sent.file)
      const parts: Uint8Array[] = []
      for await (const piece of document.content) parts.push(piece)
      expect(Buffer.concat(parts).equals(content)).toBe(true)
      // And life goes on in it.
      const note = newEntry(services, thread, 'note.added', 'notes', { about: 'team', text: 'After the restore' })
      expect(await appendEntries(back, daniel, [note])).toMatchObject([{ outcome: 'appended' }])
    } finally {
      await close()
    }
  })

  it('holds one instant, however much is written meanwhile: nothing acknowledged before is missing', {
    timeout: patient,
  }, async () => {
    const acknowledged: string[] = []
    let writing = true
    const lane = async () => {
      while (writing) acknowledged.push(await newCase())
    }
    const lanes = [lane(), lane(), lane()]
    while (acknowledged.length < 10) await new Promise((resolve) => setTimeout(resolve, 10))
    const sure = [...acknowledged]
    const { file } = await write()
    const during = acknowledged.length - sure.length
    writing = false
    await Promise.all(lanes)
    expect(during).toBeGreaterThan(0)

    const { root } = await restore(file)
    const { services: back, store, close } = await openServices(root, undefined)
    try {
      const rows = await query(store.ownerUrl, 'select thread_id from clarion.thread')
      const here = new Set(rows.map((row) => row['thread_id']))
      expect(sure.filter((thread) => !here.has(thread))).toEqual([])
      expect((await verifyProgramme(back, services.programme)).broken).toEqual([])
    } finally {
      await close()
    }
  })

  it('says nothing to who does not have the passphrase, and holds no session', async () => {
    const { file } = await write()
    const bytes = readFileSync(file)
    for (const text of ['Quillfeather', 'clarion.entry', 'Organisation 1', services.programme]) {
      expect(bytes.includes(text), text).toBe(false)
    }
    expect(bytes.includes(services.operatorKey)).toBe(false)
    const tables: string[] = []
    for await (const { record } of backupRecords(await openBackup(file, async () => passphrase))) {
      if (record.kind === 'table') tables.push(record.table)
    }
    expect(tables).toEqual(expect.arrayContaining(['entry', 'thread_key', 'programme_key', 'account', 'access_log']))
    expect(tables).not.toContain('session')
  })

  it('does not open with a wrong passphrase, and nothing is left behind', async () => {
    const { file } = await write()
    const root = fresh('data')
    await expect(restore(file, root, 'seven lanterns over the river')).rejects.toThrow(/passphrase is not the one/)
    expect(existsSync(root)).toBe(false)
  })

  it('is refused when it was bent or cut anywhere, before anything is touched', { timeout: patient }, async () => {
    const { file } = await write()
    const bytes = readFileSync(file)
    const seed = Number(process.env['CLARION_TEST_SEED'] ?? 20_261_124)
    const damage = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.constantFrom('flip', 'cut', 'add'))
    await fc.assert(
      fc.asyncProperty(damage, async ([at, how]) => {
        const bent = Buffer.from(bytes)
        bent.writeUInt8(bent.readUInt8(at) ^ 1, at)
        const damaged = fresh('bent')
        const add = Buffer.concat([bytes, Buffer.from('x')])
        writeFileSync(damaged, how === 'flip' ? bent : how === 'cut' ? bytes.subarray(0, at) : add)
        const root = fresh('data')
        await expect(restore(damaged, root)).rejects.toThrow()
        expect(existsSync(root)).toBe(false)
        rmSync(damaged)
      }),
      { numRuns: 25, seed },
    )
  })

  it('goes into an empty directory only', async () => {
    const { file } = await write()
    const root = mkdtempSync(path.join(folder, 'full-'))
    writeFileSync(path.join(root, 'something'), 'of somebody')
    await expect(restore(file, root)).rejects.toThrow(/is not empty/)
    expect(readdirSync(root)).toEqual(['something'])
  })

  it('leaves a directory that does not start, when restoring is killed', async () => {
    const root = mkdtempSync(path.join(folder, 'half-'))
    writeFileSync(path.join(root, 'restoring'), '')
    await expect(openServices(root, undefined)).rejects.toThrow(/did not come to its end/)
  })

  it('is refused by a Clarion that does not know its database', async () => {
    await query(services.ownerUrl, `insert into clarion_house.kysely_migration values ('9999-future', '2027-01-01')`)
    const { file } = await write()
    await query(services.ownerUrl, `delete from clarion_house.kysely_migration where name = '9999-future'`)
    await expect(restore(file)).rejects.toThrow(/another version of Clarion/)
  })

  it('never takes the place of a file, and leaves none when it fails', async () => {
    const { file } = await write()
    await expect(write(file)).rejects.toThrow(/exists already/)
    const source = { ownerUrl: services.ownerUrl, directory: services.directory, operatorKey: services.operatorKey }
    await expect(writeBackup(source, fresh('short'), async () => 'too short', new Date())).rejects.toThrow(
      /at least 12/,
    )
    await expect(write(path.join(folder, 'no', 'such', 'folder'))).rejects.toThrow(/There is no folder/)
    const lost = { ...source, ownerUrl: services.ownerUrl.replace(/\/test_\w+/, '/nowhere') }
    await expect(writeBackup(lost, fresh('lost'), async () => passphrase, new Date())).rejects.toThrow()
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial') || /^(short|lost)/.test(name))).toEqual([])
  })
})

async function* pieces(bytes: Buffer) {
  yield bytes
}
