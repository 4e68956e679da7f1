import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomVariates } from '../../packages/evidence/src/estimate/random-variates.ts'
import { type Run, runProgram } from '../linkage/run-program.ts'

const program = path.join(import.meta.dirname, '../../bin/evidence')
/** Five years of baseline with half a window, and the year that is judged. */
const weeks = 5 * 52 + 3 + 52

/**
 * One job as a person would run it: `bin/evidence signals FILE --weeks 52` on a file with very many series, from starting the
 * program to its last line. The series are real ones, each begun elsewhere and thinned by a share of its own.
 *
 * @param from real series, longer than six years; @param series how many; @param threads each number is run; @param rounds of each
 * @returns the run with the shortest time of each number of threads
 */
export function manySeries(
  from: readonly Float64Array[],
  series: number,
  threads: readonly number[],
  rounds: number,
): readonly Run[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'many-series-'))
  try {
    const file = path.join(folder, 'weekly.csv')
    writeFileSync(file, wideText(from, series))
    return threads.map((many) => {
      // Its lines are a pipe's worth of alarms: they are made and thrown away.
      const words = [
        '-c',
        'exec "$0" "$@" >/dev/null',
        program,
        'signals',
        file,
        '--weeks',
        '52',
        '--threads',
        `${many}`,
      ]
      const runs = Array.from({ length: rounds }, () => runProgram('bash', words))
      return runs.reduce((best, run) => (run.wall < best.wall ? run : best))
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function wideText(from: readonly Float64Array[], series: number): string {
  const columns = Array.from({ length: series }, (_, at) => {
    const random = randomVariates(52, at)
    const real = from[at % from.length] ?? new Float64Array()
    const begin = Math.floor(random.uniform() * (real.length - weeks))
    const share = 0.2 + 0.8 * random.uniform()
    return real.slice(begin, begin + weeks).map((count) => random.binomial(count, share))
  })
  const lines = Array.from({ length: weeks }, (_, week) => [week + 1, ...columns.map((counts) => counts[week])].join())
  return [`week,${columns.map((_, at) => `s${at + 1}`).join()}`, ...lines, ''].join('\n')
}
