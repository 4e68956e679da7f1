import { isMainThread, workerData } from 'node:worker_threads'
import { type Agreement, levelOf } from '../link/agreement.ts'
import { type BucketLayout, bucketLayout } from '../link/bucket-layout.ts'
import { bucketMeetings } from '../link/bucket-meetings.ts'
import { type ComparedPairs, comparePairs, joinPairs, type Level, meetAndCompare } from '../link/compared-pairs.ts'
import { drawPairs } from '../link/draw-pairs.ts'
import { type Linkage, type LinkSettings, linkComparisons, preparedRecords } from '../link/link-records.ts'
import type { MeetingPlaces, MetPairs } from '../link/meet-rows.ts'
import { type RecordKeys, recordKeys } from '../link/record-keys.ts'
import type { RecordTable } from '../link/record-table.ts'
import { type ScatteredKeys, scatterKeys } from '../link/scatter-keys.ts'
import { Crew, joinCrew } from './crew.ts'

type Compared = { readonly rows: Int32Array; readonly agreements: readonly Agreement[] }
type LinkWork =
  | { readonly step: 'scatter'; readonly keys: RecordKeys; readonly layout: BucketLayout }
  | { readonly step: 'bucket'; readonly scattered: readonly ScatteredKeys[]; readonly layout: BucketLayout }
  | { readonly step: 'meet'; readonly places: MeetingPlaces; readonly drawn: readonly MetPairs[] }

/** This file is the thread's program too: TypeScript in the repository, JavaScript in the published package. */
const program = new URL(import.meta.url)
/** Below so many records, starting a thread costs more than it saves. */
const WORTH = 20_000

/**
 * `linkRecords`, with the search for candidates and their comparison on several threads. The answer does not depend on the
 * number of threads.
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
  const crew = new Crew(program, table.rows < worth ? 1 : threads)
  try {
    const prepared = preparedRecords(table, settings)
    const { comparisons, rows } = prepared
    // Sent at once: the others unpack a million texts while this thread numbers the keys.
    crew.give({ rows, agreements: comparisons.map(({ agreement }) => agreement) } satisfies Compared)
    const keys = recordKeys(comparisons, rows)
    const layout = bucketLayout(rows.length)
    const scattered = await crew.pieces(layout.blocks, { step: 'scatter', keys, layout } satisfies LinkWork, (block) =>
      scatterKeys(keys, layout, block),
    )
    const buckets = await crew.pieces(layout.parts, { step: 'bucket', scattered, layout } satisfies LinkWork, (part) =>
      bucketMeetings(scattered, layout, part),
    )
    const places = { keys, layout, buckets }
    const drawn = drawPairs(rows, settings.random)
    const work = { step: 'meet', places, drawn } satisfies LinkWork
    const mine = meetOrDrawn(
      work,
      rows,
      comparisons.map(({ level }) => level),
    )
    const pairs = await crew.pieces(layout.blocks + drawn.length, work, mine)
    return linkComparisons(
      prepared,
      joinPairs(pairs.slice(0, layout.blocks)),
      joinPairs(pairs.slice(layout.blocks)),
      settings,
    )
  } finally {
    await crew.dismiss()
  }
}

/** Compares the candidates of a block, or, beyond the last, a piece of the random pairs. */
function meetOrDrawn(
  { places, drawn }: LinkWork & { readonly step: 'meet' },
  rows: Int32Array,
  comparing: readonly Level[],
): (piece: number) => ComparedPairs {
  const meet = meetAndCompare(places, rows, comparing)
  const { blocks } = places.layout
  return (piece) => (piece < blocks ? meet(piece) : comparePairs(drawn[piece - blocks]!, comparing))
}

if (!isMainThread && workerData?.crew) {
  let rows: Int32Array = new Int32Array()
  let comparing: readonly Level[] = []
  joinCrew({
    give(given: Compared) {
      rows = given.rows
      comparing = given.agreements.map(levelOf)
    },
    work(work: LinkWork): (piece: number) => unknown {
      if (work.step === 'scatter') return (block) => scatterKeys(work.keys, work.layout, block)
      if (work.step === 'bucket') return (part) => bucketMeetings(work.scattered, work.layout, part)
      return meetOrDrawn(work, rows, comparing)
    },
  })
}
