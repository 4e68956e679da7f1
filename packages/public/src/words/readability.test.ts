import { describe, expect, it } from 'vitest'
import { averagesOf, readSentences } from '../testing/read-sentences.ts'
import { languagesOf, readCatalogue } from './languages.ts'

/**
 * How easy each language reads, by the measure published for it. Every limit is what the measure's own table gives for
 * children of about ten; all were written down before any of the translations was.
 */
type Measure = {
  readonly syllablesOf: (word: string) => number
  /** How far a text is from the limit; above zero is too hard. */
  readonly tooHardBy: (wordsPerSentence: number, syllablesPerWord: number) => number
}

const groups = (vowels: RegExp) => (word: string) => Math.max(1, word.match(vowels)?.length ?? 0)
const withoutSyllables = () => 0

const measures: Readonly<Record<string, Measure>> = {
  // Flesch-Kincaid grade (Kincaid et al. 1975). Grade 5 is age 10 to 11. A final silent e is no syllable.
  en: {
    syllablesOf: (word) => groups(/[aeiouy]+/g)(word.toLowerCase().replace(/e$/, '')),
    tooHardBy: (sentence, word) => 0.39 * sentence + 11.8 * word - 15.59 - 5,
  },
  // Kandel and Moles 1958, Flesch's ease with its constants for French. Flesch's table: 90 and more is "very easy", grade 5,
  // age 10 to 11. A final e is mute, also before s; y between vowels and é before one part two syllables.
  fr: {
    syllablesOf: (word) =>
      groups(/[aeiouyàâäéèêëîïôöùûüœæ]+/g)(
        word
          .toLowerCase()
          .replace(
            /(?<=[^aeiouyàâéèêëîïôùûüœæ’'][^aeiouyàâéèêëîïôùûüœæ’']|[aeiouyàâéèêëîïôùûüœæ][^aeiouyàâéèêëîïôùûüœæ’'])es?$/,
            '',
          )
          .replace(/(?<=[aeiou])y(?=[aeiouéèê])/g, '-i')
          .replace(/é(?=[aiouâé])/g, 'é-'),
      ),
    tooHardBy: (sentence, word) => 90 - (207 - 1.015 * sentence - 73.6 * word),
  },
  // Fernández Huerta 1959, as corrected by Law 2011. The table: 80 to 90 is "easy", fifth grade, age 10 to 11. A stressed i or
  // u beside another vowel is a syllable of its own, and so are two strong vowels.
  es: {
    syllablesOf: (word) =>
      groups(/[iuü]?[aeoáéó][iuyü]?(?![áéó])|[íú]|[iuüy]+/g)(word.toLowerCase().replace(/(?<=[qg])u(?=[eiéí])/g, '')),
    tooHardBy: (sentence, word) => 80 - (206.84 - 1.02 * sentence - 60 * word),
  },
  // Oborneva 2006, the Flesch-Kincaid grade with its constants for Russian. Grade 5 is age 10 to 11. In Russian there are as
  // many syllables as vowels; в, к and с have none.
  ru: {
    syllablesOf: (word) => word.match(/[аеёиоуыэюя]/gi)?.length ?? 0,
    tooHardBy: (sentence, word) => 0.5 * sentence + 8.4 * word - 15.59 - 5,
  },
  // No measure with a table of ages fits short sentences in Arabic or Chinese. What stands is the length of the sentence,
  // by Flesch's table (The Art of Readable Writing, 1949): on average 8 words or less is "very easy", grade 5.
  ar: { syllablesOf: withoutSyllables, tooHardBy: (sentence) => sentence - 8 },
  zh: { syllablesOf: withoutSyllables, tooHardBy: (sentence) => sentence - 8 },
}

it.each([
  ['fr', { le: 1, les: 1, page: 1, quatre: 1, voyez: 2, gardée: 2, souvent: 2, personne: 2, réécrire: 3, êtes: 1 }],
  ['es', { quién: 1, página: 3, leer: 2, día: 2, ayuda: 3, cuidado: 3, oír: 2, usted: 2, guardar: 2, correo: 3 }],
  ['ru', { в: 0, что: 1, страница: 3, её: 2 }],
])('the syllables of %s are counted as its speakers do', (language, words) => {
  const counted = Object.keys(words).map((word) => [word, measures[language]?.syllablesOf(word)])
  expect(Object.fromEntries(counted)).toEqual(words)
})

describe.each(languagesOf('UTC').names)('the words of %s', (language) => {
  const own = Object.entries(readCatalogue(language)).filter(([key]) => !key.startsWith('record.'))
  const sentences = readSentences(language, Object.fromEntries(own))

  it('read at about ten years of age, by the measure of the language', () => {
    const measure = measures[language]
    if (!measure) throw new Error(`no measure is known for ${language}: name one, with its source, in this test`)
    const { words, wordsPerSentence, syllablesPerWord } = averagesOf(sentences, measure.syllablesOf)
    expect(words).toBeGreaterThan(500)
    expect(measure.tooHardBy(wordsPerSentence, syllablesPerWord)).toBeLessThan(0)
  })

  it('have no sentence of more than 22 words', () => {
    expect(sentences.filter(({ length }) => length > 22).map((sentence) => sentence.join(' '))).toEqual([])
  })
})
