import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { type FarringtonOptions, type FarringtonWeek, farrington } from '../signals/farrington.ts'
import { inThread } from './in-thread.ts'

/** Every judged week of every series. */
export interface JudgedSeries {
  /** @param series its place; @param week from 0, the first that was judged */
  at(series: number, week: number): FarringtonWeek
}

interface JudgingTask {
  /** Series after series, all of the same length; in shared memory like what follows. */
  readonly counts: Float64Array
  readonly all: Float64Array | undefined
  readonly length: number
  readonly first: number
  readonly options: FarringtonOptions
  /** Receives the figures of each judged week. */
  readonly judged: Float64Array
  /** The next series that nobody has taken. */
  readonly next: Int32Array
}

/** This file is the thread's program too: TypeScript in the repository, JavaScript in the published package. */
const program = new URL(import.meta.url)
/** Below so many weeks, starting a thread costs more than it saves. */
const WORTH = 30_000
/** Series taken at a time: a thread that is held up leaves the rest to the others. */
const TAKEN = 16
const FIGURES = 7

/**
 * Farrington's method for the last weeks of many series, on several threads. Each week is judged from its own series alone, so
 * the answer does not depend on who judged it.
 *
 * @param counts the series, all of the same length
 * @param all the denominator of all of them, or undefined
 * @param first week that is judged; its history has to reach back far enough
 * @param threads how many
 * @param worth from how many judged weeks on threads are started
 */
export async function judgeOnThreads(
  counts: readonly Float64Array[],
  all: Float64Array | undefined,
  first: number,
  options: FarringtonOptions,
  threads: number,
  worth = WORTH,
): Promise<JudgedSeries> {
  const length = counts[0]?.length ?? 0
  const weeks = length - first
  const many = counts.length * weeks < worth ? 1 : threads
  const task: JudgingTask = {
    counts: shared(counts.length * length),
    all: all && shared(length),
    length,
    first,
    options,
    judged: shared(counts.length * weeks * FIGURES),
    next: new Int32Array(new SharedArrayBuffer(4)),
  }
  for (const [at, series] of counts.entries()) task.counts.set(series, at * length)
  if (all) task.all?.set(all)
  // The others start first; this thread does its share meanwhile.
  const away = Array.from({ length: many - 1 }, () => inThread<true>(program, { judging: task }))
  judge(task)
  await Promise.all(away)
  return { at: (series, week) => figuresAt(task.judged, FIGURES * (series * weeks + week)) }
}

function judge({ counts, all, length, first, options, judged, next }: JudgingTask): void {
  const judgeWeek = farrington(options)
  const series = counts.length / length
  for (;;) {
    const from = Atomics.add(next, 0, TAKEN)
    if (from >= series) return
    for (let one = from; one < Math.min(series, from + TAKEN); one++) {
      const own = counts.subarray(one * length, (one + 1) * length)
      for (let week = first; week < length; week++) {
        const found = judgeWeek(own, week, all)
        if (found) put(judged, FIGURES * (one * (length - first) + week - first), found)
      }
    }
  }
}

function put(judged: Float64Array, at: number, week: FarringtonWeek): void {
  judged[at] = week.expected
  judged[at + 1] = week.upper
  judged[at + 2] = week.p
  judged[at + 3] = week.dispersion
  judged[at + 4] = week.trend ?? Number.NaN
  judged[at + 5] = week.score
  judged[at + 6] = week.alarm ? 1 : 0
}

function figuresAt(judged: Float64Array, at: number): FarringtonWeek {
  const trend = judged[at + 4]!
  return {
    expected: judged[at]!,
    upper: judged[at + 1]!,
    p: judged[at + 2]!,
    dispersion: judged[at + 3]!,
    trend: Number.isNaN(trend) ? null : trend,
    score: judged[at + 5]!,
    alarm: judged[at + 6] === 1,
  }
}

function shared(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(8 * length))
}

if (!isMainThread && workerData?.judging) {
  judge(workerData.judging)
  parentPort?.postMessage(true)
}
