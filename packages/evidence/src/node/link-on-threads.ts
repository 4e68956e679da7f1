import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { candidatesOf, meetingPlaces } from '../link/candidate-pairs.ts'
import { type Linkage, type LinkSettings, linkComparisons, preparedRecords } from '../link/link-records.ts'
import { type MeetingPlaces, type MetPairs, meetRows } from '../link/meet-rows.ts'
import type { RecordTable } from '../link/record-table.ts'
import { inThread } from './in-thread.ts'

type MeetingTask = { readonly places: MeetingPlaces; readonly start: number; readonly end: number }

/** This file is the thread's program too: TypeScript in the repository, JavaScript in the published package. */
const program = new URL(import.meta.url)
/** Below so many records, starting a thread costs more than it saves. */
const WORTH = 100_000

/**
 * `linkRecords`, with the search for candidates on several threads. What is searched stands in shared memory; the answer
 * does not depend on the number of threads.
 *
 * @param table the records, each with the same columns
 * @param settings threshold, column kinds and the source of randomness
 * @param threads how many
 * @param worth from how many records on threads are started
 * @returns clusters and all that explains them
 * @throws {Refusal} 'bad-table' when no column can be compared
 */
export async function linkOnThreads(
  table: RecordTable,
  settings: LinkSettings,
  threads: number,
  worth = WORTH,
): Promise<Linkage> {
  const prepared = preparedRecords(table, settings)
  const { comparisons, rows } = prepared
  const many = rows.length < worth ? 1 : threads
  const places = meetingPlaces(comparisons, rows)
  // A row is asked about those before it: equal work is not equal numbers of rows, but shares of their square.
  const from = (share: number) => Math.round(rows.length * Math.sqrt(share / many))
  const away = Array.from({ length: many - 1 }, (_, at) =>
    inThread<MetPairs>(program, { meeting: { places, start: from(at + 1), end: from(at + 2) } satisfies MeetingTask }),
  )
  const here = meetRows(places, 0, from(1))
  return linkComparisons(prepared, candidatesOf([here, ...(await Promise.all(away))], rows), settings)
}

if (!isMainThread && workerData?.meeting) {
  const { places, start, end }: MeetingTask = workerData.meeting
  const pairs = meetRows(places, start, end)
  parentPort?.postMessage(pairs)
}
