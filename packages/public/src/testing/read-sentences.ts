import type { Catalogue } from '../words/words.ts'

/** Sentences of a catalogue, each as its words. Labels of one or two words are no sentences and would flatter a measure. */
export type Sentences = readonly (readonly string[])[]

/**
 * @param language BCP 47; says where words begin and end in a script without spaces
 * @param catalogue its messages
 * @returns what is read as sentences: a name stands for what is put in, every form of a plural is read
 */
export function readSentences(language: string, catalogue: Catalogue): Sentences {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  return Object.values(catalogue)
    .flatMap((message) =>
      message
        .replace(/\{(\w+)(, number)?\}/g, placeholders[language] ?? 'name')
        .replace(/\{[^{}]*plural[^{}]*|=\d|\b(zero|one|two|few|many|other)\b|[{}#]/g, '. ')
        .split(/[.:?!؟。：？！](?:[\s\u00a0\u202f»”]|$)|[。：？！]/),
    )
    .map((sentence) =>
      [...words.segment(sentence)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
    )
    .filter((sentence) => sentence.length > 2)
}

/** What is put into a message is a name or a day; in the measure it is a short word of the language. */
const placeholders: Readonly<Record<string, string>> = {
  ar: 'اسم',
  fr: 'nom',
  es: 'nombre',
  ru: 'имя',
  zh: '名字',
}

/** The averages that every measure is made of. */
export function averagesOf(sentences: Sentences, syllablesOf: (word: string) => number) {
  const words = sentences.flat()
  return {
    words: words.length,
    wordsPerSentence: words.length / sentences.length,
    syllablesPerWord: words.reduce((sum, word) => sum + syllablesOf(word), 0) / words.length,
    longest: sentences.reduce<readonly string[]>((long, one) => (one.length > long.length ? one : long), []),
  }
}
