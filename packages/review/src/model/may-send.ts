import { hearingIndex } from '../linking/hearing-index.ts'
import { summaryGate } from '../lint/summary-gate.ts'
import { type HearingForModel, keptBack } from './hearing-for-model.ts'
import { nameMask } from './mask-names.ts'

/**
 * @param language of the words
 * @returns whether words may be sent, or kept: they name nobody and repeat nobody who has not released what they said
 */
export function maySend(hearing: HearingForModel, language = hearing.language): (text: string) => boolean {
  const mask = nameMask(hearing.names, language)
  const unreleased = unreleasedWords(hearing)
  const gate = summaryGate({ index: hearingIndex([], language), turns: [], unreleased, language })
  return (text) =>
    mask(text) === text && !gate([{ text, formal: true }]).some(({ code }) => code === 'survivor-words-unreleased')
}

/** @returns the words of every statement that stays here, in each of its editions */
export function unreleasedWords({ statements }: HearingForModel): string[] {
  return statements
    .filter((one) => keptBack(one) !== undefined)
    .flatMap(({ text, earlier = [] }) => [text.text, ...earlier])
}
