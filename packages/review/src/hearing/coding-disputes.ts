import type { Code, RecordState } from './record-section.ts'

/**
 * A place that two readers of a statement read differently: the codes that touch one another, of which not every reader
 * has the same messages.
 */
export type CodingDispute = {
  readonly statement: string
  readonly codes: readonly Code[]
  /** Who read the statement through and marked nothing here. */
  readonly nothing: readonly string[]
}

/**
 * Where those who have read a statement through disagree, for people to settle on one screen. Only readers who said
 * that they are through are held against each other: somebody in the middle of a page disagrees with nobody. What was
 * settled is settled; a code that comes later opens the place again.
 *
 * @returns for each statement in dispute its places, in their order
 */
export function codingDisputes(state: RecordState): Map<string, CodingDispute[]> {
  const found = new Map<string, CodingDispute[]>()
  const statements = new Set(state.readThrough.map(({ statement }) => statement))
  for (const statement of statements) {
    const readers = readersOf(state, statement)
    if (readers.size < 2) continue
    const told = state.codes.filter((one) => one.statement === statement && one.removed === null)
    const disputed = places(told).filter(
      (place) => place.some(({ settled }) => settled === null) && differ(place, readers),
    )
    if (disputed.length > 0)
      found.set(
        statement,
        disputed.map((codes) => {
          const nothing = [...readers].filter((reader) => codes.every(({ author }) => author !== reader))
          return { statement, codes, nothing }
        }),
      )
  }
  return found
}

/** @returns who has read a statement through */
export function readersOf({ readThrough }: RecordState, statement: string): Set<string> {
  return new Set(readThrough.filter((one) => one.statement === statement).map(({ author }) => author))
}

/** Codes put together where their spans touch; codes of other editions stand apart, because their places mean other words. */
function places(codes: readonly Code[]): Code[][] {
  const sorted = [...codes].sort((one, other) => one.edition - other.edition || one.start - other.start)
  const found: { codes: Code[]; edition: number; end: number }[] = []
  for (const code of sorted) {
    const last = found.at(-1)
    if (last && last.edition === code.edition && code.start < last.end) {
      last.codes.push(code)
      last.end = Math.max(last.end, code.end)
    } else found.push({ codes: [code], edition: code.edition, end: code.end })
  }
  return found.map(({ codes: those }) => those)
}

/** Whether some reader lacks a message here that another has. What a person who never finished reading found is kept, and asks nobody. */
function differ(place: readonly Code[], readers: ReadonlySet<string>): boolean {
  const told = (reader: string) =>
    new Set(place.filter(({ author }) => author === reader).map(({ message, stance }) => `${message} ${stance}`))
  const all = new Set([...readers].flatMap((reader) => [...told(reader)]))
  return [...readers].some((reader) => told(reader).size < all.size)
}

/**
 * The codes that count: not taken back, not dropped, and not in dispute. What a survivor withdrew counts on: the words
 * go, that somebody said it does not.
 */
export function standingCodes(state: RecordState): Code[] {
  const disputed = new Set([...codingDisputes(state).values()].flat().flatMap(({ codes }) => codes.map(({ id }) => id)))
  return state.codes.filter(
    ({ id, removed, settled }) =>
      removed === null && settled !== 'dropped' && (settled === 'kept' || !disputed.has(id)),
  )
}
