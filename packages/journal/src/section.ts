import type { Json } from './canonical-json.ts'
import type { Reach } from './grant.ts'

/** A clock that runs in a section, or ran: whether a promise of time was kept. Days, `2026-01-31`. */
export type ClockRun = {
  readonly clock: string
  /** Since when; null for a clock that is told by its end only. */
  readonly from: string | null
  /** When it was answered. */
  readonly until: string | null
  /** By when, where somebody said so; otherwise so long after it began as the programme's clock runs. */
  readonly due: string | null
}

/**
 * A section: the unit of sharing, folding and showing. Its state is its entries folded, and only that.
 *
 * The functions are declared as methods so that sections of different states fit into one list (parameters of methods
 * are bivariant); each is only ever called with the state that its own folds made.
 */
export type Section<State = unknown> = {
  /** The name readers are granted: `contact`. */
  readonly name: string
  /** What it holds, in plain words, for the matrix of who can see what. */
  readonly title: string
  /** A thread has many of it, one per id: `referral/<id>`. */
  readonly many?: true
  /** Everyone who works in the programme may see it (the directory); survivors' sessions may not. */
  readonly open?: true
  /**
   * Each organisation has one of its own, called by its id (`relations/<organisation>`; so there are many). Whoever leads the
   * thread sees that one and not what another said before it led; no grant reaches any; the person sees them all.
   */
  readonly apart?: true
  /** The state of a section in which nothing was said yet. */
  readonly initial: State
  /** Where a section concerns parties (a referral): only they may see it through a grant. */
  audience?(state: State): readonly string[]
  /** What a list may show of it, to those who may see this section. */
  listing?(state: State): Readonly<Record<string, Json>>
  /** The words by which a list is narrowed to the threads that have them (`form:forced-labour`); nothing personal. */
  marks?(state: State): readonly string[]
  /** What is counted of it; never a name, never free text. */
  facts?(state: State): Readonly<Record<string, Json>>
  /** What is counted of each of many by itself: every referral, and not only the first of a case. */
  each?(state: State): Readonly<Record<string, Json>>
  /** The clocks of which it is known when they began and when they were answered. */
  clocks?(state: State): readonly ClockRun[]
  /**
   * What other sections take out of it when it is shown: words that were taken back there are in nobody's answer here. The
   * others' states are given by their names, as they are stored, sealed texts closed; undefined where nothing was said. `leads`
   * says whether the reader's organisation leads the thread: to some it is shown in full and to nobody else. `reader` is that
   * organisation. `tells` says whether an entry of the section is told in the journal; left out, all are.
   */
  readonly veiled?: {
    readonly by: readonly string[]
    /** The others' states are given opened: what is shown depends on their words. */
    readonly opens?: true
    show(state: State, others: Readonly<Record<string, unknown>>, leads: boolean, reader: string): State
    tells?(kind: string, others: Readonly<Record<string, unknown>>, reader: string): boolean
  }
  /** The names of its fields in dispute, for a person to settle. */
  disputes?(state: State): readonly string[]
}

/** @returns what of a section decides its readers besides grants, as its state says it */
export function reachOf(one: Section | undefined, state: unknown): Reach {
  return { open: one?.open === true, apart: one?.apart === true, audience: one?.audience?.(state) }
}

/** Declares a section; only there so that its state's type is inferred from `initial`. */
export function section<State>(definition: Section<State>): Section<State> {
  return definition
}
