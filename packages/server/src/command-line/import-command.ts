import { Command } from 'commander'
import { importHtcds } from '../importing/import-htcds.ts'
import type { ImportReport } from '../importing/import-report.ts'
import { importUkNrm } from '../importing/import-uk-nrm.ts'
import { findOrganisation } from '../importing/organisations-by-name.ts'
import { exitCodes } from './exit-codes.ts'
import { withProgress } from './progress-bar.ts'
import { theProgramme } from './the-programme.ts'
import { withServices } from './with-services.ts'

const goesOn = 'What is in stays in; run the same command again, and it goes on where it stopped.'

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
      const report = await withServices(async ({ services, check }) => {
        const programme = await theProgramme(services, options.programme)
        return await withProgress('Opening cases', check, (show) => importUkNrm(services, programme, file, show))
      }, goesOn)
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
      '\nA row in which something cannot be read does not go in; mend it and run the import again.\nOf a file that is damaged the rows before the damage go in, and the code is 65.\n\nExample:\n  bin/clarion import htcds cases.csv --organisation "Harbour Shelter"\n',
    )
    .action(async (file: string, options: { organisation?: string; programme?: string; json?: boolean }) => {
      const report = await withServices(async ({ services, check }) => {
        const programme = await theProgramme(services, options.programme)
        const named = options.organisation
        const keeper = named === undefined ? undefined : (await findOrganisation(services, programme, named)).id
        return await withProgress('Opening cases', check, (show) =>
          importHtcds(services, programme, file, keeper, show),
        )
      }, goesOn)
      printReport(report, options.json === true)
    })
  return command
}

/** Prints what an import did, every row that could not be read, and how far the file could be. */
export function printReport(report: ImportReport, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`)
  else {
    for (const { file, line, column, value, reason } of report.problems) {
      const where = [file, `line ${line}`, column].filter(Boolean).join(', ')
      const what = column === '' && value === '' ? '' : `${JSON.stringify(value)}: `
      process.stderr.write(`${where}: ${what}${reason}\n`)
    }
    const { rows, opened, already, problems } = report
    process.stdout.write(
      `${rows} rows read, ${opened} cases opened, ${already} were here already, ${problems.length} problems.\n`,
    )
  }
  if (report.problems.length > 0) process.exitCode = exitCodes.findings
  if (report.broken === undefined) return
  process.stderr.write(
    `The file could not be read to its end: ${report.broken}\nThe cases that were opened stay. Mend the file and run the same command again: no case is opened twice.\n`,
  )
  process.exitCode = exitCodes.badData
}
