import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readUkNrmFile } from './read-uk-nrm-file.ts'

const header =
  'Quarter,First responder type,First responder,Exploitation type,Age at exploitation,Gender,Nationality,People'
const row = '2024-Q1,Police,Test Police,Labour,Adult (18 or over),Male,Albanian,2'

describe('a file of referral cells', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'clarion-cells-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'cells.csv')
  const read = async (content: string | Uint8Array) => {
    writeFileSync(file, content)
    return await readUkNrmFile(file)
  }

  it.each([
    ['nothing at all', ''],
    ['a mark and nothing else', '\uFEFF'],
    ['empty lines', '\n\n'],
    ['its first line only', `${header}\n`],
  ])('is refused when it holds %s: nothing read must never look like nothing counted', async (_what, content) => {
    await expect(read(content)).rejects.toMatchObject({ sort: 'badData', message: expect.stringContaining(file) })
  })

  it.each([
    ['commas', `${header}\n${row}\n`],
    ['semicolons', `${header}\n${row}\n`.replaceAll(',', ';')],
    ['tabs', `${header}\n${row}\n`.replaceAll(',', '\t')],
    ['the ends of lines of Windows', `${header}\r\n${row}\r\n`],
    ['the ends of lines of an old spreadsheet', `${header}\r${row}\r`],
  ])('is read with %s', async (_what, content) => {
    const { cells, problems } = await read(content)
    expect([problems, cells]).toEqual([[], [expect.objectContaining({ responder: 'Test Police', people: 2 })]])
  })

  it('has a row refused that holds more than the columns, for who knows what slipped', async () => {
    const { cells, problems } = await read(`${header}\n${row},9,9\n${row}\n`)
    expect([cells.length, problems]).toEqual([1, [expect.objectContaining({ line: 2, value: '9, 9' })]])
    const { problems: empty } = await read(`${header}\n${row},,\n`)
    expect(empty).toEqual([])
  })

  it('shows of a very long value and of strange columns no more than can be read', async () => {
    const { problems } = await read(`${header}\n${'x'.repeat(1_000_000)}\n`)
    expect(problems[0]?.value.length).toBeLessThan(200)
    const refused = read(`\u001B[31m${'y'.repeat(1_000_000)},b\n1,2\n`)
    await expect(refused).rejects.toMatchObject({ sort: 'badData', message: expect.not.stringContaining('\u001B') })
    await expect(refused).rejects.toMatchObject({ message: expect.stringMatching(/^.{1,700}$/s) })
  })
})
