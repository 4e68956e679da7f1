import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const main = join(import.meta.dirname, '../../bench/synthesis/main.ts')
const bench = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' })

it.each([
  ['subject', '--only'],
  ['peer', '--peer'],
])('says which %ss there are instead of measuring nothing under a misspelt name', (_what, option) => {
  const { status, stdout, stderr } = bench(option, 'titanc')
  expect([status, stdout, stderr]).toEqual([
    64,
    '',
    expect.stringMatching(/no titanc.*titanic, quick.*pac-synth, pac-synth-absent, mst, aim/),
  ])
})
