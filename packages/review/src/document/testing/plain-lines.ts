import type { Language } from '../../language/language.ts'
import { documentWords, sentenceGap } from '../document-words.ts'
import type { DocumentPart, ReviewDocument } from '../review-document.ts'

/**
 * What a person reads in a document, line by line, told from the model by other ways than the writers go: the oracle they are held to.
 * Numbers are counted by going back to the start for each.
 */
export function plainLines(document: ReviewDocument): string[] {
  const { language, masthead, title, subtitle, body, annexes, letter } = document
  const words = documentWords[language]
  const date = (iso: string) => dates[iso]?.[language] ?? iso
  const lines = [
    ...(letter
      ? [
          letter.from,
          date(letter.date),
          letter.salutation,
          ...letter.paragraphs,
          letter.closing,
          letter.name,
          ...letter.to,
        ]
      : []),
    words.organization,
    masthead.symbol,
    masthead.organ,
    words.distribution[masthead.distribution],
    date(masthead.date),
    words.original.replace('{language}', words.languages[masthead.original]),
    masthead.session,
    masthead.agendaItem,
    title,
    subtitle ?? '',
    ...partLines(body, document),
    ...annexes.flatMap((annex, at) => [
      annexes.length === 1 ? words.annex : `${words.annex} ${['I', 'II', 'III', 'IV', 'V', 'VI'][at]}`,
      annex.title,
      ...partLines(annex.body, document),
    ]),
  ]
  return lines.filter((line) => line !== '')
}

/** The days of the samples, as the United Nations writes them. */
const dates: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '2017-06-23': {
    ar: '23 حزيران/يونيه 2017',
    en: '23 June 2017',
    es: '23 de junio de 2017',
    fr: '23 juin 2017',
    ru: '23 июня 2017 г.',
    zh: '2017年6月23日',
  },
  '2017-07-03': {
    ar: '3 تموز/يوليه 2017',
    en: '3 July 2017',
    es: '3 de julio de 2017',
    fr: '3 juillet 2017',
    ru: '3 июля 2017 г.',
    zh: '2017年7月3日',
  },
}

function partLines(parts: readonly DocumentPart[], document: ReviewDocument): string[] {
  const words = documentWords[document.language]
  return parts.flatMap((part, at): string[] => {
    if (part.type === 'heading') return [part.text]
    if (part.type === 'paragraph') {
      const text = part.sentences.map((sentence) => sentence.text).join(sentenceGap(document.language))
      return [`${part.numbered ? `${numberAt(parts, at)} ` : ''}${text}`]
    }
    const colon = words.colon
    const runs = part.runs.map(({ text, marks }) => {
      const asked = marks.map(({ asks, by }) => `${by.join(', ')}${colon}${words.asks[asks]}`)
      return marks.length === 0 ? text : `[${asked.join('; ')}${colon}${text}]`
    })
    const boxed = part.status === 'bracketed' || part.by.length > 0
    const before = `${part.status === 'agreed' ? `(${words.agreed}) ` : ''}${boxed ? '[' : ''}`
    const who = part.by.length > 0 ? `${part.by.join(', ')}${colon}` : ''
    return [
      `${part.label === '' ? '' : `${part.label} `}${before}${who}${runs.join('')}${boxed ? ']' : ''}`,
      ...part.notes,
    ]
  })
}

function numberAt(parts: readonly DocumentPart[], at: number): string {
  const own = parts[at]!
  const level = own.type === 'paragraph' ? own.level : 0
  let count = 0
  for (let before = at; before >= 0; before--) {
    const part = parts[before]!
    if (part.type !== 'paragraph' || !part.numbered) continue
    if (part.level < level) break
    if (part.level === level) count++
  }
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const letter = letters[(count - 1) % 26]!.repeat(Math.ceil(count / 26))
  const small = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
  return [`${count}.`, `(${letter})`, `(${small[count] ?? '?'})`, `${letter}.`][level]!
}
