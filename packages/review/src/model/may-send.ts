import { hearingIndex } from '../linking/hearing-index.ts'
import { summaryGate } from '../lint/summary-gate.ts'
import { type HearingForModel, keptBack } from './hearing-for-model.ts'
import { nameMask } from './mask-names.ts'

/** @returns whether words that people wrote may be sent: they name nobody and repeat nobody who has not released them */
export function maySend(hearing: HearingForModel): (text: string) => boolean {
  const { language, names } = hearing
  const mask = nameMask(names, language)
  const unreleased = unreleasedWords(hearing)
  const gate = summaryGate({ index: hearingIndex([], language), turns: [], unreleased, language })
  return (text) =>
    mask(text) === text && !gate([{ text, formal: true }]).some(({ code }) => code === 'survivor-words-unreleased')
}

/** @returns the words of every statement that stays here */
export function unreleasedWords({ statements }: HearingForModel): string[] {
  return statements.filter((one) => keptBack(one) !== undefined).map(({ text }) => text.text)
}
