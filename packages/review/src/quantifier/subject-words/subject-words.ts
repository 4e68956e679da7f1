import type { Unit } from '../units.ts'

/**
 * The words by which a language says who spoke: alternatives between bars, a star for any ending. They are made into patterns
 * over the words of a sentence, so that what is written here has neither signs nor capitals of its own.
 */
export type SubjectWords = {
  /** What somebody does who speaks, in the forms that stand with whoever does it. */
  readonly said: string
  /** Forms that stand only with what was said and by whom: "was stressed by". */
  readonly passive: string
  /** The same for those forms that may as well say what kind of thing is meant: "all agreed measures". */
  readonly loose: string
  /** What may follow a loose form if it says what somebody did. */
  readonly followed: string
  /** What somebody does who speaks against. */
  readonly objected: string
  /** All who were there, without naming them. */
  readonly everyone: string
  /** What stands before "all" where it is not who spoke: "shelters for all". */
  readonly notAfter: string
  /** What follows "all" where it stands after what they did; nothing where that is not said: "subrayaron todos la necesidad". */
  readonly inverted: string
  /** None of them. */
  readonly nobody: string
  /** The room, the meeting. */
  readonly house: string
  /** What may stand between whoever spoke and that they did. */
  readonly filler: string
  /** What begins words about whoever spoke: "States from all regions". */
  readonly into: string
  /** What ends such words: another who does something. */
  readonly stop: string
  /** Before whoever it was done by: "stressed by all". */
  readonly by: string
  /** What follows "by all" where nothing else is named. */
  readonly after: string
  readonly determiners: Readonly<Record<'all' | 'none' | 'most' | 'many' | 'several' | 'some' | 'one', string>>
  /** What joins another who spoke, or another thing they did. */
  readonly and: string
  /** Before a small number that is left out of all: "all but one". */
  readonly allBut: string
  /** After a number, of a hundred. */
  readonly percent: string
  /** Parts of a whole, each with its value: "two thirds=2/3". */
  readonly shares: string
  /** Between the two numbers of "nine out of ten". */
  readonly outOf: string
  /** What stands first in a sentence whose subject has no word for how many: "les États"; a dash where that cannot be told. */
  readonly articles: string
  /** How a name of many ends. */
  readonly plural: RegExp
  /** How many words of that may stand before it: "African and Asian States". */
  readonly describesBefore: number
  /** Whether what kind of thing is meant may stand after it: "États africains". */
  readonly describesAfter: boolean
  /** How each unit is called. */
  readonly units: Readonly<Record<Unit | 'speakers', string>>
}

/** Every stem with every ending: verbs of one kind. */
export function forms(stems: string, endings: string): string {
  const those = ['', ...endings.split(' ')].slice(1)
  return stems
    .split(' ')
    .flatMap((stem) => those.map((ending) => stem + ending.replace('0', '')))
    .join('|')
}
