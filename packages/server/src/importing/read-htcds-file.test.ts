import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readHtcdsFile } from './read-htcds-file.ts'

describe('a file of HTCDS records', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'clarion-records-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'records')
  const read = async (content: string | Uint8Array) => {
    writeFileSync(file, content)
    const { unknown, rows } = await readHtcdsFile(file)
    const found = []
    for await (const row of rows) found.push(row)
    return { unknown, rows: found }
  }
  const one = [{ line: 2, record: { prs_Gender: 'Feminine', prs_Citizenship: 'VN;GB' } }]

  it.each([
    ['commas', 'prs_Gender,prs_Citizenship\nFeminine,VN;GB\n'],
    ['semicolons', 'prs_Gender;prs_Citizenship\nFeminine;"VN;GB"\n'],
    ['tabs', 'prs_Gender\tprs_Citizenship\r\nFeminine\tVN;GB\r\n'],
    ['tabs in UTF-16', Buffer.from('\uFEFFprs_Gender\tprs_Citizenship\r\nFeminine\tVN;GB\r\n', 'utf16le')],
  ])('is read with %s', async (_what, content) => {
    expect((await read(content)).rows).toEqual(one)
  })

  it('is read as a list in UTF-16 too', async () => {
    const { rows } = await read(Buffer.from('\uFEFF[{"prs_Gender":"Feminine"}]', 'utf16le'))
    expect(rows).toEqual([{ line: 1, record: { prs_Gender: 'Feminine' } }])
  })

  it.each([
    ['nothing at all', ''],
    ['its first line only', 'prs_Gender,prs_Citizenship\n'],
    ['an empty list', '[]'],
  ])('is refused when it holds %s, and it is said that there is no case in it', async (_what, content) => {
    await expect(read(content)).rejects.toMatchObject({ sort: 'badData', message: expect.stringMatching(/no case/) })
  })

  it('tells of a row that holds more than the columns', async () => {
    const { rows } = await read('prs_Gender\nFeminine,VN\nFeminine,\n')
    expect(rows).toEqual([
      { line: 2, record: { prs_Gender: 'Feminine' }, beyond: 'VN' },
      { line: 3, record: { prs_Gender: 'Feminine' } },
    ])
  })

  it('is refused in another encoding, as a list and as CSV', async () => {
    for (const content of ['prs_Gender,cco_CaseComment\nFeminine,Zo\xeb\n', '[{"cco_CaseComment":"Zo\xeb"}]']) {
      await expect(read(Buffer.from(content, 'latin1'))).rejects.toMatchObject({ sort: 'badData' })
    }
  })
})
