import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openText } from './open-text.ts'

describe('a text file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'clarion-text-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'file')

  const read = async (...bytes: readonly (Uint8Array | string)[]): Promise<string> => {
    writeFileSync(file, Buffer.concat(bytes.map((part) => Buffer.from(part as string))))
    const { pieces } = await openText(file)
    let text = ''
    for await (const piece of pieces) text += piece
    return text
  }
  const utf16 = (text: string, order: 'little' | 'big') => {
    const bytes = Buffer.from(text, 'utf16le')
    return order === 'big' ? bytes.swap16() : bytes
  }

  it('is read as UTF-8, with a mark at its beginning or without', async () => {
    expect(await read('Zoë, Đặng, Анна\n')).toBe('Zoë, Đặng, Анна\n')
    expect(await read('\uFEFFZoë\n')).toBe('Zoë\n')
    expect(await read('')).toBe('')
  })

  it('is read as UTF-16 where its mark says so, as spreadsheets write it', async () => {
    expect(await read(utf16('\uFEFFZoë\tVN\r\n', 'little'))).toBe('Zoë\tVN\r\n')
    expect(await read(utf16('\uFEFFZoë\tVN\r\n', 'big'))).toBe('Zoë\tVN\r\n')
  })

  it('is the same text wherever the pieces of a long one end', async () => {
    const long = 'Đặng,'.repeat(40_000)
    expect(await read('a', long)).toBe(`a${long}`)
  })

  it('has its whole first line in hand before anything is read from it', async () => {
    writeFileSync(file, `${'x'.repeat(200_000)};y\n1;2\n`)
    expect((await openText(file)).beginning).toMatch(/x;y\n/)
  })

  it.each([
    ['another encoding', Buffer.from('a,b\n1,Zo\xeb\n', 'latin1'), 2],
    ['another encoding, far in', Buffer.from(`${'a,b\n'.repeat(50_000)}Zo\xeb\n`, 'latin1'), 50_001],
    ['a letter that is cut off', Buffer.from('a,b\n1,Zoë').subarray(0, -1), 2],
    ['UTF-16 without a mark', utf16('a,b\n1,2\n', 'little'), 1],
    ['a zero', Buffer.from('a,b\n1,x\0y\n'), 2],
  ])('is refused, and the line named, rather than read with other letters: %s', async (_what, bytes, line) => {
    await expect(read(bytes)).rejects.toMatchObject({
      sort: 'badData',
      message: expect.stringMatching(new RegExp(`^${file}, line ${line}: .*UTF-8`)),
    })
  })
})
