import { Command } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence match`: which filters are about one person. */
export function matchCommand(): Command {
  return new Command('match')
    .description('Find the filters of two or more organisations that are about one person, without the secret.')
    .argument('<filters...>', 'two or more files that evidence encode made with one schema and secret')
    .requiredOption('--threshold <similarity>', 'least Dice similarity, 0 to 1', Number)
    .requiredOption(
      '--out <file>',
      'where the matches go (.csv): row, row, score; of three or more files: group, file, row',
    )
    .option('--threads <number>', 'threads (the result does not depend on it)', Number, 2)
    .option('--quiet', 'say nothing')
    .addHelpText(
      'after',
      `
Rows count from 0. Each row is matched once, the most alike pair first.
A threshold to begin with: 0.8 for plain filters, 0.54 for hardened ones (docs/linkage.md).

Example:
  evidence match shelter.csv hotline.csv --threshold 0.53 --out pairs.csv`,
    )
    .action(
      refusable(async (files: readonly string[], options: unknown) => {
        const { runMatch } = await import('./run-match.ts')
        await runMatch(files, options)
      }),
    )
}
