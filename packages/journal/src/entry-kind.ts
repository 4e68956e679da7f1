import type { z } from 'zod'
import type { Entry, NewEntry } from './entry.ts'
import type { Access } from './grant.ts'
import type { Problem } from './problem.ts'
import type { Section } from './section.ts'
import type { Task } from './task.ts'

/** What a rule may look at besides its own section: who asks, who has access, what time it is. Handed in, never fetched. */
export type CheckContext = {
  /** The server's instant. */
  readonly now: string
  /** The organisation (or survivor) and the member who speak. */
  readonly organisation: string
  readonly author: string
  /** Who may see what, before this entry. */
  readonly access: Access
  /** The states of the sections that rule access (and of no other). */
  readonly states: ReadonlyMap<string, unknown>
  /** Members of the speaker's organisation who work on cases no more; only where an entry names a colleague. */
  readonly gone?: ReadonlySet<string>
}

/** What a clock may look at. */
export type TaskContext = {
  readonly thread: string
  readonly lead: string
  /** The programme's clocks, in hours. */
  readonly clocks: Readonly<Record<string, number>>
}

/**
 * A kind of entry: one thing that can happen to a thread. Everything the system needs to know about it is here, in one
 * file: its schema (validation, OpenAPI, form, data dictionary), who may say it, when it may be said, what it changes,
 * and what it makes due.
 */
export type EntryKind<State = unknown, Body = unknown> = {
  /** `noun.past-participle`: `referral.sent`. */
  readonly kind: string
  readonly section: Section<State>
  /** The verb that a role must have (casework/roles.ts). */
  readonly verb: string
  /** A heading for its form and its line in the journal: "Referral sent". */
  readonly title: string
  /** What its author did, for the journal in plain sentences: "sent the referral". */
  readonly sentence: string
  /** It opens a thread; no other kind may be the first. */
  readonly opens?: true
  /** It may be said without a grant on the section (an emergency, by its nature). The verb is still needed. */
  readonly uncovered?: true
  /** Who says it must have confirmed just now that it is still the same person: it cannot be undone. */
  readonly stepUp?: true
  /** It may be said after closing (a withdrawal of consent, a correction, a reopening). */
  readonly afterClosing?: true
  /**
   * Its words are read where they stand now and not in the journal: what was taken back since must not come again by the line that
   * first said it.
   */
  readonly readWhereItStands?: true
  readonly body: z.ZodType<Body>
  /** The rule: what must hold before. Pure; says what is wrong or nothing. */
  check?(state: State, entry: NewEntry<Body>, context: CheckContext): Problem | undefined
  /** One step: the state after. Pure, total, without a clock; sealed texts are opaque to it. */
  fold(state: State, entry: Entry<Body>): NoInfer<State>
  /** What is due because of this section's state; called for every kind of a section after each entry. */
  tasks?(state: State, context: TaskContext): readonly Task[]
}

/** Declares an entry kind; only there so that the types of its state and body are inferred. */
export function entryKind<State, Body>(definition: EntryKind<State, Body>): EntryKind<State, Body> {
  return definition
}
