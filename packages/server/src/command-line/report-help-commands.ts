import { Command, Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { ExplainedError } from '../explained-error.ts'
import { countClocks } from '../numbers/count-clocks.ts'
import type { EachCount } from '../numbers/count-each.ts'
import { countNeeds, type NeedDivision, needDivisions } from '../numbers/count-needs.ts'
import { countReferrals, type ReferralDivision, referralDivisions } from '../numbers/count-referrals.ts'
import { countWaits } from '../numbers/count-waits.ts'
import type { Period } from '../numbers/counted-period.ts'
import { quarters } from '../numbers/numbers-routes.ts'
import { protectSmall, smallCount } from '../numbers/protect-small.ts'
import { protectWait } from '../numbers/protect-wait.ts'
import { usageReport } from '../numbers/usage-report.ts'
import type { Services } from '../services.ts'
import { readDay } from './read-day.ts'
import { theProgramme } from './the-programme.ts'
import { withServices } from './with-services.ts'

type Options = Period & {
  readonly by?: string
  readonly exact?: boolean
  readonly programme?: string
  readonly json?: boolean
}

/** What a report prints: its columns, its rows, and what they mean. */
type Report = {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string | number | null>>[]
  readonly definition: string
}

type Counting = (services: Services, programme: string, options: Options) => Promise<Report>

/** `bin/clarion report waits`, `needs`, `referrals`, `clocks`: whether help came, as the pages show it; and `usage`. */
export function reportHelpCommands(): Command[] {
  return [
    helpReport('waits', 'How long people wait for each step, those included who wait still', waits, [
      'quarter',
    ]).addHelpText(
      'after',
      `
quarter, half, most: days within which a quarter, a half and three quarters came (Kaplan and Meier);
empty where not so many have. left: the case was closed before.
${example('waits --by quarter --json')}`,
    ),
    helpReport('needs', 'What people need and have not received', needs, Object.keys(needDivisions)).addHelpText(
      'after',
      example('needs --by language --json'),
    ),
    helpReport('referrals', 'What became of referrals, and why some were declined', referrals, [
      ...Object.keys(referralDivisions),
      'reason',
    ]).addHelpText('after', example('referrals --by receiver --from 2026-01-01 --to 2026-03-31')),
    helpReport('clocks', 'Which of the programme’s clocks were kept, late or missed', clocks, []).addHelpText(
      'after',
      example('clocks --json'),
    ),
    helpReport(
      'usage',
      'Who works with Clarion how much: members active, cases, entries, referrals',
      usage,
      [],
    ).addHelpText('after', example('usage --from 2026-01-01 --to 2026-03-31 --json')),
  ]
}

function helpReport(name: string, description: string, count: Counting, divisions: readonly string[]): Command {
  const command = new Command(name).description(description)
  if (divisions.length > 0)
    command.addOption(new Option('--by <dimension>', 'and by what else').choices([...divisions]))
  return command
    .option('--from <day>', 'first day, of a quarter: 2026-01-01', readDay)
    .option('--to <day>', 'last day, of a quarter: 2026-03-31', readDay)
    .option('--exact', `withhold nothing, not even what is counted of fewer than ${smallCount} people; any day`)
    .option('--programme <name>', 'the programme, where there are several')
    .option('--json', 'an array of objects, one per row; null for a number that is withheld')
    .action(async (options: Options) => {
      checkPeriod(options)
      const { columns, rows, definition } = await withServices(async ({ services }) =>
        count(services, await theProgramme(services, options.programme), options),
      )
      if (options.json) {
        process.stdout.write(`${JSON.stringify(rows)}\n`)
        return
      }
      process.stdout.write(stringify([...rows], { header: true, columns: [...columns], escape_formulas: true }))
      const withheld = options.exact
        ? ''
        : ` What is counted of fewer than ${smallCount} people is withheld, and empty.`
      process.stderr.write(`${definition}${withheld}\n`)
    })
}

/** Two periods that differ by a day show the one case between them. */
function checkPeriod({ from, to, exact }: Options): void {
  if (from && to && from > to)
    throw new ExplainedError('usage', `--from ${from} is after --to ${to}: no day is between them.`)
  if (exact) return
  for (const [name, day] of Object.entries({ from, to })) {
    if (day !== undefined && !quarters[name === 'from' ? 'from' : 'to'].safeParse(day).success)
      throw new ExplainedError(
        'usage',
        `--${name} ${day} is not the ${name === 'from' ? 'first' : 'last'} day of a quarter. For other days, say --exact.`,
      )
  }
}

const waits: Counting = async (services, programme, { by, exact, from, to }) => {
  const { waits: counted, definition } = await countWaits(services, programme, { from, to })
  const shown = counted.map((one) => protectWait(one, exact))
  const numbers = ['came', 'waiting', 'left', 'quarter', 'half', 'most']
  const rows = shown.map(({ quarters: _, wait, ...numbersOf }) => ({ wait, ...numbersOf }))
  if (by === undefined) return { columns: ['wait', ...numbers], rows, definition }
  const divided = shown.flatMap(({ wait, quarters: those }) => those.map((one) => ({ wait, ...one })))
  return { columns: ['wait', 'began', ...numbers], rows: divided, definition }
}

const needs: Counting = async (services, programme, { by, exact, from, to }) => {
  const count = await countNeeds(services, programme, by as NeedDivision | undefined, { from, to })
  return { columns: [...count.by, 'needs'], rows: rowsOf(count, 'needs', exact), definition: count.definition }
}

const clocks: Counting = async (services, programme, { exact, from, to }) => {
  const count = await countClocks(services, programme, { from, to })
  return { columns: [...count.by, 'clocks'], rows: rowsOf(count, 'clocks', exact), definition: count.definition }
}

const referrals: Counting = async (services, programme, { by, exact, from, to }) => {
  const division = by === 'reason' ? undefined : (by as ReferralDivision | undefined)
  const { declined, definition, ...all } = await countReferrals(services, programme, division, { from, to })
  const count = by === 'reason' ? declined : all
  return { columns: [...count.by, 'referrals'], rows: rowsOf(count, 'referrals', exact), definition }
}

const usage: Counting = async (services, programme, { exact, from, to }) => {
  const { lines, definition } = await usageReport(services, programme, { from, to }, exact)
  const rows = lines.map(({ organisation, quarter, ...counts }) => ({
    organisation: organisation.name,
    quarter,
    ...counts,
  }))
  const columns = ['organisation', 'quarter', 'active', 'wrote', 'opened', 'entries', 'sent', 'answered']
  return { columns, rows, definition }
}

function rowsOf({ by, rows, sums }: EachCount, unit: string, exact = false): Report['rows'] {
  const shown = exact ? rows : protectSmall(rows, by, sums)
  return shown.map(({ codes, cases }) => ({ ...codes, [unit]: cases }))
}

function example(args: string): string {
  return `\nExample:\n  bin/clarion report ${args}\n`
}
