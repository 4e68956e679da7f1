import { Command, Option } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence signals`: what is more than it should be. */
export function signalsCommand(): Command {
  return new Command('signals')
    .description('Find what is more than expected in counts of cases: by week, or in a tree of codes.')
    .argument('<counts>', 'counts by week (.csv: week, then a column a series), or code, observed, expected for a tree')
    .addOption(
      new Option('--method <method>', 'farrington: five years of weeks; ears: some weeks; treescan: a tree of codes')
        .choices(['farrington', 'ears', 'treescan'])
        .default('farrington'),
    )
    .option('--weeks <number>', 'judge this many of the last weeks', Number, 1)
    .option('--years <number>', 'years of baseline (farrington)', Number, 5)
    .option('--alpha <share>', 'chance of a false alarm a week (farrington)', Number, 0.01)
    .option('--tree <file>', 'code and parent, a line each (treescan)')
    .option('--replicates <number>', 'simulated trees (treescan)', Number, 9999)
    .option('--seed <number>', 'of the simulation', Number, 1)
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      '\nExample:\n  bin/evidence signals weekly.csv --weeks 4\n  bin/evidence signals cases.csv --method treescan --tree forms.csv\n',
    )
    .action(
      refusable(async (file: string, options: unknown) => {
        const { runSignals } = await import('./run-signals.ts')
        await runSignals(file, options)
      }),
    )
}
