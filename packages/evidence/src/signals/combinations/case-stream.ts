import type { PeriodKind } from './calendar.ts'

/** One code of one attribute: what a description is made of. */
export interface Item {
  readonly attribute: string
  readonly code: string
}

/**
 * Coded cases over time, added up: people by period, organisation and profile. A profile is the set of items of a case, in
 * order of their numbers; attributes that hold several codes (forms, means) give several items.
 */
export interface CaseStream {
  readonly kind: PeriodKind
  /** In order, without a gap. */
  readonly periods: readonly string[]
  readonly organisations: readonly string[]
  /** In the order in which they were asked for. */
  readonly attributes: readonly string[]
  readonly items: readonly Item[]
  readonly profiles: readonly Int32Array[]
  readonly cells: Cells
}

/** Cells with somebody in them; the arrays run side by side. */
export interface Cells {
  readonly period: Int32Array
  readonly organisation: Int32Array
  readonly profile: Int32Array
  readonly people: Float64Array
}

/** The stream as it was at the end of an earlier period. @param periods how many of the first are kept */
export function streamUntil(stream: CaseStream, periods: number): CaseStream {
  const { cells } = stream
  const kept = Array.from(cells.period.keys()).filter((at) => cells.period[at]! < periods)
  const pick = (of: Int32Array) => Int32Array.from(kept, (at) => of[at]!)
  return {
    ...stream,
    periods: stream.periods.slice(0, periods),
    cells: {
      period: pick(cells.period),
      organisation: pick(cells.organisation),
      profile: pick(cells.profile),
      people: Float64Array.from(kept, (at) => cells.people[at]!),
    },
  }
}
