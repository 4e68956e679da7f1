import { Command } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence indicators`: SDG 16.2.2 from a case table. */
export function indicatorsCommand(): Command {
  return new Command('indicators')
    .description(
      'SDG indicator 16.2.2 (detected victims by form, age and sex, and per 100,000 residents) from a case table.',
    )
    .argument(
      '<table>',
      'cases in the form ctdc-2024 (see evidence convert); take the synthetic ones for anything public',
    )
    .requiredOption('--population <file>', 'residents: columns "Country Code", "Year", "Value"')
    .requiredOption('--out <file>', 'where the series go (.csv)')
    .addHelpText(
      'after',
      `
Example:
  evidence indicators synthetic.csv --population population.csv --out sdg-16.2.2.csv

Every figure is labelled: detected, not prevalence. Counts of real cases are not protected; counts of synthetic ones are.`,
    )
    .action(
      refusable(async (table: string, options: unknown) => {
        const { runIndicators } = await import('./run-indicators.ts')
        runIndicators(table, options)
      }),
    )
}
