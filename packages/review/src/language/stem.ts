import type { Language } from './language.ts'

/** Endings of English that may go, the longest first of each turn; what stays has at least three or four letters. */
const english = [
  ['ingly', 'edly', 'ing', 'ed'],
  'fulness ousness iveness ational ization isation ability ibility ations ation ition ement ments ment ness ities ity ance ence ancy ency able ible tion sion ive ize ise ful ous ial al ant ent ers er or ly ic'.split(
    ' ',
  ),
] as const

/** Endings of the others. Only number, gender and the commonest cases: a light hand joins few words that are strangers. */
const endings: Readonly<Partial<Record<Language, readonly string[]>>> = {
  fr: [
    'issements',
    'issement',
    'ements',
    'ement',
    'ations',
    'ation',
    'aux',
    'euses',
    'euse',
    'ives',
    'ive',
    'ees',
    'ee',
    'es',
    's',
    'x',
    'e',
  ],
  es: [
    'amientos',
    'amiento',
    'aciones',
    'acion',
    'idades',
    'idad',
    'mente',
    'ivas',
    'ivos',
    'iva',
    'ivo',
    'es',
    'as',
    'os',
    's',
    'a',
    'o',
    'e',
  ],
  ru: [
    'иями',
    'ями',
    'ами',
    'иях',
    'ого',
    'его',
    'ому',
    'ему',
    'ыми',
    'ими',
    'ией',
    'ости',
    'остью',
    'ость',
    'ах',
    'ях',
    'ов',
    'ев',
    'ей',
    'ий',
    'ый',
    'ой',
    'ая',
    'яя',
    'ое',
    'ее',
    'ые',
    'ие',
    'ых',
    'их',
    'ом',
    'ем',
    'ам',
    'ям',
    'ую',
    'юю',
    'ия',
    'ии',
    'ию',
    'ть',
    'а',
    'я',
    'о',
    'е',
    'ы',
    'и',
    'у',
    'ю',
    'ь',
    'й',
  ],
  ar: ['اتها', 'ات', 'ون', 'ين', 'ان', 'هم', 'ها', 'يه', 'ه', 'ي'],
}

const arabicPrefixes = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال', 'و']

/**
 * What is left of a normalised word when its grammatical ending is taken off. It earns its place in linking only: a
 * sentence of a summary changes tense and number of what was said. Chinese words do not change.
 */
export function stem(word: string, language: Language): string {
  if (word.length < 4 || /\d/.test(word)) return word
  if (language === 'en') return englishStem(word)
  let rest = word
  if (language === 'ar') {
    const prefix = arabicPrefixes.find((one) => rest.startsWith(one) && rest.length - one.length >= 3)
    if (prefix) rest = rest.slice(prefix.length)
  }
  return without(rest, endings[language] ?? [], 3)
}

function englishStem(word: string): string {
  let rest = singular(word)
  const shorter = without(rest, english[0], 3)
  // "stopped" keeps one p; "bring" is no "br" with an ending.
  if (shorter !== rest && /[aeiouy]/.test(shorter)) rest = shorter.replace(/([^aeiouylsz])\1$/, '$1')
  rest = without(rest, english[1], 4)
  if (rest.length > 4) rest = rest.replace(/e$/, '')
  return rest.length > 3 ? rest.replace(/y$/, 'i') : rest
}

function singular(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word
}

function without(word: string, some: readonly string[], kept: number): string {
  const ending = some.find((one) => word.endsWith(one) && word.length - one.length >= kept)
  return ending ? word.slice(0, -ending.length) : word
}
