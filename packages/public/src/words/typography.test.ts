import { expect, it } from 'vitest'
import { readCatalogue } from './languages.ts'

/** What is read of each message: parameters as a letter, the forms of a plural one after the other. */
function readOf(language: string): [key: string, text: string][] {
  return Object.entries(readCatalogue(language)).map(([key, message]) => [
    key,
    message
      .replace(/\{(\w+)(, number)?\}/g, 'x')
      .replace(/\{\w+, plural,|=\d|\b(zero|one|two|few|many|other) (?=\{)|[{}#]/g, ''),
  ])
}
const wrong = (language: string, isWrong: (text: string) => boolean) =>
  readOf(language).filter(([, text]) => isWrong(text))

it('French has a narrow no-break space before ; : ? ! and inside « »', () => {
  expect(wrong('fr', (text) => /[^\u202f][:;?!»](\s|$)|«[^\u202f]/.test(text))).toEqual([])
})

it('Spanish opens what it closes with ? or !', () => {
  const count = (text: string, mark: string) => text.split(mark).length
  const unpaired = (text: string) => count(text, '¿') !== count(text, '?') || count(text, '¡') !== count(text, '!')
  expect(wrong('es', unpaired)).toEqual([])
})

it('Arabic has its own comma, semicolon and question mark', () => {
  expect(wrong('ar', (text) => /[,;?]/.test(text))).toEqual([])
})

it('Chinese has full-width punctuation', () => {
  expect(wrong('zh', (text) => /[,;:?!.()]/.test(text))).toEqual([])
})

it('Russian and Arabic quote with « », and no language with straight marks', () => {
  for (const language of ['ar', 'ru'])
    expect([language, wrong(language, (text) => /[“”„]/.test(text))]).toEqual([language, []])
  for (const language of ['en', 'fr', 'es', 'ar', 'ru', 'zh']) {
    const spoken = readOf(language).filter(([key]) => !key.startsWith('record.'))
    expect([language, spoken.filter(([, text]) => /["']/.test(text))]).toEqual([language, []])
  }
})
