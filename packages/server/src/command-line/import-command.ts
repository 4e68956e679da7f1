import { Command } from 'commander'
import { importHtcds } from '../importing/import-htcds.ts'
import type { ImportReport } from '../importing/import-report.ts'
import { importUkNrm } from '../importing/import-uk-nrm.ts'
import { findOrganisation } from '../importing/organisations-by-name.ts'
import { exitCodes } from './exit-codes.ts'
import { withProgress } from './progress-bar.ts'
import { theProgramme } from './the-programme.ts'
import { withServices } from './with-services.ts'

/** `bin/clarion import`: files of others become cases, through the door. */
export function importCommand(): Command {
  const command = new Command('import').description(
    'Open cases from a file. An import that was interrupted can be run again.',
  )
  command
    .command('uk-nrm')
    .description('Referral cells of the UK National Referral Mechanism (Home Office, CSV): one case per person counted')
    .argument('<file>', 'path of the CSV file')
    .option('--programme <name>', 'the programme, where there are several')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nExample:\n  bin/clarion import uk-nrm nrm_referrals_cells_2022Q2_2023Q4.csv\n')
    .action(async (file: string, options: { programme?: string; json?: boolean }) => {
      const report = await withServices(async ({ services }) => {
        const programme = await theProgramme(services, options.programme)
        return await withProgress('Opening cases', (show) => importUkNrm(services, programme, file, show))
      })
      printReport(report, options.json === true)
    })
  command
    .command('htcds')
    .description('Cases in the Human Trafficking Case Data Standard of IOM, version 2.0: CSV, or a JSON list')
    .argument('<file>', 'path of the CSV or JSON file')
    .option(
      '--organisation <name>',
      'who keeps the cases; without it, the organisation that each row names in org_Name',
    )
    .option('--programme <name>', 'the programme, where there are several')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      '\nA row in which something cannot be read does not go in; mend it and run the import again.\n\nExample:\n  bin/clarion import htcds cases.csv --organisation "Harbour Shelter"\n',
    )
    .action(async (file: string, options: { organisation?: string; programme?: string; json?: boolean }) => {
      const report = await withServices(async ({ services }) => {
        const programme = await theProgramme(services, options.programme)
        const named = options.organisation
        const keeper = named === undefined ? undefined : (await findOrganisation(services, programme, named)).id
        return await withProgress('Opening cases', (show) => importHtcds(services, programme, file, keeper, show))
      })
      printReport(report, options.json === true)
    })
  return command
}

/** Prints what an import did, and every row that could not be read. */
export function printReport(report: ImportReport, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`)
  else {
    for (const { file, line, column, value, reason } of report.problems) {
      process.stderr.write(`${file}, line ${line}, ${column}: ${JSON.stringify(value)}: ${reason}\n`)
    }
    const { rows, opened, already, problems } = report
    process.stdout.write(
      `${rows} rows read, ${opened} cases opened, ${already} were here already, ${problems.length} problems.\n`,
    )
  }
  if (report.problems.length > 0) process.exitCode = exitCodes.findings
}
