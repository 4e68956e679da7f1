/**
 * How much a paragraph asks, the strongest first: it binds those who adopt it (shall, decide, commit), it calls (urge, call
 * upon, request), it encourages (encourage, invite), or it notes (note, recognise, recall, stress): nobody has to do
 * anything because of the last.
 */
export const forces = ['bind', 'call', 'encourage', 'note'] as const

/** One of them. */
export type Force = (typeof forces)[number]

/** @returns 4 for what binds down to 1 for what notes; 0 for none */
export function forceRank(force: Force | undefined): number {
  return force === undefined ? 0 : forces.length - forces.indexOf(force)
}

/**
 * The words of one language by which force is told, as pieces of regular expressions: alternatives parted by bars. Verbs are
 * given in the form that opens a paragraph of a resolution ("urges") and in the one after "we" ("urge").
 */
export type ForceWords = Readonly<Record<Force, string>> & {
  /** How paragraphs of a preamble open: participles and adjectives. */
  readonly preamble: string
  /** What may stand before the opening words and belongs to them: "deeply", "also". */
  readonly before: string
  /** What may stand after them and belongs to them: "with appreciation". */
  readonly after: string
  /** Who speaks, where the sentence says it: "we", "the General Assembly". Also the words that join two verbs. */
  readonly lead: string
  /** Binds in the middle of a clause: "shall". */
  readonly shall: string
  /** Calls in the middle of a clause: "should". */
  readonly should: string
  /** What takes force away: "as appropriate", "consider". */
  readonly hedges: string
  /** What makes it wide, and what narrows it: "all"; "certain". */
  readonly wide: string
  readonly narrow: string
}
