import type { RecordState, Statement } from './record-section.ts'
import type { SpeakersState } from './speakers-section.ts'

/** Whose words may stand in quotation marks before everybody, and who is guarded. */
export type Quotable = {
  /** Whether a statement's words may be shown, and its speaker named. */
  mayQuote(statement: Statement): boolean
  /** Whether nothing of a statement goes out without the speaker's own word. */
  isGuarded(statement: Statement): boolean
  /** Survivors, and whoever has a statement that is held back: what the list calls them may have been changed since. */
  readonly guarded: ReadonlySet<string>
}

/** @param record as it is stored, or opened: what is asked of it is sealed in neither; so are the speakers */
export function quotableIn({ statements }: RecordState, { speakers }: SpeakersState): Quotable {
  const known = new Set(speakers.map(({ id }) => id))
  const guarded = new Set([
    ...speakers.filter(({ constituency }) => constituency === 'survivor').map(({ id }) => id),
    ...statements.flatMap(({ speaker, release }) => (speaker !== null && isHeldBack(release) ? [speaker] : [])),
  ])
  const isGuarded = ({ speaker, release }: Statement) =>
    isHeldBack(release) || (speaker !== null && guarded.has(speaker))
  return {
    guarded,
    isGuarded,
    mayQuote: (statement) => {
      // Whose words they are must be known: those of somebody unknown may be a survivor's.
      if (statement.withdrawn || statement.speaker === null || !known.has(statement.speaker)) return false
      return statement.release === 'quote' || (statement.release === 'open' && !isGuarded(statement))
    },
  }
}

function isHeldBack(release: Statement['release']): boolean {
  return release === 'not-released' || release === 'paraphrase'
}
