import { Refusal } from '../refusal.ts'
import { type PeriodKind, periodsPerYear } from '../signals/combinations/calendar.ts'
import { seriesOfStream } from '../signals/combinations/series-of-stream.ts'
import { ears, earsHistory } from '../signals/ears.ts'
import { type FarringtonOptions, farrington, farringtonDefaults } from '../signals/farrington.ts'
import { readSeries } from '../signals/read-series.ts'
import type { SignalStory } from '../signals/signal-story.ts'
import type { OptionReading } from './option-reading.ts'
import { readText, whole } from './signal-options.ts'
import type { SignalRun } from './signal-run.ts'
import { streamOf } from './signals-by-combination.ts'

/** A judged week of a series. */
interface JudgedWeek {
  readonly where: string
  readonly week: string
  readonly observed: number
  readonly expected: number
  readonly alarm: boolean
}

/** Windows and blocks where a period is not a week. */
const shapes: Readonly<Record<PeriodKind, Partial<FarringtonOptions>>> = {
  week: {},
  month: { perYear: 12, halfWindow: 1, periods: 4, weeksLeftOut: 6, least: [5, 1] },
  quarter: { perYear: 4, halfWindow: 1, periods: 1, weeksLeftOut: 2, least: [5, 1] },
  year: { perYear: 1, halfWindow: 0, periods: 1, weeksLeftOut: 0, least: [5, 1] },
}

/** `evidence signals --method farrington` and `ears`: counts by week, or the codes of a case list one by one. */
export function signalsByWeek(file: string, method: 'farrington' | 'ears', read: OptionReading): SignalRun {
  const stream = read.text('by') === undefined ? undefined : streamOf(file, read)
  const kind = stream?.kind ?? 'week'
  const table = stream ? seriesOfStream(stream) : { ...readSeries(readText(file)), all: undefined }
  const years = whole(read, 'years', 5, 20)
  const weeks = whole(read, 'weeks', 1, table.weeks.length)
  const alpha = read.number('alpha') ?? 0.01
  if (!(alpha > 0 && alpha < 0.5)) throw new Refusal('bad-table', `--alpha ${alpha}`, 'Give a share between 0 and 0.5.')
  const options = { ...farringtonDefaults, ...shapes[kind], years, alpha }
  const needed = method === 'ears' ? earsHistory : years * options.perYear + options.halfWindow
  const first = table.weeks.length - weeks
  if (first < needed) throw tooShort(table.weeks.length, weeks, needed, method, options, kind)
  const judge = farrington(options)
  const judged = table.names.flatMap((where, series) =>
    table.weeks.slice(first).map((week, at) => {
      const counts = table.counts[series] ?? new Float64Array()
      const index = first + at
      const found = method === 'ears' ? ears(counts, index) : judge(counts, index, table.all)
      return { series, index, where, week, observed: counts[index] ?? 0, expected: 0, alarm: false, ...found }
    }),
  )
  const alarms = judged.filter(({ alarm }) => alarm).sort((one, other) => other.observed - one.observed)
  return {
    json: judged.map(({ series, index, ...week }) => week),
    stories: alarms.map(
      (week): SignalStory => ({
        sentence: sentenceOf(week, kind),
        alarm: true,
        series: table.weeks
          .slice(Math.max(0, week.index - 2 * periodsPerYear[kind]), week.index + 1)
          .map((period, at, shown) => {
            const place = week.index - shown.length + 1 + at
            return {
              period,
              seen: table.counts[week.series]?.[place] ?? 0,
              expected: place === week.index ? week.expected : null,
              marked: place === week.index,
            }
          }),
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

function sentenceOf({ where, week, observed, expected }: JudgedWeek, kind: PeriodKind): string {
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
