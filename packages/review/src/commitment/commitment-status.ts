import type { CommitmentState, standings } from './commitment-section.ts'
import type { Observation, ProgressState, Reading, SelfReport } from './progress-section.ts'

/** What an actor says of itself; `done-before-promised` is no progress that the promise brought. */
export type SelfStatus = 'no-report' | 'not-begun' | 'under-way' | 'done' | 'done-before-promised' | 'stopped'

/** What was found by somebody else. */
export type ReadingStatus = 'no-reading' | Reading['finding']

/** One State or group and a commitment: two columns that are never made into one. */
export type CommitmentRow = {
  readonly party: string
  /** Null for one that stands behind it; otherwise why it does not. */
  readonly notJoined: Exclude<keyof typeof standings, 'joined'> | null
  readonly self: SelfStatus
  readonly report: SelfReport | null
  /** The last reading of each who read, the newest first: readers who disagree are all shown. */
  readonly readings: readonly Reading[]
  readonly reading: ReadingStatus
  /** How the two compare: never a number. */
  readonly compared: 'same' | 'self-says-more' | 'reading-says-more' | 'cannot-compare'
}

/**
 * Where everybody stands who must act, has reported, was read or did not join: those who did not join are rows like the
 * others. Of an actor's own reports on the whole the last counts; those on an indicator alone count when there is no other.
 */
export function commitmentRows(commitment: CommitmentState, { reports, readings }: ProgressState): CommitmentRow[] {
  const parties = new Set([
    ...commitment.actors.flatMap(({ party }) => (party === null ? [] : [party])),
    ...commitment.standings.map(({ party }) => party),
    ...[...reports, ...readings].map(({ party }) => party),
  ])
  return [...parties].sort().map((party) => {
    const standing = commitment.standings.findLast((one) => one.party === party)?.standing ?? 'joined'
    const report = lastOf(reports, party)
    const read = readings.filter((one) => one.party === party && !one.withdrawn)
    const lastReadings = read.filter(
      (one, at) => !read.slice(at + 1).some(({ organisation }) => organisation === one.organisation),
    )
    const self = selfStatus(report, commitment.adopted)
    const reading = lastReadings.at(-1)?.finding ?? 'no-reading'
    return {
      party,
      notJoined: standing === 'joined' ? null : standing,
      self,
      report: report ?? null,
      readings: lastReadings.toReversed(),
      reading,
      compared: compared(self, reading),
    }
  })
}

function lastOf<One extends Observation>(list: readonly One[], party: string): One | undefined {
  const own = list.filter((one) => one.party === party && !one.withdrawn)
  return own.findLast(({ indicator }) => indicator === null) ?? own.at(-1)
}

/** Done on a day before the promise is done before it was promised, whatever it was called. */
function selfStatus(report: SelfReport | undefined, adopted: string): SelfStatus {
  if (!report) return 'no-report'
  if (report.claim === 'done-before') return 'done-before-promised'
  if (report.claim === 'done' && report.doneOn !== null && report.doneOn < adopted) return 'done-before-promised'
  return report.claim
}

const saidRank: Readonly<Partial<Record<SelfStatus, number>>> = {
  stopped: 0,
  'not-begun': 0,
  'under-way': 1,
  done: 2,
  'done-before-promised': 2,
}
const foundRank: Readonly<Partial<Record<ReadingStatus, number>>> = { worse: 0, none: 0, some: 1, achieved: 2 }

function compared(self: SelfStatus, reading: ReadingStatus): CommitmentRow['compared'] {
  const [said, found] = [saidRank[self], foundRank[reading]]
  if (said === undefined || found === undefined) return 'cannot-compare'
  return said === found ? 'same' : said > found ? 'self-says-more' : 'reading-says-more'
}

/** How many are where: what was done before the promise, and who did not join, are counted apart. */
export type CommitmentCounts = {
  readonly self: Readonly<Record<SelfStatus, number>>
  readonly reading: Readonly<Record<ReadingStatus, number>>
  readonly notJoined: number
}

/** @returns counts over the rows of one commitment or of many */
export function commitmentCounts(rows: readonly CommitmentRow[]): CommitmentCounts {
  const of = (status: SelfStatus) => rows.filter(({ self }) => self === status).length
  const found = (status: ReadingStatus) => rows.filter(({ reading }) => reading === status).length
  return {
    self: {
      'no-report': of('no-report'),
      'not-begun': of('not-begun'),
      'under-way': of('under-way'),
      done: of('done'),
      'done-before-promised': of('done-before-promised'),
      stopped: of('stopped'),
    },
    reading: {
      'no-reading': found('no-reading'),
      worse: found('worse'),
      none: found('none'),
      some: found('some'),
      achieved: found('achieved'),
      'cannot-tell': found('cannot-tell'),
    },
    notJoined: rows.filter(({ notJoined }) => notJoined !== null).length,
  }
}
