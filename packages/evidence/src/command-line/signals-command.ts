import { Command, Option } from 'commander'
import { periodKinds } from '../signals/combinations/calendar.ts'
import { refusable } from './refusable.ts'

/** The ways to look for what is new. */
export const signalMethods = ['farrington', 'ears', 'treescan', 'combinations'] as const

/** `evidence signals`: what is more than it should be. */
export function signalsCommand(): Command {
  return new Command('signals')
    .description(
      'Find what is more than expected: combinations of codes in a case list, counts by week, a tree of codes.',
    )
    .argument(
      '<file>',
      'case list (.csv) with --by; or counts by week (week, then a column a series); or code, observed, expected for a tree',
    )
    .addOption(
      new Option(
        '--method <method>',
        'combinations: a case list (the default with --by); farrington: years of weeks (the default without); ears: some weeks; treescan: a tree of codes',
      ).choices(signalMethods),
    )
    .option('--by <columns>', 'columns of codes of a case list, separated by commas')
    .option('--sets <columns>', 'those of them whose cells hold several codes, split at ; | , &')
    .option('--since <period>', 'a rise may begin here or later (default: the later half, 12 periods at most)')
    .option('--time <column>', 'column with the time (default: date, period, quarter, ...)')
    .option('--organisation <column>', 'column with who reported (default: organisation, agency, ...)')
    .option('--count <column>', 'column with the number of people, where a line is not one person')
    .addOption(new Option('--period <kind>', 'how cases are put together').choices(periodKinds))
    .option('--empty-periods', 'periods without any case are real, not a gap')
    .option('--codes <number>', 'codes in a combination, at most', Number, 4)
    .option('--least <number>', 'people in a combination, at least', Number, 5)
    .option('--known <file>', 'findings of an earlier look (its --json), which are no news')
    .option('--weeks <number>', 'judge this many of the last weeks or periods (farrington, ears)', Number, 1)
    .option('--years <number>', 'years of baseline (farrington)', Number, 5)
    .option('--threads <number>', 'threads (farrington; the result does not depend on it)', Number, 2)
    .option('--alpha <share>', 'chance of a false alarm: a week .01 (farrington), a year .05 (combinations)', Number)
    .option('--tree <file>', 'code and parent, a line each (treescan)')
    .option('--times <first-last>', 'the file has code, cases, time: look for windows of time too (treescan)')
    .option('--replicates <number>', 'simulated streams or trees (default 9999 trees, 999 streams)', Number)
    .option('--seed <number>', 'of the simulation', Number, 1)
    .option('--report <file>', 'where the report goes (.html)')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Examples:
  bin/evidence signals cases.csv --by form,means,sector,recruitment,place --since 2023-01 --report new.html
  bin/evidence signals weekly.csv --weeks 4
  bin/evidence signals cases.csv --method treescan --tree forms.csv
`,
    )
    .action(
      refusable(async (file: string, options: unknown) => {
        const { runSignals } = await import('./run-signals.ts')
        await runSignals(file, options)
      }),
    )
}
