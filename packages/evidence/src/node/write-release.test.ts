import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.ts'
import { writeRelease } from './write-release.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('writing a release', () => {
  it('writes every file, after the ledger has agreed', () => {
    let agreed = false
    writeRelease(
      [
        { path: join(folder, 'a'), content: ['1', '2'] },
        { path: join(folder, 'b'), content: ['é'] },
      ],
      () => {
        agreed = true
        expect(readdirSync(folder).every((name) => name.includes('unfinished'))).toBe(true)
      },
    )
    expect(agreed).toBe(true)
    expect(readFileSync(join(folder, 'a'), 'utf8') + readFileSync(join(folder, 'b'), 'utf8')).toBe('12é')
    expect(readdirSync(folder)).toEqual(['a', 'b'])
  })

  it('leaves nothing behind when the ledger refuses', () => {
    const refuse = (): never => {
      throw new Refusal('budget-exhausted', 'spent', 'wait')
    }
    expect(() => writeRelease([{ path: join(folder, 'a'), content: ['1'] }], refuse)).toThrow(Refusal)
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves nothing behind and spends nothing when the disk is full or a place is missing', () => {
    const files = [
      { path: join(folder, 'a'), content: ['1'] },
      { path: join(folder, 'missing', 'b'), content: ['2'] },
    ]
    expect(() => writeRelease(files, () => expect.unreachable('the ledger was asked'))).toThrow(/cannot be written/)
    expect(readdirSync(folder)).toEqual([])
    function* full(): Generator<string> {
      yield 'half'
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    const failing = [{ path: join(folder, 'c'), content: full() }]
    expect(() => writeRelease(failing, () => expect.unreachable('the ledger was asked'))).toThrow(/the disk is full/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses a folder or a device as a file, before anything is written or spent', () => {
    mkdirSync(join(folder, 'taken'))
    // By way of a link: were it not refused, an administrator's test would lose the link and not the device.
    symlinkSync('/dev/null', join(folder, 'device'))
    for (const place of [join(folder, 'taken'), join(folder, 'device')]) {
      const files = [
        { path: join(folder, 'a'), content: ['1'] },
        { path: place, content: ['2'] },
      ]
      expect(() => writeRelease(files, () => expect.unreachable('the ledger was asked'))).toThrow(/not a file/)
      expect(readdirSync(folder)).toEqual(['device', 'taken'])
    }
    expect(statSync(join(folder, 'device')).isCharacterDevice()).toBe(true)
  })

  it('names the first file last, and takes all away when a name is lost at the end', () => {
    const files = [
      { path: join(folder, 'records'), content: ['1'] },
      { path: join(folder, 'report'), content: ['2'] },
    ]
    expect(() => writeRelease(files, () => mkdirSync(join(folder, 'records')))).toThrow(/given their names/)
    expect(readdirSync(folder)).toEqual(['records'])
  })

  it('is not stopped by what a killed run of the same process number has left', () => {
    writeFileSync(join(folder, `a.unfinished-${process.pid}`), 'half')
    writeRelease([{ path: join(folder, 'a'), content: ['1'] }], () => undefined)
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('1')
  })
})
