import { Command } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence compare`: how far two tables are apart. */
export function compareCommand(): Command {
  return new Command('compare')
    .description('Total variation distance of all marginals of k columns between two tables. The result is private.')
    .argument('<real>', 'the real table')
    .argument('<synthetic>', 'the synthetic table')
    .option('--k <columns>', 'columns combined', Number, 3)
    .option('--codebook <file or name>', 'columns and values')
    .option('--domain <file>', 'column -> number of values (JSON)')
    .option('--json', 'one line of JSON')
    .addHelpText('after', '\nExample:\n  evidence compare cases.csv synthetic.csv --k 3 --json')
    .action(
      refusable(async (real: string, synthetic: string, options: unknown) => {
        const { runCompare } = await import('./run-compare.ts')
        await runCompare(real, synthetic, options)
      }),
    )
}
