import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { importHtcds } from '../importing/import-htcds.ts'
import { importingActor } from '../importing/import-uk-nrm.ts'
import { findOrganisation } from '../importing/organisations-by-name.ts'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { countCases } from '../numbers/count-cases.ts'
import { query } from '../testing/query.ts'
import { sharedFile } from '../testing/shared-data.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { exportHtcds } from './export-htcds.ts'
import { valueFor } from './testing/value-for.ts'
import { writeRecords } from './write-records.ts'

const patient = 120_000
const keeper = 'Organisation 1'
const standard = sharedFile('htcds/htcds_field_standards_2.0.csv')

describe('cases in HTCDS', () => {
  let services: TestServices
  let other: TestServices
  let folder: string
  let number = 0
  beforeAll(async () => {
    services = await testServices()
    other = await testServices()
    folder = mkdtempSync(path.join(tmpdir(), 'clarion-htcds-'))
  })
  afterAll(async () => {
    await services.stop()
    await other.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const fileOf = (content: string, ending = 'csv'): string => {
    const file = path.join(folder, `${++number}.${ending}`)
    writeFileSync(file, content)
    return file
  }
  const csvOf = (rows: readonly Record<string, string>[]) => fileOf(stringify([...rows], { header: true }))
  const take = async (into: TestServices, file: string, named: string | null = keeper) => {
    const organisation = named === null ? undefined : (await findOrganisation(into, into.programme, named)).id
    return await importHtcds(into, into.programme, file, organisation)
  }
  const give = async (from: TestServices, format: 'csv' | 'json', named: boolean, of = keeper): Promise<string> => {
    const { id, name } = await findOrganisation(from, from.programme, of)
    const target = new PassThrough()
    const all = text(target)
    const question = { actor: importingActor(from.programme, id), organisation: name, named }
    await writeRecords(exportHtcds(from, question), format, target)
    target.end()
    return await all
  }
  const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true })
  const sorted = (rows: readonly Record<string, string>[]) => rows.map((row) => JSON.stringify(row)).sort()

  it.skipIf(!standard)(
    'come back the same from the published template, every value of every list in them',
    { timeout: patient },
    async () => {
      const fields = parse(readFileSync(standard ?? '', 'utf8'), { columns: true, bom: true }) as Record<
        string,
        string
      >[]
      const columns = fields.filter((field) => field['Field Name'] !== 'N/A' && field['Status'] !== 'DEPRECATED')
      const names = columns.map((field) => `${field['Field Name Prefix']}${field['Field Name']}`)
      // Every value of every list stands in some row; what is no list gets a value of its type.
      const rows = Array.from({ length: 40 }, (_, row) =>
        Object.fromEntries(
          columns.map((field, place) => [names[place] ?? '', valueFor(field, names[place] ?? '', row)]),
        ),
      )
      expect(names).toHaveLength(81)
      const report = await take(services, csvOf(rows))
      expect(report.problems).toEqual([])
      expect(report).toMatchObject({ rows: 40, opened: 40, already: 0 })
      const first = await give(services, 'csv', true)
      expect(rowsOf(first)).toHaveLength(40)
      const again = await take(other, fileOf(first))
      expect([again.problems, again.opened]).toEqual([[], 40])
      expect(sorted(rowsOf(await give(other, 'csv', true)))).toEqual(sorted(rowsOf(first)))
      // The coded fields that our records hold as such are all there again, value by value.
      const kept = [
        'prs_Gender',
        'prs_MaritalStatus',
        'vic_MethodsOfControl',
        'vic_MethodOfRecruitment',
        'hte_Type',
        'cas_IncomingReferralDate',
      ]
      for (const name of kept) {
        const values = (list: readonly Record<string, string>[]) => list.map((row) => row[name]).sort()
        expect(values(rowsOf(first)), name).toEqual(values(rows))
      }
      // And nothing of what has no field of ours is lost: it is in the notes.
      const comments = rowsOf(first).map((row) => row['cco_CaseComment'])
      expect(comments.every((comment) => comment?.includes('(per_RoleDetails): Text of per_RoleDetails'))).toBe(true)
      expect((await verifyProgramme(services, services.programme)).broken).toEqual([])
    },
  )

  it('say of every bad row where and why, and the good rows go in', async () => {
    const file = csvOf([
      {
        prs_Gender: 'Feminine',
        prs_Citizenship: 'VN;GBR',
        vic_AgeWhenTrafficked: '09--17',
        prs_NumberOfChildren: '-99',
        nickname: 'A',
      },
      {
        prs_Gender: 'Female',
        prs_Citizenship: 'VN',
        vic_AgeWhenTrafficked: '17',
        prs_NumberOfChildren: '2',
        nickname: '',
      },
      {
        prs_Gender: 'Masculine',
        prs_Citizenship: 'XX',
        vic_AgeWhenTrafficked: '9\u201417',
        prs_NumberOfChildren: '<5',
        nickname: '',
      },
      {
        prs_Gender: 'Masculine',
        prs_Citizenship: 'PHL',
        vic_AgeWhenTrafficked: 'Adult (18 or over)',
        prs_NumberOfChildren: '1,757',
        nickname: '',
      },
      {
        prs_Gender: 'Masculine',
        prs_Citizenship: 'PHL',
        vic_AgeWhenTrafficked: '9\u201317',
        prs_NumberOfChildren: '0',
        nickname: '',
      },
    ])
    const report = await take(services, file, 'Organisation 2')
    expect(report.problems.map(({ line, column, value }) => [line, column, value])).toEqual([
      [1, 'nickname', ''],
      [3, 'prs_Gender', 'Female'],
      [4, 'prs_NumberOfChildren', '<5'],
      [4, 'prs_Citizenship', 'XX'],
      [5, 'prs_NumberOfChildren', '1,757'],
    ])
    expect(report.problems.every((problem) => problem.file === file && problem.reason.length > 5)).toBe(true)
    expect(report).toMatchObject({ rows: 5, opened: 2 })
    const rows = rowsOf(await give(services, 'csv', false, 'Organisation 2'))
    expect(rows.map((row) => [row['prs_Gender'], row['prs_Citizenship']]).sort()).toEqual([
      ['Feminine', 'VN;GB'],
      ['Masculine', 'PH'],
    ])
    const ages = await countCases(services, services.programme, ['age'], '1970-01-01')
    expect(ages.total).toBeGreaterThan(1)
  })

  it('are taken by the organisation that a row names, and a row that names none is said', async () => {
    const report = await take(
      services,
      csvOf([
        { org_Name: 'Organisation 3', prs_Gender: 'Feminine' },
        { org_Name: 'Nobody', prs_Gender: 'Feminine' },
      ]),
      null,
    )
    expect(report.opened).toBe(1)
    expect(report.problems).toMatchObject([{ line: 3, column: 'org_Name', value: 'Nobody' }])
    expect(rowsOf(await give(services, 'csv', false, 'Organisation 3'))).toMatchObject([{ org_Name: 'Organisation 3' }])
  })

  it('go on where an import was killed, and none is opened twice', { timeout: patient }, async () => {
    const rows = Array.from({ length: 160 }, (_, row) => ({
      prs_NumberOfChildren: String(row % 7),
      prs_Gender: 'Feminine',
    }))
    const file = csvOf(rows)
    const { id } = await findOrganisation(services, services.programme, 'Organisation 4')
    const killed = importHtcds(services, services.programme, file, id, (done) => {
      if (done >= 100) throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    const rest = await importHtcds(services, services.programme, file, id)
    expect(rest).toMatchObject({ rows: 160, opened: 60, already: 100, problems: [] })
    expect(await importHtcds(services, services.programme, file, id)).toMatchObject({ opened: 0, already: 160 })
    // Rows that say the same are different people: as many come out as went in.
    expect(rowsOf(await give(services, 'csv', false, 'Organisation 4'))).toHaveLength(160)
  })

  it('name nobody unless it is asked for, and guard a spreadsheet against formulas', async () => {
    const row = {
      prs_FirstName: '=HYPERLINK("http://x.example")',
      prs_MobilePhone: '+447700900123',
      cco_CaseComment: "'-1 she said",
      prs_Gender: 'Feminine',
    }
    await take(services, fileOf(JSON.stringify([row]), 'json'), 'Organisation 5')
    const plain = await give(services, 'csv', false, 'Organisation 5')
    expect(plain).not.toMatch(/HYPERLINK|447700900123|she said/)
    const named = await give(services, 'csv', true, 'Organisation 5')
    expect(named).toContain(`"'=HYPERLINK`)
    expect(named).toContain('+447700900123')
    await take(other, fileOf(named), 'Organisation 5')
    const back = JSON.parse(await give(other, 'json', true, 'Organisation 5')) as Record<string, string>[]
    expect(back).toMatchObject([{ prs_FirstName: row.prs_FirstName, cco_CaseComment: row.cco_CaseComment }])
  })

  it('go out by the sections that are covered at this moment, and each look is recorded', async () => {
    const daniel = testActor(services, ['case-worker'], services.freshOrganisation())
    const { id: shelter } = await findOrganisation(services, services.programme, 'Organisation 6')
    const { thread, entry } = openCase(services)
    const consent = newEntry(
      services,
      thread,
      'consent.given',
      'sharing',
      spokenConsent(shelter, ['person'], new Date(services.now() + 86_400_000).toISOString()),
    )
    await appendEntries(services, daniel, [
      entry,
      newEntry(services, thread, 'person.described', 'person', { gender: 'Feminine' }),
      newEntry(services, thread, 'identity.recorded', 'identity', { names: [{ kind: 'legal', name: 'Ana' }] }),
      newEntry(services, thread, 'exploitation.described', 'exploitation', { forms: ['forced-labour'] }),
      consent,
    ])
    const records = JSON.parse(await give(services, 'json', true, 'Organisation 6')) as Record<string, string>[]
    expect(records).toEqual([
      {
        org_Name: 'Organisation 6',
        prs_Gender: 'Feminine',
        cas_Status: 'Active',
        cas_IncomingReferralDate: '2026-11-24',
      },
    ])
    const looks = await query(
      services.ownerUrl,
      `select section, basis from clarion.access_log where act = 'export' and thread_id = $1 order by 1`,
      [thread],
    )
    expect(looks).toEqual([
      { section: 'case', basis: 'consent' },
      { section: 'person', basis: 'consent' },
    ])
    await appendEntries(services, daniel, [
      newEntry(services, thread, 'consent.withdrawn', 'sharing', { consent: consent.id }),
    ])
    expect(JSON.parse(await give(services, 'json', true, 'Organisation 6'))).toEqual([])
  })

  it.each([
    ['no column of the standard', 'a,b\n1,2\n'],
    ['a column twice', 'prs_Gender,prs_Gender\nFeminine,Feminine\n'],
    ['half a list', '[{"prs_Gender": "Feminine"'],
    ['no list', '{"prs_Gender": "Feminine"}'],
    ['nothing at all', ''],
  ])('are refused as a file, not row by row, when it has %s', async (_what, content) => {
    await expect(take(services, fileOf(content))).rejects.toMatchObject({ sort: 'badData' })
  })
})
