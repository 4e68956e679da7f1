import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { ExplainedError } from '../explained-error.ts'
import { exportHtcds } from '../exporting/export-htcds.ts'
import { writeRecords } from '../exporting/write-records.ts'
import { importingActor } from '../importing/import-uk-nrm.ts'
import { findOrganisation } from '../importing/organisations-by-name.ts'
import { withProgress } from './progress-bar.ts'
import { theProgramme } from './the-programme.ts'
import { withServices } from './with-services.ts'

type Options = {
  format: 'csv' | 'json'
  organisation: string
  withNames?: boolean
  out?: string
  programme?: string
}

/** `bin/clarion export`: cases in the words of others. */
export function exportCommand(): Command {
  const command = new Command('export').description('Say cases in a standard of others.')
  command
    .command('htcds')
    .description('Cases in the Human Trafficking Case Data Standard of IOM, version 2.0')
    .requiredOption('--organisation <name>', 'for whom: the cases and sections that it may see at this moment')
    .addOption(
      new Option('--format <format>', 'CSV with every column, or a JSON list').choices(['csv', 'json']).default('csv'),
    )
    .option('--with-names', 'also what names a person: names, numbers, addresses, places, accounts, notes')
    .option('--out <file>', 'where to write, for the owner’s eyes only; must not exist. Without it, to the output')
    .option('--programme <name>', 'the programme, where there are several')
    .addHelpText(
      'after',
      '\nEach case that goes out shows the person that it was exported, and by whom.\n\nExample:\n  bin/clarion export htcds --organisation "Harbour Shelter" --format json --out cases.json\n',
    )
    .action(async (options: Options) => {
      const count = await withServices(async ({ services, check }) => {
        const programme = await theProgramme(services, options.programme)
        const { id, name } = await findOrganisation(services, programme, options.organisation)
        const question = { actor: importingActor(programme, id), organisation: name, named: options.withNames === true }
        return await withProgress('Exporting', check, async (show) => {
          const records = exportHtcds(services, question, (done) => show(done, done))
          return options.out === undefined
            ? await writeRecords(records, options.format, process.stdout)
            : await writeToFile(records, options.format, options.out)
        })
      }, 'What was being written is not whole.')
      process.stderr.write(`${count} cases.\n`)
    })
  return command
}

/** The file appears under its name when it is whole. */
async function writeToFile(
  records: AsyncIterable<Record<string, string>>,
  format: 'csv' | 'json',
  file: string,
): Promise<number> {
  if (existsSync(file)) throw new ExplainedError('cannotCreate', `${file} exists already. Choose another name.`)
  const waiting = `${file}.${process.pid}.partial`
  const handle = await open(waiting, 'wx', 0o600).catch((thrown: unknown) => {
    throw new ExplainedError('cannotCreate', `${file} cannot be written. Is its folder there?`, { cause: thrown })
  })
  const target = createWriteStream('', { fd: handle })
  try {
    const count = await writeRecords(records, format, target)
    target.end()
    await finished(target)
    await rename(waiting, file)
    return count
  } catch (thrown) {
    target.destroy()
    await rm(waiting, { force: true })
    throw thrown
  }
}
