import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { runEvidence } from '../testing/run-evidence.ts'

const evidence = (...words: string[]) => runEvidence(tmpdir(), ...words)

it.each([
  ['nonsense'],
  ['--no-such'],
  ['estimate', 'lists.csv', '--no-such'],
  ['estimate'],
  ['lookup', 'ask', '--no-such'],
])('says in a line what was called wrongly, where help is, and ends with the code for that: %s %s', (...words) => {
  const { code, out, err } = evidence(...words)
  expect([code, out, err]).toEqual([64, '', expect.stringMatching(/^error: [^\n]+\n\(--help says more\)\n$/)])
})

it.each([[], ['lookup']])('shows what there is to whoever named too little: %s', (...words) => {
  const { code, out, err } = evidence(...words)
  expect([code, out, err]).toEqual([64, '', expect.stringContaining('Commands:')])
})

it.each([['--help'], ['estimate', '--help'], ['help'], ['--version']])(
  'answers what it is asked about itself: %s',
  (...words) => {
    const { code, out, err } = evidence(...words)
    expect([code, out, err]).toEqual([0, expect.stringMatching(/\S/), ''])
  },
)
