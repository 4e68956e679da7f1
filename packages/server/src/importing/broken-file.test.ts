import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { importHtcds } from './import-htcds.ts'
import { findOrganisation } from './organisations-by-name.ts'

const header = 'prs_FirstName,cco_CaseComment'

/** Long enough for several pieces of reading and several transactions. */
const rows = Array.from({ length: 1_500 }, (_, row) => `Person ${row},${'As was told. '.repeat(20)}`)

describe('a file that is damaged far behind its beginning', () => {
  let services: TestServices
  let folder: string
  beforeAll(async () => {
    services = await testServices()
    folder = mkdtempSync(path.join(tmpdir(), 'clarion-broken-'))
  })
  afterAll(async () => {
    await services.stop()
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['Organisation 1', 'a quote that is closed in the middle', '"Per"son 1400,and so on', /line 1402/, 1_400],
    [
      'Organisation 2',
      'letters of another encoding',
      Buffer.from('Jos\xe9,and so on', 'latin1'),
      /line 1402.*UTF-8/,
      1_000,
    ],
  ])(
    'of %s: %s. Says how far it went, and goes on when it was mended',
    async (named, _what, damage, where, least) => {
      const { id } = await findOrganisation(services, services.programme, named)
      const file = path.join(folder, `${named}.csv`)
      const take = async (lines: readonly (string | Buffer)[]) => {
        writeFileSync(file, Buffer.concat(lines.map((line) => Buffer.from(`${line}\n`, 'latin1'))))
        return await importHtcds(services, services.programme, file, id)
      }
      const latin = typeof damage === 'string' ? damage : damage.toString('latin1')
      const broken = [header, ...rows.with(1_400, latin)]
      const first = await take(broken)
      expect(first).toEqual({
        file,
        rows: first.rows,
        opened: first.rows,
        already: 0,
        problems: [],
        broken: expect.stringMatching(where),
      })
      // Every row before a record that is none; of another encoding, what came in the pieces before its own.
      expect(first.rows).toBeGreaterThanOrEqual(least)
      expect(first.rows).toBeLessThanOrEqual(1_400)
      expect(await take(broken)).toMatchObject({ opened: 0, already: first.rows, broken: expect.anything() })
      const mended = await take([header, ...rows])
      expect(mended).toEqual({ file, rows: 1_500, opened: 1_500 - first.rows, already: first.rows, problems: [] })
    },
    120_000,
  )

  it('has nothing in it when the damage stands in the first row', async () => {
    const file = path.join(folder, 'first.csv')
    writeFileSync(file, `${header}\n"Per"son,x\n`)
    const { id } = await findOrganisation(services, services.programme, 'Organisation 3')
    await expect(importHtcds(services, services.programme, file, id)).rejects.toThrow(/line 2/)
  })
})
