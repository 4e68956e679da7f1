import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runPeers } from '../../bench/synthesis/peers.ts'

const table = { name: 'any', table: 'any.csv', domain: 'any.json', workload: 2, mode: 'aim', k: 2, demand: {} } as const

it('gives a run its seed for all that a peer leaves to chance, the order of its sets too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'))
  const python = join(folder, 'python')
  writeFileSync(python, '#!/bin/sh\necho "hash seed $PYTHONHASHSEED" >&2\nexit 1\n', { mode: 0o755 })
  const seen: (string | undefined)[] = []
  const places = { python, only: ['pac-synth'], runs: 2, seconds: 60 }
  for await (const { failed } of runPeers(table, places)) seen.push(failed)
  rmSync(folder, { recursive: true })
  expect(seen).toEqual(['hash seed 0', 'hash seed 1'])
})
