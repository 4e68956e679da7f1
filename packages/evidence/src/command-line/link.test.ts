import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runEvidence } from '../testing/run-evidence.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-link-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const header = 'id,given_name,surname,dob,phone\n'
const shelter = `${header}s1,Blessing,Osagie,1999-04-02,+234 803 555 0101\ns2,Ana,Kovač,1987-11-30,\ns3,<b>Li</b>,Wei,2001-01-15,\n`
const hotline = `${header}h1,blessing,osagi,1999-04-02,0803 555 0101\nh2,Mary,Jones,1975-07-07,\n`

describe('evidence link', () => {
  it('a file that is not there, and columns that differ, are refused with advice', () => {
    writeFileSync(join(folder, 'other.csv'), 'id,name\n1,Ana\n')
    writeFileSync(join(folder, 'shelter.csv'), shelter)
    const missing = runEvidence(folder, 'link', 'nowhere.csv', '--out', 'x.csv')
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('nowhere.csv cannot be read')])
    const differ = runEvidence(folder, 'link', 'shelter.csv', 'other.csv', '--out', 'x.csv')
    expect([differ.code, differ.err]).toEqual([1, expect.stringContaining('only in the second: name')])
  })

  it('a kind that does not exist is refused with those that do', () => {
    const { code, err } = runEvidence(folder, 'link', 'shelter.csv', '--out', 'x.csv', '--kind', 'surname=colour')
    expect([code, err]).toEqual([1, expect.stringContaining('given name')])
  })

  it('two tables: writes clusters, pairs, queue and report, for the owner of the files alone', () => {
    writeFileSync(join(folder, 'hotline.csv'), hotline)
    const words = ['--out', 'c.csv', '--pairs', 'p.csv', '--review', 'r.csv', '--report', 'l.html']
    const { code, err } = runEvidence(folder, 'link', 'shelter.csv', 'hotline.csv', ...words)
    expect(code, err).toBe(0)
    const text = (name: string) => readFileSync(join(folder, name), 'utf8')
    expect(text('c.csv')).toBe('record_id,cluster_id,file\ns1,1,1\ns2,2,1\ns3,3,1\nh1,1,2\nh2,4,2\n')
    expect(text('p.csv')).toMatch(/^left_id,right_id,probability,weight,left_file,right_file\nh1,s1,0\.\d+,/)
    expect(text('r.csv')).toMatch(/^left_id,right_id,probability,linked,field,agreement,bits,left,right\n/)
    expect(text('l.html')).not.toContain('<b>Li')
    expect(text('l.html')).toContain('Expected precision')
    expect(statSync(join(folder, 'c.csv')).mode & 0o077).toBe(0)
  })
})
