import type { Language, Release } from '@clarion/review'
import { arabicWords } from './words/arabic-words.ts'
import { chineseWords } from './words/chinese-words.ts'
import { englishWords } from './words/english-words.ts'
import { frenchWords } from './words/french-words.ts'
import { russianWords } from './words/russian-words.ts'
import { spanishWords } from './words/spanish-words.ts'

/** What is said above the page after something was done, or was not. */
export type OwnLinesNotice = 'asked' | 'released' | 'same' | 'changed' | 'tooLong' | 'waiting' | 'sure'

/** The words around a speaker’s own lines. `{day}` and `{until}` are a day in words, `{version}` is a number. */
export type OwnLinesWords = {
  /** Says nothing to whoever looks over a shoulder. */
  readonly title: string
  readonly intro: string
  readonly until: string
  readonly alone: string
  readonly lines: string
  readonly right: string
  readonly rightSaid: string
  readonly ask: string
  readonly askWhat: string
  readonly words: string
  readonly why: string
  readonly send: string
  readonly asked: string
  readonly askedOn: string
  readonly waiting: string
  readonly accepted: string
  readonly declined: string
  readonly release: string
  readonly releases: Readonly<Record<Exclude<Release, 'open'>, string>>
  readonly save: string
  readonly withdraw: string
  readonly withdrawWhat: string
  readonly sure: string
  readonly notSent: string
  readonly sentSigned: string
  readonly sentPublished: string
  readonly taken: string
  readonly takenWhat: string
  readonly notices: Readonly<Record<OwnLinesNotice, string>>
  readonly ended: string
  readonly endedWhat: string
}

/** Five of the six were written by machine and need a native reader. */
export const ownLinesWords: Readonly<Record<Language, OwnLinesWords>> = {
  ar: arabicWords,
  en: englishWords,
  es: spanishWords,
  fr: frenchWords,
  ru: russianWords,
  zh: chineseWords,
}
