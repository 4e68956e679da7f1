import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { identifier } from '@clarion/journal'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundProgramme } from '../founding/found-programme.ts'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { countCases } from '../numbers/count-cases.ts'
import { type OpenedServices, openServices } from '../start/open-services.ts'
import { query } from '../testing/query.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { sharedFile } from '../testing/shared-data.ts'
import { importUkNrm } from './import-uk-nrm.ts'

const published = sharedFile('uk-nrm/nrm_referrals_cells_2022Q2_2023Q4.csv')
const program = fileURLToPath(new URL('../command-line/main.ts', import.meta.url))

/** How the published words are counted, written down here once more by hand: nothing of the importer is used. */
const ages: Record<string, string> = {
  'Adult (18 or over)': 'adult',
  'Child (17 or under)': 'child',
  'Not specified or unknown': 'unknown',
}
const genders: Record<string, string> = {
  Male: 'Masculine',
  Female: 'Feminine',
  Other: 'Other',
  'Not Recorded': 'not-recorded',
  Unknown: 'NonSpecifiedUnknown',
}
const responders: Record<string, string> = {
  'Government agency': 'CentralGovernmentOrganisation',
  'Local Authority': 'LocalGovernmentOrganisation',
  'NGO and third sector': 'NGO',
  Police: 'LawEnforcement',
}
const forms: Record<string, string> = {
  Sexual: 'sexual-exploitation',
  Labour: 'forced-labour',
  Domestic: 'domestic-servitude',
  Criminal: 'forced-criminality',
  'Organ Harvesting': 'organ-removal',
}

function formsOf(label: string): string {
  if (label === 'Not specified or unknown') return 'unknown'
  const named = label.split(/, | & /).map((word) => forms[word] ?? `no form for ${word}`)
  return named.sort().join('+')
}

const dimensions = ['quarter', 'responder-type', 'age', 'gender', 'form'] as const

/** The people of the published table by all five dimensions at once: every total is a sum of these. */
function publishedTotals(file: string): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const row of parse(readFileSync(file, 'utf8'), { columns: true, bom: true }) as Record<string, string>[]) {
    const codes = [
      row['Quarter'],
      responders[row['First responder type'] ?? ''],
      ages[row['Age at exploitation'] ?? ''],
      genders[row['Gender'] ?? ''],
      formsOf(row['Exploitation type'] ?? ''),
    ]
    totals[codes.join(' ')] = (totals[codes.join(' ')] ?? 0) + Number(row['People'])
  }
  return totals
}

describe('importing the referrals of the United Kingdom', () => {
  let folder: string
  let data: string
  let programme: string
  let opened: OpenedServices
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'clarion-uk-nrm-'))
    chmodSync(folder, 0o711)
    data = path.join(folder, 'data')
    opened = await openServices(data, undefined)
    const { services } = opened
    const id = () => identifier(services.now(), services.random(10))
    programme = id()
    await foundProgramme(services, {
      programme,
      name: 'National referral mechanism',
      demonstration: false,
      organisation: { id: id(), name: 'National Coordination', type: 'CentralGovernmentOrganisation' },
      administrator: { id: id(), name: 'Noor', email: 'noor@coordination.example', roles: ['administrator'] },
      entries: [id(), id(), id(), id()],
    })
  }, 120_000)
  afterAll(async () => {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Runs `bin/clarion import uk-nrm`, and kills it after so many cases more, where a number is given. */
  const run = async (file: string, killAfter?: number) => {
    const { DATABASE_URL: _url, ...environment } = process.env
    const child = spawn(process.execPath, [program, 'import', 'uk-nrm', file, '--json'], {
      env: { ...environment, CLARION_DATA: data },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const out = text(child.stdout)
    const before = await cases()
    while (killAfter !== undefined && child.exitCode === null && (await cases()) < before + killAfter) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    if (killAfter !== undefined) child.kill('SIGKILL')
    const ran = { code: await ended, out: await out }
    await untilIdle()
    return ran
  }
  /** What a killed program had sent goes on in the database: until it has ended, nobody knows how many cases there are. */
  const untilIdle = () =>
    expect
      .poll(
        () =>
          query(
            opened.store.ownerUrl,
            `select query from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
             and pid <> pg_backend_pid() and state <> 'idle'`,
          ),
        { timeout: 20_000 },
      )
      .toEqual([])
  const cases = async (): Promise<number> => {
    const [row] = await query(
      opened.store.ownerUrl,
      `select count(*)::int as count from clarion.fact where kind = 'case'`,
    )
    return Number(row?.['count'])
  }

  it.skipIf(!published)(
    'has every published total, although it was killed and run again',
    { timeout: 500_000 },
    async () => {
      const file = published ?? ''
      const seed = Number(process.env['CLARION_TEST_SEED'] ?? 20_261_124)
      const random = seededRandom(seed)
      for (let kill = 0; kill < 3; kill++) {
        const { code } = await run(file, 200 + Math.floor(random() * 6_000))
        expect(code, `killed, seed ${seed}`).toBeNull()
      }
      const already = await cases()
      expect(already).toBeGreaterThan(600)
      expect(already).toBeLessThan(30_197)
      const { code, out } = await run(file)
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ rows: 11_277, opened: 30_197 - already, already, problems: [] })

      const counted = await countCases(opened.services, programme, dimensions)
      const found = Object.fromEntries(
        counted.rows.map(({ codes, cases: number }) => [dimensions.map((name) => codes[name]).join(' '), number]),
      )
      expect(found).toEqual(publishedTotals(file))
      expect(counted.total).toBe(30_197)
      const combinations = await countCases(opened.services, programme, ['form'])
      expect(combinations.rows).toHaveLength(25)
      const quarters = await countCases(opened.services, programme, ['quarter'])
      expect(quarters.rows.map((row) => row.cases)).toEqual([4171, 4586, 4417, 4746, 3998, 4138, 4141])
      const [organisations] = await query(
        opened.store.ownerUrl,
        'select count(*)::int as count from clarion.organisation',
      )
      expect(organisations?.['count']).toBe(68 + 1)
      expect((await verifyProgramme(opened.services, programme)).broken).toEqual([])
    },
  )

  it('says of every bad row where and why, and the good rows go in', async () => {
    const header =
      'Quarter,First responder type,First responder,Exploitation type,Age at exploitation,Gender,Nationality,People'
    const file = path.join(folder, 'bad.csv')
    const rows = [
      '2024-Q1,Police,Test Police,Labour,Adult (18 or over),Male,Albanian,"1,2"',
      '2024-Q1,Police,Test Police,Labour,Adult (18 or over),Male,Albanian,<5',
      '2024-Q1,Police,Test Police,Labour,Grown up,Male,Albanian,2',
      '2024-Q1,Police,Test Police,Labour,Adult (18 or over),Male,Albanian,3',
      '2024-Q1,Police,Test Police,Labour,Adult (18 or over),Male,Albanian,3',
    ]
    writeFileSync(file, `${header}\n${rows.join('\n')}\n`)
    const before = await cases()
    const report = await importUkNrm(opened.services, programme, file)
    expect(report.problems.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'People', '1,2'],
      [3, 'People', '<5'],
      [4, 'Age at exploitation', 'Grown up'],
      [6, 'People', '3'],
    ])
    expect(report).toMatchObject({ rows: 5, opened: 3, already: 0 })
    expect(await cases()).toBe(before + 3)
  })
})
