import { Command, Option } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence synthesise`: synthetic case data from a table of real cases. */
export function synthesiseCommand(): Command {
  return new Command('synthesise')
    .description('Make synthetic case records that anyone may have and that expose no one (differential privacy).')
    .argument('<table>', 'the real cases: .csv, .csv.gz or .parquet, one row a person')
    .requiredOption('--epsilon <number>', 'privacy budget of this release, above 0 and at most 20', Number)
    .option('--delta <number>', 'chance that the promise fails', Number, 1e-9)
    .requiredOption('--out <file>', 'where the synthetic records go (.csv)')
    .option('--report <file>', 'where the report goes (.html); a private copy and JSON go beside it')
    .option('--cells <file>', 'where the published cells with their 95 % bounds go (.csv)')
    .option('--codebook <file or name>', 'columns, values and what cannot be (JSON), or the name of a public codebook')
    .option('--domain <file>', 'column -> number of values (JSON); values are 0 .. n-1')
    .option('--workload <columns>', 'readers will combine up to this many columns: 1, 2 or 3', Number, 3)
    .addOption(new Option('--mode <mode>', 'aim: accurate; mst: quick').choices(['aim', 'mst']).default('aim'))
    .option(
      '--person <column>',
      'column that says whose row it is: one row a person is kept, the column is not published',
    )
    .option(
      '--population <name>',
      'who is counted, for the budget ledger (default: from the codebook, else the file name)',
    )
    .option('--ledger <file>', 'budget ledger (default: privacy-ledger.jsonl beside the output)')
    .option('--limit <epsilon>', 'the most that all releases about this population may add up to', Number, 10)
    .option('--threads <number>', 'threads for counting (the result does not depend on it)', Number)
    .addOption(
      new Option('--engine <engine>', 'who counts: typed (in memory) or duckdb (files larger than memory)')
        .choices(['typed', 'duckdb'])
        .default('typed'),
    )
    .option(
      '--predictable-noise-for-tests <seed>',
      'repeatable, protects no one; the output name must say UNPROTECTED',
      Number,
    )
    .option('--quiet', 'no plan and no progress')
    .addHelpText(
      'after',
      `
Examples:
  evidence synthesise cases.csv --epsilon 1 --delta 1e-9 --out synthetic.csv --report report.html
  evidence synthesise ctdc.csv --codebook ctdc-2024 --epsilon 1 --out synthetic.csv --cells cells.csv
  evidence synthesise cases.parquet --domain domain.json --epsilon 1 --workload 2 --mode mst --out quick.csv

Writes beside the records: NAME.codebook.json, NAME.dcat.jsonld and a line in the budget ledger; the report has a
private copy (NAME.private.html) that must stay in the office. Exit code 0 only with a whole release.`,
    )
    .action(
      refusable(async (table: string, options: unknown) => {
        const { runSynthesise } = await import('./run-synthesise.ts')
        await runSynthesise(table, options)
      }),
    )
}
