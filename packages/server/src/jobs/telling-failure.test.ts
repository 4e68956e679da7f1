import { describe, expect, it } from 'vitest'
import { sortOf, tellingFailure } from './telling-failure.ts'

describe('a job that fails', () => {
  it('is in the log by its name and the sort of the error, without the error’s words, and is tried again', async () => {
    const lines: string[] = []
    const failing = tellingFailure(
      'take-checkpoint',
      (line) => lines.push(line),
      async () => {
        throw Object.assign(new RangeError('of Amal, who said'), { code: '53100' })
      },
    )
    await expect(failing()).rejects.toThrow(RangeError)
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'warning', job: 'take-checkpoint', error: 'RangeError', code: '53100' },
    ])
  })

  it('writes nothing when it does not fail', async () => {
    const lines: string[] = []
    await tellingFailure(
      'sweep-files',
      (line) => lines.push(line),
      async () => {},
    )()
    expect(lines).toEqual([])
  })

  it('never has an empty line, whatever was thrown', () => {
    expect([sortOf('words'), sortOf({ code: 7 }), sortOf(null)]).toEqual([
      { error: 'string' },
      { error: 'object' },
      { error: 'object' },
    ])
  })
})
