import { Command, Option } from 'commander'
import { refusable } from './refusable.ts'

const forms = ['ctdc-2024', 'ctdc-2021', 'ctdc-k', 'htcds']

/** `evidence convert`: case tables from one public form to another. */
export function convertCommand(): Command {
  return new Command('convert')
    .description('Convert a table of cases between the forms of CTDC (2024, 2021, k-anonymised) and HTCDS 2.0.')
    .argument('<table>', 'the cases (.csv, .csv.gz)')
    .addOption(new Option('--from <form>', 'its form').choices(forms).makeOptionMandatory())
    .addOption(new Option('--to <form>', 'the form wanted').choices(forms).default('ctdc-2024'))
    .requiredOption('--out <file>', 'where the converted table goes (.csv)')
    .addHelpText(
      'after',
      `
Examples:
  evidence convert k-anonymised.csv --from ctdc-k --out cases.csv
  evidence synthesise cases.csv --codebook ctdc-2024 --epsilon 1 --out synthetic.csv

What the new form has no word for is left out and counted. The converted table is as private as the one it was made from.`,
    )
    .action(
      refusable(async (table: string, options: unknown) => {
        const { runConvert } = await import('./run-convert.ts')
        runConvert(table, options)
      }),
    )
}
