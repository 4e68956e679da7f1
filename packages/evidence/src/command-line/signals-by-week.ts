import { judgeOnThreads } from '../node/judge-on-threads.ts'
import { readTextFile } from '../node/read-text-file.ts'
import { Refusal } from '../refusal.ts'
import { type PeriodKind, periodsPerYear } from '../signals/combinations/calendar.ts'
import { seriesOfStream } from '../signals/combinations/series-of-stream.ts'
import { ears, earsHistory } from '../signals/ears.ts'
import { type FarringtonOptions, farringtonDefaults } from '../signals/farrington.ts'
import { readSeries } from '../signals/read-series.ts'
import type { SignalStory } from '../signals/signal-story.ts'
import type { OptionReading } from './option-reading.ts'
import type { SignalRun } from './signal-run.ts'
import { streamOf } from './signals-by-combination.ts'
import { wholeOption } from './whole-option.ts'

/** A judged week of a series. */
interface JudgedWeek {
  readonly series: number
  readonly week: number
  readonly observed: number
  readonly expected: number
}

/** Windows and blocks where a period is not a week. */
const shapes: Readonly<Record<PeriodKind, Partial<FarringtonOptions>>> = {
  week: {},
  month: { perYear: 12, halfWindow: 1, periods: 4, weeksLeftOut: 6, least: [5, 1] },
  quarter: { perYear: 4, halfWindow: 1, periods: 1, weeksLeftOut: 2, least: [5, 1] },
  year: { perYear: 1, halfWindow: 0, periods: 1, weeksLeftOut: 0, least: [5, 1] },
}

/** `evidence signals --method farrington` and `ears`: counts by week, or the codes of a case list one by one. */
export async function signalsByWeek(
  file: string,
  method: 'farrington' | 'ears',
  read: OptionReading,
): Promise<SignalRun> {
  const stream = read.text('by') === undefined ? undefined : streamOf(file, read)
  const kind = stream?.kind ?? 'week'
  const table = stream ? seriesOfStream(stream) : { ...readSeries(readTextFile(file)), all: undefined }
  const years = wholeOption(read, 'years', 5, 20)
  const weeks = wholeOption(read, 'weeks', 1, table.weeks.length)
  const threads = wholeOption(read, 'threads', 2, 64)
  const alpha = read.number('alpha') ?? 0.01
  if (!(alpha > 0 && alpha < 0.5)) throw new Refusal('bad-table', `--alpha ${alpha}`, 'Give a share between 0 and 0.5.')
  const options = { ...farringtonDefaults, ...shapes[kind], years, alpha }
  const needed = method === 'ears' ? earsHistory : years * options.perYear + options.halfWindow
  const first = table.weeks.length - weeks
  if (first < needed) throw tooShort(table.weeks.length, weeks, needed, method, options, kind)
  const countAt = (series: number, week: number) => table.counts[series]?.[week] ?? 0
  const judged = method === 'ears' ? undefined : await judgeOnThreads(table.counts, table.all, first, options, threads)
  const found = (series: number, week: number) =>
    judged?.at(series, week - first) ?? ears(table.counts[series] ?? [], week)
  const alarms: JudgedWeek[] = []
  for (let series = 0; series < table.names.length; series++)
    for (let week = first; week < table.weeks.length; week++) {
      const one = found(series, week)
      if (one?.alarm) alarms.push({ series, week, observed: countAt(series, week), expected: one.expected })
    }
  alarms.sort((one, other) => other.observed - one.observed)
  return {
    json: () =>
      table.names.flatMap((where, series) =>
        table.weeks.slice(first).map((week, at) => {
          const observed = countAt(series, first + at)
          return { where, week, observed, expected: 0, alarm: false, ...found(series, first + at) }
        }),
      ),
    stories: alarms.map(
      (alarm): SignalStory => ({
        sentence: sentenceOf(alarm, table.names[alarm.series] ?? '', table.weeks[alarm.week] ?? '', kind),
        alarm: true,
        // Only a report asks for the points.
        get series() {
          const begin = Math.max(0, alarm.week - 2 * periodsPerYear[kind])
          return table.weeks.slice(begin, alarm.week + 1).map((period, at) => ({
            period,
            seen: countAt(alarm.series, begin + at),
            expected: begin + at === alarm.week ? alarm.expected : null,
            marked: begin + at === alarm.week,
          }))
        },
        tables: [],
        checks: [
          'Ask for late or doubled reports of this period first.',
          'Was the coding changed, or did somebody new begin to report?',
          'Does one organisation, one operation or one large case explain it?',
        ],
      }),
    ),
    how: [
      `${table.names.length} series were judged in their last ${weeks} ${kind}${weeks === 1 ? '' : 's'} by ${method === 'ears' ? 'EARS' : `Farrington’s method with ${years} years of baseline`}.`,
      ...(method === 'ears' ? ['EARS knows no seasons: what comes every year looks new.'] : []),
      ...(table.all ? ['All reports of a period are the denominator.'] : []),
    ],
    tables: [],
  }
}

function sentenceOf({ observed, expected }: JudgedWeek, where: string, week: string, kind: PeriodKind): string {
  const times = expected > 0 ? ` (${(observed / expected).toFixed(1)}x)` : ''
  return `${where} in ${kind} ${week}: ${observed} cases, ${expected.toFixed(1)} expected${times}.`
}

function tooShort(
  has: number,
  weeks: number,
  needed: number,
  method: 'farrington' | 'ears',
  { perYear, halfWindow }: FarringtonOptions,
  kind: PeriodKind,
): Refusal {
  const before = has - weeks
  const fewer = Math.floor((before - halfWindow) / perYear)
  const otherwise =
    before >= earsHistory
      ? `--method ears, which needs ${earsHistory} ${kind}s`
      : 'go on counting, even ears needs more'
  const advice =
    method === 'ears'
      ? `It takes ${needed} ${kind}s before the first that is judged: seven of baseline, two between, two more for the sum of three.`
      : fewer >= 1
        ? `Ask for fewer years (--years ${fewer}), or ${otherwise}.`
        : before >= earsHistory
          ? `This history allows ${otherwise}; a year’s pattern takes ${perYear + halfWindow}.`
          : `Even ears needs ${earsHistory} ${kind}s of history: go on counting.`
  return new Refusal(
    'bad-table',
    `${has} ${kind}${has === 1 ? ' is' : 's are'} too few: judging the last ${weeks} takes ${needed} before`,
    advice,
  )
}
