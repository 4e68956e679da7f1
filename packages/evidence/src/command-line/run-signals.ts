import { basename } from 'node:path'
import { writeLines } from '../node/write-lines.ts'
import { signalPage } from '../signals/signal-page.ts'
import { type OptionReading, optionReading } from './option-reading.ts'
import type { SignalRun } from './signal-run.ts'
import { signalsByCombination } from './signals-by-combination.ts'
import { signalsByTree } from './signals-by-tree.ts'
import { signalsByWeek } from './signals-by-week.ts'

/** Runs `evidence signals`. */
export async function runSignals(file: string, options: unknown): Promise<void> {
  const read = optionReading(options)
  const run = await runOf(file, read)
  const report = read.text('report')
  if (report !== undefined) {
    const about = { title: basename(file), made: new Date().toISOString(), how: run.how, tables: run.tables }
    writeLines(report, [signalPage(run.stories, about)])
  }
  process.stdout.write(read.flag('json') ? `${JSON.stringify(run.json())}\n` : textOf(run))
}

async function runOf(file: string, read: OptionReading): Promise<SignalRun> {
  const method = read.text('method') ?? (read.text('by') === undefined ? 'farrington' : 'combinations')
  switch (method) {
    case 'treescan':
      return signalsByTree(file, read)
    case 'combinations':
      return signalsByCombination(file, read)
    default:
      return signalsByWeek(file, method === 'ears' ? 'ears' : 'farrington', read)
  }
}

function textOf({ stories, how }: SignalRun): string {
  const alarms = stories.filter(({ alarm }) => alarm)
  const others = stories.filter(({ alarm }) => !alarm)
  return [
    ...(alarms.length === 0 ? ['Nothing stands out beyond chance.'] : alarms.map(({ sentence }) => sentence)),
    ...(others.length === 0 ? [] : ['No alarm, but seen:', ...others.map(({ sentence }) => `  ${sentence}`)]),
    ...how,
    ...(alarms.length === 0
      ? []
      : ['Look first for a change of coding, a new reporting organisation or late reports before you call it new.']),
    '',
  ].join('\n')
}
