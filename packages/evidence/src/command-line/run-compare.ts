import { loadCodebook } from '../node/load-codebook.ts'
import { readTable } from '../node/read-table.ts'
import { Refusal } from '../refusal.ts'
import { compareTables } from '../synthesise/compare.ts'
import { columnsOf } from '../table/codebook.ts'
import { optionReading } from './option-reading.ts'

/** Runs `evidence compare`. */
export async function runCompare(real: string, synthetic: string, options: unknown): Promise<void> {
  const read = optionReading(options)
  const k = read.number('k') ?? 3
  if (!Number.isInteger(k) || k < 1 || k > 4) throw new Refusal('bad-table', `--k ${k}`, 'Combine 1 to 4 columns.')
  const columns = columnsOf(loadCodebook(real, { codebook: read.text('codebook'), domain: read.text('domain') }))
  const result = compareTables(await readTable(real, { columns }), await readTable(synthetic, { columns }), k)
  const { mean, max } = result
  process.stdout.write(
    read.flag('json')
      ? `${JSON.stringify({ k, mean, max, marginals: result.marginals, skipped: result.skipped, worst: result.worst })}\n`
      : `${result.marginals} marginals of ${k} columns (${result.skipped} too large, left out)\n` +
          `total variation distance: mean ${mean.toFixed(5)}, greatest ${max.toFixed(5)} (${result.worst.join(', ')})\n`,
  )
}
