import { acceptedFiles, fileSizeLimit } from '@clarion/casework'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFile, nameToSave } from './check-file.ts'

describe('a file, before it is sent', () => {
  it('is refused when it is empty, too large, or ends like nothing that is accepted', () => {
    expect(checkFile({ name: 'passport.pdf', size: 0 })).toBe('empty')
    expect(checkFile({ name: 'passport.pdf', size: fileSizeLimit + 1 })).toBe('too-large')
    expect(checkFile({ name: 'passport.pdf', size: fileSizeLimit })).toBeUndefined()
    for (const name of ['page.html', 'photo.jpg.exe', 'all.zip', 'sheet.xlsm', 'drawing.svg'])
      expect([name, checkFile({ name, size: 1 })]).toEqual([name, 'wrong-type'])
    for (const name of ['PHOTO.JPG', 'صورة.png', 'letter', 'no. 7'])
      expect(checkFile({ name, size: 1 })).toBeUndefined()
  })
})

describe('a copy that is saved', () => {
  it('keeps its name where that is harmless', () => {
    expect(nameToSave('Passport, page 2.pdf', 'application/pdf')).toBe('Passport, page 2.pdf')
    expect(nameToSave('Паспорт', 'image/jpeg')).toBe('Паспорт.jpg')
  })

  it('ends like what it is, and holds nothing that misleads an eye or a file system, whatever somebody called it', () => {
    expect(nameToSave('bill\u202efdp.exe', 'text/plain')).toBe('bill_fdp.exe.txt')
    expect(nameToSave('../../.bashrc', 'application/pdf')).toBe('_.._.bashrc.pdf')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.keys(acceptedFiles)), (name, type) => {
        const saved = nameToSave(name, type)
        const endings: readonly string[] = acceptedFiles[type as keyof typeof acceptedFiles].endings
        expect(saved).not.toMatch(/[\p{C}/\\:*?"<>|]|^\./u)
        expect(endings.some((ending) => saved.toLowerCase().endsWith(`.${ending}`))).toBe(true)
        expect(saved.length).toBeLessThan(160)
      }),
    )
  })
})
