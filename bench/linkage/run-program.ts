import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pairwiseQuality } from '../../packages/evidence/src/link/testing/pairwise-quality.ts'

/** What a run of a program took: seconds from start to end, seconds of CPU, most memory. */
export type Run = { readonly wall: number; readonly cpu: number; readonly mebibytes: number }

/**
 * Runs a program to its end, under GNU time.
 *
 * @throws Error with the end of what it said, when it fails
 */
export function runProgram(command: string, words: readonly string[]): Run {
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', 'took %e %U %S %M', command, ...words], {
    encoding: 'utf8',
  })
  const took = /took ([\d.]+) ([\d.]+) ([\d.]+) (\d+)/.exec(stderr)
  if (status !== 0 || !took) throw new Error(`${command} ended with ${status}: ${stderr.slice(-500)}`)
  return { wall: Number(took[1]), cpu: Number(took[2]) + Number(took[3]), mebibytes: Number(took[4]) / 1024 }
}

/** Pairwise F1 of a file of record_id, cluster_id against what is known of each record. */
export function f1Of(file: string, personOf: ReadonlyMap<string, string>): number {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  return pairwiseQuality(
    rows.map(([, cluster]) => cluster ?? ''),
    rows.map(([id]) => personOf.get(id ?? '') ?? ''),
  ).f1
}
