import { Command } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence link`: which records are one person, inside one organisation. */
export function linkCommand(): Command {
  return new Command('link')
    .description('Find the records that are about one person, in one table or two of the same organisation.')
    .argument('<table>', 'records (.csv or .csv.gz)')
    .argument('[second]', 'more records with the same columns')
    .requiredOption('--out <file>', 'where record and cluster numbers go (.csv)')
    .option('--pairs <file>', 'where the compared pairs and their probabilities go (.csv)')
    .option('--review <file>', 'where the uncertain pairs go, with the evidence for and against each (.csv)')
    .option('--report <file>', 'where the report goes (.html); it shows records and must stay in the office')
    .option('--threshold <probability>', 'how probable a link must be', Number, 0.5)
    .option('--kind <column=kind>', 'what a column holds, where its name misleads (may be repeated)', collect, [])
    .option('--seed <number>', 'of the sample of random pairs', Number, 1)
    .option('--quiet', 'say nothing of the columns and the result')
    .addHelpText(
      'after',
      `
Kinds: given-name, family-name, full-name, date, age, text, code, category, phone, email, record-id, not-compared.

Examples:
  evidence link cases.csv --out clusters.csv
  evidence link shelter.csv hotline.csv --out clusters.csv --pairs pairs.csv --report linkage.html`,
    )
    .action(
      refusable(async (table: string, second: string | undefined, options: unknown) => {
        const { runLink } = await import('./run-link.ts')
        await runLink(second === undefined ? [table] : [table, second], options)
      }),
    )
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}
