import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemaOf } from '../clk/testing/schema-of.ts'
import { runEvidence } from '../testing/run-evidence.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-match-'))
  writeFileSync(join(folder, 'a.csv'), 'id,name,town\na1,blessing osagie,benin city\na2,ana kovac,split\n')
  writeFileSync(
    join(folder, 'b.csv'),
    'id,name,town\nb1,anna kovac,split\nb2,li wei,macau\nb3,blessing osagi,benin city\n',
  )
  writeFileSync(join(folder, 'schema.json'), schemaOf('name', 'town'))
  writeFileSync(join(folder, 'secret.txt'), 'the secret of this project\n')
  writeFileSync(join(folder, 'other.txt'), 'quite another secret\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const encode = (table: string, secret: string, out: string, ...more: string[]) =>
  runEvidence(folder, 'encode', table, '--schema', 'schema.json', '--secret-file', secret, '--out', out, ...more)
const text = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('evidence encode and match', () => {
  it('plain filters are made only when asked for, and never meet hardened ones', () => {
    expect(encode('a.csv', 'secret.txt', 'plain.csv', '--plain').err).toContain('PLAIN')
    expect(encode('b.csv', 'secret.txt', 'b-clks.csv').err).toContain('hardened')
    const { code, err } = runEvidence(
      folder,
      'match',
      'plain.csv',
      'b-clks.csv',
      '--threshold',
      '0.6',
      '--out',
      'x.csv',
    )
    expect([code, err]).toEqual([1, expect.stringContaining('1024 bits')])
  })

  it('different secrets find nobody, and the reader is told what it may be', () => {
    encode('a.csv', 'other.txt', 'a-other.csv')
    const { code, err } = runEvidence(
      folder,
      'match',
      'a-other.csv',
      'b-clks.csv',
      '--threshold',
      '0.58',
      '--out',
      'x.csv',
    )
    expect([code, err]).toEqual([0, expect.stringContaining('same secret, schema and hardening?')])
    expect(text('x.csv')).toBe('row_a,row_b,score\n')
  })

  it('the same person is found by rows that count from 0', () => {
    encode('a.csv', 'secret.txt', 'a-clks.csv')
    expect(text('a-clks.csv')).not.toContain('kovac')
    const { code } = runEvidence(
      folder,
      'match',
      'a-clks.csv',
      'b-clks.csv',
      '--threshold',
      '0.58',
      '--out',
      'pairs.csv',
    )
    expect(code).toBe(0)
    expect(
      text('pairs.csv')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',').slice(0, 2).join())
        .sort(),
    ).toEqual(['0,2', '1,0'])
  })
})
