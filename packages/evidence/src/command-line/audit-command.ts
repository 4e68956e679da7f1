import { Command } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence audit`: attacks a table before others do. */
export function auditCommand(): Command {
  return new Command('audit')
    .description(
      'Attack a table that someone is about to publish: suppressed counts found by subtraction, small counts, people who are ' +
        'unique, differences between vintages.',
    )
    .argument('<table>', 'a table of counts, or one row a person (.csv, .csv.gz)')
    .option(
      '--count <column>',
      'the column of counts; without one every row is a person (default: found by its name or marks)',
    )
    .option(
      '--labels <columns>',
      'for a table with a column of counts for each sex, period or decision: the columns that hold none, separated by commas',
    )
    .option('--persons', 'every row is a person, although the numbers in it look like counts')
    .option('--below <number>', 'counts under this are small', Number, 5)
    .option('--where <column=value...>', 'only rows with this value (several may be given)')
    .option('--before <file>', 'an earlier vintage of the same table')
    .option('--suppress <file>', 'write the table with further counts held back, so that subtraction finds nothing')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Examples:
  evidence audit glotip.csv
  evidence audit glotip.csv --count txtVALUE --where "Indicator=Detected trafficking victims" --where Dimension=Total
  evidence audit referrals-2024.csv --count People --before referrals-2023.csv
  evidence audit decisions.csv --labels Year,Quarter
  evidence audit cases.csv

Exit code 0: nothing was found; 2: the table gives people away; 1: the table could not be audited.`,
    )
    .action(
      refusable(async (table: string, options: unknown) => {
        const { runAudit } = await import('./run-audit.ts')
        runAudit(table, options)
      }),
    )
}
