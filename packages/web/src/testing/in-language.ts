import { readFileSync } from 'node:fs'
import type { Catalogue } from '../words/catalogue.ts'
import { english, type WordKey } from '../words/english.ts'
import { languageNameIn } from '../words/language-name-in.ts'
import { type Words, wordsOf } from '../words/words.ts'

/** How a test written in English finds the same things on a page in another language. */
export type InLanguage = {
  readonly words: Words
  /**
   * What a page says instead of an English text, whole. Each message of the catalogue that can say it is tried, and each
   * part that a message was given: a name of a language, a code's name, several beside each other.
   *
   * @throws Error when no message and no vocabulary says so: then a page cannot either
   */
  (text: string): RegExp
  /** The same, where it stands among other words. */
  part(text: string): RegExp
  /** A message by its name, where it stands among other words: one that counts, or is long. */
  say(key: WordKey, values?: Parameters<Words['say']>[1]): RegExp
}

const own: Catalogue = { messages: english, vocabulary: {}, refusals: {} }

/** @param language `en`, or one that has a file */
export function inLanguage(language: string): InLanguage {
  const file = new URL(`../words/languages/${language}.json`, import.meta.url)
  const catalogue: Catalogue = language === 'en' ? own : JSON.parse(readFileSync(file, 'utf8'))
  const words = wordsOf(language, catalogue)
  const said = (text: string): string[] => {
    const named = catalogue.vocabulary[text] ?? languageOf(words, text)
    const [, title, number] = /^(.+) (\d+)$/.exec(text) ?? []
    if (title !== undefined) {
      return [words.say('form-entry.item', { title: one(title), number: Number(number) })]
    }
    return [...messagesThatSay(words, text, one), ...(named === undefined ? [] : [named])]
  }
  const one = (text: string): string => said(text)[0] ?? text
  const pattern = (text: string): string => {
    const found = language === 'en' ? [text] : said(text)
    if (found.length === 0) throw new Error(`nothing in ${language} says: ${text}`)
    return found.map(loosely).join('|')
  }
  return Object.assign((text: string) => new RegExp(`^(?:${pattern(text)})$`), {
    words,
    part: (text: string) => new RegExp(pattern(text)),
    say: (key: WordKey, values = {}) => new RegExp(loosely(words.say(key, values))),
  })
}

function messagesThatSay(words: Words, text: string, translated: (text: string) => string): string[] {
  return Object.entries(english).flatMap(([key, message]) => {
    if (message === text) return [words.say(key as WordKey)]
    if (!message.includes('{') || /\{\w+,/.test(message)) return []
    const pieces = message.split(/\{(\w+)\}/)
    // Without a word of its own a message says anything.
    if (!pieces.some((piece, place) => place % 2 === 0 && /\p{L}/u.test(piece))) return []
    const match = new RegExp(`^${pieces.map((piece, place) => (place % 2 ? '(.+)' : escaped(piece))).join('')}$`).exec(
      text,
    )
    if (!match) return []
    const names = pieces.filter((_, place) => place % 2 === 1)
    const given = names.map((name, place): [string, string | number] => {
      const value = match[place + 1] ?? ''
      if (/^\d+$/.test(value)) return [name, Number(value)]
      return [name, words.row(value.split(', ').map(translated))]
    })
    return [words.say(key as WordKey, Object.fromEntries(given))]
  })
}

/** The languages that the tests' people speak. */
const spoken = ['sqi', 'eng', 'ara']
const inEnglish = wordsOf('en', own)

function languageOf(words: Words, text: string): string | undefined {
  const code = spoken.find((one) => languageNameIn(inEnglish, one) === text)
  return code === undefined ? undefined : languageNameIn(words, code)
}

/** Marks that keep names whole in a line stand where a page puts them, and are not read. */
function loosely(text: string): string {
  const signs = [...text.replace(/[\u2066-\u2069]/g, '')]
  return signs.map(escaped).join('[\\u2066-\\u2069]*').replace(/^|$/g, '[\\u2066-\\u2069]*')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
