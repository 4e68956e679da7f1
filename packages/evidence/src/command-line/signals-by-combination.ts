import { readTextFile } from '../node/read-text-file.ts'
import { Refusal } from '../refusal.ts'
import { labelOf, ordinalOf, periodKinds, periodsPerYear, writtenTime } from '../signals/combinations/calendar.ts'
import type { CaseStream } from '../signals/combinations/case-stream.ts'
import { combinationScan, earliestOf } from '../signals/combinations/combination-scan.ts'
import type { Finding } from '../signals/combinations/finding.ts'
import { checksOf, sentenceOf } from '../signals/combinations/finding-words.ts'
import { type FirstAppearances, firstAppearances, type NewNumber } from '../signals/combinations/first-appearances.ts'
import { readCaseStream } from '../signals/combinations/read-case-stream.ts'
import type { SignalStory, StoryTable } from '../signals/signal-story.ts'
import { readKnownFindings } from './known-findings.ts'
import type { OptionReading } from './option-reading.ts'
import type { SignalRun } from './signal-run.ts'
import { wholeOption } from './whole-option.ts'

/** Reads a case list as the options say. */
export function streamOf(file: string, read: OptionReading): CaseStream {
  const text = (name: string) => read.text(name)
  const by = text('by')?.split(',') ?? []
  if (by.length === 0)
    throw new Refusal('bad-table', 'a case list without columns of codes', 'Name them with --by form,means,place.')
  const optional: { sets?: string[]; time?: string; organisation?: string; count?: string } = {}
  const sets = text('sets')
  if (sets !== undefined) optional.sets = sets.split(',')
  for (const name of ['time', 'organisation', 'count'] as const) {
    const given = text(name)
    if (given !== undefined) optional[name] = given
  }
  const period = periodKinds.find((kind) => kind === text('period'))
  return readCaseStream(readTextFile(file), {
    by,
    ...optional,
    ...(period === undefined ? {} : { period }),
    emptyPeriods: read.flag('emptyPeriods'),
  })
}

/** `evidence signals --method combinations`. */
export function signalsByCombination(file: string, read: OptionReading): SignalRun {
  const stream = streamOf(file, read)
  const periods = stream.periods.length
  if (periods < 4)
    throw new Refusal(
      'bad-table',
      `a history of ${periods} ${stream.kind}${periods === 1 ? '' : 's'} is too short`,
      'Telling what is new takes four periods at least: three to know what is usual, and one to look at. Ask for shorter periods with --period, or go on counting.',
    )
  const earliest = earliestBeginning(stream, read.text('since'))
  const perYear = periodsPerYear[stream.kind]
  const yearly = read.number('alpha') ?? 0.05
  if (!(yearly > 0 && yearly < 0.5))
    throw new Refusal('bad-table', `--alpha ${yearly}`, 'Give a share between 0 and 0.5.')
  const alpha = 1 - (1 - yearly) ** (1 / perYear)
  const known = read.text('known')
  const scan = combinationScan(stream, {
    earliest,
    codes: wholeOption(read, 'codes', 4, 6),
    least: wholeOption(read, 'least', 5, 1_000_000),
    alpha,
    // Enough that the smallest possible p-value is below half of alpha.
    replicates: wholeOption(read, 'replicates', Math.max(999, Math.ceil(2 / alpha)), 1_000_000),
    seed: read.number('seed') ?? 1,
    most: 20,
    ...(known === undefined ? {} : { known: readKnownFindings(readTextFile(known)) }),
  })
  const fresh = firstAppearances(stream, earliest, new Set(scan.leftOut))
  const { highest, ...figures } = scan
  return {
    json: () => ({
      method: 'combinations',
      periods: stream.periods,
      since: stream.periods[earliest],
      alpha,
      simulated: highest.length,
      ...figures,
      firstAppearances: fresh,
    }),
    stories: scan.findings.map(storyOf),
    how: [
      `${scan.looked.toLocaleString('en')} combinations of codes and windows were looked at in ${periods} periods from ${stream.periods[0]} to ${stream.periods.at(-1)}; a rise may begin in ${stream.periods[earliest]} or later.`,
      `Each organisation is compared with its own earlier cases. In a year in which nothing is new, the chance of any alarm is ${(100 * yearly).toFixed(0)} % (${highest.length} simulated streams).`,
      ...(scan.leftOut.length === 0
        ? []
        : [`Left out, since they reported nothing before: ${scan.leftOut.join(', ')}.`]),
    ],
    tables: tablesOf(fresh, stream.periods[earliest]!),
  }
}

function earliestBeginning(stream: CaseStream, since: string | undefined): number {
  if (since === undefined) return earliestOf(stream.periods.length)
  const time = writtenTime(since)
  const ordinal =
    time && (ordinalOf(time, stream.kind) ?? (time.kind === 'year' ? firstOfYear(stream, time.year) : undefined))
  if (ordinal === undefined)
    throw new Refusal('bad-table', `--since ${since} is no ${stream.kind}`, `Write it as ${stream.periods[0]}.`)
  const label = labelOf(ordinal, stream.kind)
  const place = stream.periods.indexOf(label)
  if (place < 1)
    throw new Refusal(
      'bad-table',
      place === 0 ? `nothing lies before ${label}` : `there is no ${label} in the file`,
      `It runs from ${stream.periods[0]} to ${stream.periods.at(-1)}; a rise needs a time before it.`,
    )
  return place
}

function firstOfYear(stream: CaseStream, year: number): number | undefined {
  const first = writtenTime(`${year}-01-01`)
  return first && ordinalOf(first, stream.kind)
}

function storyOf(finding: Finding): SignalStory {
  const figure = (value: number) => value.toFixed(value < 10 ? 1 : 0)
  const shares = (title: string, what: string, rows: Finding['byOrganisation']): StoryTable => ({
    title,
    head: [what, 'Seen', 'Expected', 'Above'],
    rows: rows.map(({ name, seen, expected }) => [name, `${seen}`, figure(expected), figure(seen - expected)]),
  })
  return {
    sentence: sentenceOf(finding),
    alarm: finding.verdict === 'alarm',
    checks: checksOf(finding),
    series: finding.series.map(({ period, seen, expected }) => ({
      period,
      seen,
      expected,
      marked: period >= finding.since,
    })),
    tables: [
      {
        title: 'By period',
        head: ['Period', 'Seen', 'Expected'],
        rows: finding.series.slice(-16).map(({ period, seen, expected }) => [period, `${seen}`, figure(expected)]),
      },
      shares(`Organisations that see most of it, since ${finding.since}`, 'Organisation', finding.byOrganisation),
      shares(`Each value by itself, since ${finding.since}`, 'Value', finding.byValue),
      {
        title: 'How sure',
        head: ['Measure', 'Value'],
        rows: [
          ['Chance of as high a rise among all that was looked at', finding.p.toFixed(4)],
          ['Log-likelihood ratio', finding.statistic.toFixed(2)],
          ['Movement before, as multiples of chance', finding.dispersion.toFixed(2)],
        ],
      },
    ],
  }
}

function tablesOf({ codes, pairs, list }: FirstAppearances, since: string): StoryTable[] {
  const row = (name: string, { seen, expected, p }: NewNumber) => [
    name,
    `${seen}`,
    expected === null ? 'not known' : expected.toFixed(1),
    p === null ? 'not known' : p.toFixed(3),
  ]
  return [
    {
      title: `Codes and pairs of codes that appear for the first time since ${since}`,
      head: ['', 'New', 'Usual', 'Chance of as many'],
      rows: [row('Codes', codes), row('Pairs of known codes', pairs)],
    },
    {
      title: 'Those with most people',
      head: ['Code or pair', 'First in', 'People', 'Organisations'],
      rows: list
        .slice(0, 12)
        .map(({ description, first, people, organisations }) => [description, first, `${people}`, `${organisations}`]),
    },
  ]
}
