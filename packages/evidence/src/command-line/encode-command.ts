import { Command } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence encode`: records as filters that can be compared without being read. */
export function encodeCommand(): Command {
  return new Command('encode')
    .description('Encode records as hardened Bloom filters, to be compared by someone who may not read them.')
    .argument('<table>', 'records (.csv or .csv.gz)')
    .requiredOption('--schema <file>', 'linkage schema (clkhash, version 3; JSON)')
    .requiredOption(
      '--secret-file <file>',
      "the project's secret, the same on both sides; whoever compares must not have it",
    )
    .requiredOption('--out <file>', 'where the filters go (.csv)')
    .option(
      '--salt <column>',
      'instead of the usual salts, mix the value of a column that never changes and is never wrong into every token',
    )
    .option('--unsalted', 'hardened without any salt')
    .option('--plain', 'plain filters, as clkhash makes them. They can be attacked: keep them in the house')
    .option('--quiet', 'say nothing')
    .addHelpText(
      'after',
      '\nExample:\n  evidence encode cases.csv --schema schema.json --secret-file secret.txt --out filters.csv\n',
    )
    .action(
      refusable(async (table: string, options: unknown) => {
        const { runEncode } = await import('./run-encode.ts')
        runEncode(table, options)
      }),
    )
}
