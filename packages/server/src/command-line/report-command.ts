import { Command, InvalidArgumentError, Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { ExplainedError } from '../explained-error.ts'
import { countCases } from '../numbers/count-cases.ts'
import { dimensions } from '../numbers/dimensions.ts'
import { readDay } from './read-day.ts'
import { reportHelpCommands } from './report-help-commands.ts'
import { theProgramme } from './the-programme.ts'
import { withServices } from './with-services.ts'

const known = Object.keys(dimensions)
const usual = ['quarter']

/** `bin/clarion report`: the same counts that the pages show. */
export function reportCommand(): Command {
  const command = new Command('report').description('Counts, as the pages show them.')
  command
    .command('cases')
    .description('How many cases')
    .addOption(
      new Option('--by <dimensions>', `separated by commas: ${known.join(', ')}`)
        .default(usual, usual.join())
        .argParser(readDimensions),
    )
    .option('--from <day>', 'first day of referral, 2022-04-01', readDay)
    .option('--to <day>', 'last day of referral', readDay)
    .option('--programme <name>', 'the programme, where there are several')
    .option('--json', 'an array of objects, one per row, with the number under "cases"')
    .addHelpText('after', '\nExample:\n  bin/clarion report cases --by quarter,responder-type,age,gender,form --json\n')
    .action(async (options: { by: string[]; from?: string; to?: string; programme?: string; json?: boolean }) => {
      if (options.from && options.to && options.from > options.to)
        throw new ExplainedError('usage', `--from ${options.from} is after --to ${options.to}: no day is between them.`)
      const count = await withServices(async ({ services }) =>
        countCases(services, await theProgramme(services, options.programme), options.by, options.from, options.to),
      )
      const rows = count.rows.map(({ codes, cases }) => ({ ...codes, cases }))
      if (options.json) process.stdout.write(`${JSON.stringify(rows)}\n`)
      else {
        process.stdout.write(stringify(rows, { header: true, columns: [...count.by, 'cases'], escape_formulas: true }))
        process.stderr.write(`${count.total} cases. ${count.definition}\n`)
      }
    })
  for (const help of reportHelpCommands()) command.addCommand(help)
  return command
}

/** Said twice, `--by` adds to what was said before; but nothing is counted by the same thing twice. */
function readDimensions(text: string, before: string[]): string[] {
  const added = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const names = before === usual ? added : [...before, ...added]
  const strange = names.find((name) => !known.includes(name))
  if (strange !== undefined)
    throw new InvalidArgumentError(`Nothing is counted by ${strange}. There are: ${known.join(', ')}.`)
  const twice = names.find((name, place) => names.indexOf(name) < place)
  if (twice !== undefined) throw new InvalidArgumentError(`${twice} stands there twice.`)
  return names
}
