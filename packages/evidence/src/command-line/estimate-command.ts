import { Command, Option } from 'commander'
import { methods } from '../estimate/estimation.ts'
import { refusable } from './refusable.ts'

/** `evidence estimate`: how many people no list has seen. */
export function estimateCommand(): Command {
  return new Command('estimate')
    .description('Estimate the hidden number from how lists of people overlap (multiple systems estimation).')
    .argument('<lists>', 'capture table (.csv): columns of 0 and 1 with a count, or one line a person')
    .addOption(
      new Option('--method <method>', 'auto follows the published default and says so')
        .choices(methods)
        .default('auto'),
    )
    .option('--order <lists>', 'no interaction joins more lists', Number)
    .option('--bootstrap <number>', 'resamples for the interval', Number, 1000)
    .option('--resamples <file>', 'use these resamples (a header of histories, one line a table)')
    .option('--seed <number>', 'of the resamples; equal seeds give equal results', Number, 1)
    .option('--lists <names>', 'columns that are lists, separated by commas (default: all but the count)')
    .option('--strata <column>', 'one estimate for each value of this column')
    .option('--report <file>', 'where the report goes (.html)')
    .option('--anyway', 'give the figure even where it should be refused, with the doubts beside it')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  bin/evidence estimate lists.csv --report estimate.html\n')
    .action(
      refusable(async (file: string, options: unknown) => {
        const { runEstimate } = await import('./run-estimate.ts')
        await runEstimate(file, options)
      }),
    )
}
