import { existsSync } from 'node:fs'
import { loadLedger } from '../node/ledger-file.ts'
import { epsilonFor } from '../privacy/concentrated.ts'
import { Refusal } from '../refusal.ts'
import { optionReading } from './option-reading.ts'

/** Runs `evidence ledger`. */
export function runLedger(file: string, options: unknown): void {
  const read = optionReading(options)
  const only = read.text('population')
  if (!existsSync(file)) {
    throw new Refusal(
      'cannot-read',
      `there is no ledger ${file}`,
      'Name the ledger of the releases: it lies beside the records unless --ledger said otherwise.',
    )
  }
  const entries = loadLedger(file).filter((entry) => only === undefined || entry.population === only)
  const populations = [...new Set(entries.map((entry) => entry.population))].map((population) => {
    const own = entries.filter((entry) => entry.population === population)
    const rho = own.reduce((sum, entry) => sum + entry.rho, 0)
    const [first] = own
    const delta = own.reduce((most, entry) => Math.max(most, entry.delta), 0)
    return {
      population,
      releases: own.length,
      rho,
      delta,
      epsilon: epsilonFor(rho, delta),
      limitEpsilon: first === undefined ? 0 : epsilonFor(first.limitRho, first.delta),
    }
  })
  if (read.flag('json')) {
    process.stdout.write(`${JSON.stringify({ populations, entries })}\n`)
    return
  }
  if (entries.length === 0) process.stdout.write('Nothing was released.\n')
  for (const line of populations) {
    process.stdout.write(
      `${line.population}: ${line.releases} releases, epsilon ${line.epsilon.toFixed(3)} of ${line.limitEpsilon.toFixed(3)} at delta ${line.delta}\n`,
    )
  }
  for (const entry of entries)
    process.stdout.write(`  ${entry.sequence}  ${entry.at}  ${entry.population}  ${entry.what}\n`)
}
