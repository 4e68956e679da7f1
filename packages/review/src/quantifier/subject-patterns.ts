import type { Language } from '../language/language.ts'
import { oneOf } from './pattern.ts'
import type { Rung } from './rungs.ts'
import { ar } from './subject-words/ar.ts'
import { en } from './subject-words/en.ts'
import { es } from './subject-words/es.ts'
import { fr } from './subject-words/fr.ts'
import { ru } from './subject-words/ru.ts'
import type { SubjectWords } from './subject-words/subject-words.ts'
import { zh } from './subject-words/zh.ts'
import { type Unit, units } from './units.ts'

const words: Readonly<Record<Language, SubjectWords>> = { ar, en, es, fr, ru, zh }

/** What is looked for in a sentence to know who spoke. */
export type SubjectPatterns = {
  readonly said: RegExp
  /** All, or none: by one word for each. */
  readonly everybody: readonly RegExp[]
  readonly nobodySpoke: RegExp
  /** A text ends with what joins the next who spoke. */
  readonly joined: RegExp
  readonly units: readonly { readonly unit: Unit | 'speakers'; readonly pattern: RegExp }[]
  /** A text ends with a word for how many. */
  readonly determiners: readonly { readonly rung: Rung; readonly pattern: RegExp }[]
  readonly none: RegExp
  /** A text ends with those who are left out of all. */
  readonly allBut: RegExp
  readonly plural: RegExp
  readonly described: RegExp
  readonly shares: readonly { readonly share: number; readonly pattern: RegExp }[]
  readonly percent: RegExp
  readonly outOf: RegExp
  /** A text begins with the number of all: "trois orateurs sur quatre". */
  readonly outOfAfter: RegExp
  /** A text begins with what whoever was named before it did. */
  readonly spokeAfter: RegExp
  readonly objectedAfter: RegExp
  /** A text ends with what whoever is named after it did. */
  readonly spokenBy: RegExp
  readonly manyAfter: RegExp
  /** A text is no more than what may begin a sentence before those who spoke. */
  readonly bare: RegExp
}

const made = new Map<Language, SubjectPatterns>()

/** The patterns of a language, made once. */
export function subjectPatterns(language: Language): SubjectPatterns {
  let one = made.get(language)
  if (!one) {
    one = patternsOf(language, words[language])
    made.set(language, one)
  }
  return one
}

function patternsOf(language: Language, those: SubjectWords): SubjectPatterns {
  const isChinese = language === 'zh'
  const one = (list: string) => oneOf(list, language)
  const any = isChinese ? '[^ ]' : ' [^ ]+'
  const end = isChinese ? '$' : ' $'
  const measure = isChinese ? '(?:的|个|位|名|家|多)*' : ''
  const notLoose = those.loose === '' ? '' : `(?!${one(those.loose)}(?!${one(those.followed)}|${end}))`
  // "The meeting requested by the Assembly": whoever it was done by follows.
  const notBy = ['en', 'fr', 'es'].includes(language) ? `(?!${one(those.by)})` : ''
  const filler = one(those.filler)
  const said = `${notLoose}${one(those.said)}${notBy}`
  const about = `${one(those.into)}(?:(?!${one(those.stop)})${any}){1,4}?`
  const between = `(?:${filler}|${about}){0,3}?`
  const everyone = one(those.everyone)
  const done = `(?:${one(those.said)}|${one(those.passive)})`
  // "Shelters for all" are nobody who spoke.
  const nobodyElse = those.notAfter === '' ? '' : `(?<!${one(those.notAfter)})`
  const free = `(?:(?!${[those.stop, those.into, those.by].map(one).join('|')})${any})`
  const described = `${measure}${free}{0,${those.describesBefore}}?${measure}`
  const afterNoun = those.describesAfter ? `(?:${free})?` : ''
  const all = new RegExp(
    language === 'ar'
      ? `${one(those.said)}(?:${filler}){0,2}${one(`${those.everyone}|${those.house}`)}`
      : `${nobodyElse}${one(`${those.everyone}|${those.house}`)}(?:${filler}){0,4}?${said}`,
    'gu',
  )
  const isInverted = those.inverted !== ''
  const inverted = `${one(those.said)}(?:${filler})?${everyone}(?=${end}|${one(those.inverted)})`
  const byAll = {
    ru: `${done}(?:${filler}){0,2}?${one(those.by)}(?=${end}|${one(those.after)})|${one(those.by)}(?:${filler}){0,3}?${done}`,
    zh: `${one(those.by)}${everyone}(?:的|所|一致)*${one(those.said)}`,
    ar: `${one(those.everyone)}(?:${filler}){0,2}${one(those.said)}`,
    other: `${done}(?:${filler}){0,2}?${one(those.by)}${everyone}(?=${end}|${one(those.after)})`,
  }
  const noneObjected =
    language === 'ar'
      ? `${one('لم|لا|ما|لن')}${one(those.objected)}(?:${filler}){0,2}(?:${one('أحد')}|${one('أي')}${one(those.units.speakers)})|${one(those.nobody)}(?:${filler}){0,2}${one(those.objected)}`
      : `${nobodyElse}${one(those.nobody)}(?:${filler}){0,4}?${one(those.objected)}`
  const determiner = (list: string) => new RegExp(`${one(list)}${described}$`, 'u')
  return {
    said: new RegExp(one(those.said), 'gu'),
    everybody: [
      all,
      new RegExp(byAll[language as keyof typeof byAll] ?? byAll.other, 'gu'),
      new RegExp(noneObjected, 'gu'),
      ...(isInverted ? [new RegExp(inverted, 'gu')] : []),
    ],
    nobodySpoke: new RegExp(`${nobodyElse}${one(those.nobody)}(?:${filler}){0,4}?${said}`, 'gu'),
    joined: new RegExp(`${one(those.and)}$`, 'u'),
    units: ([...Object.keys(units), 'speakers'] as (Unit | 'speakers')[]).map((unit) => ({
      unit,
      pattern: new RegExp(one(those.units[unit]), 'gu'),
    })),
    determiners: (['all', 'most', 'many', 'several', 'some', 'one'] as const).map((rung) => ({
      rung,
      pattern: determiner(those.determiners[rung]),
    })),
    none: determiner(those.determiners.none),
    allBut: new RegExp(`${one(those.allBut)}${any}$`, 'u'),
    plural: those.plural,
    described: new RegExp(isChinese ? '[多余的个位名家]{0,2}$' : `${free}{0,${those.describesBefore}}$`, 'u'),
    shares: `${those.shares}${isChinese ? '' : figures}`.split('|').map((row) => {
      const [phrase, value] = row.split('=') as [string, string]
      const [part, whole] = value.split('/').map(Number) as [number, number]
      return { share: part / whole, pattern: new RegExp(`${one(phrase)}${ofThe(language, any)}$`, 'u') }
    }),
    percent: new RegExp(
      isChinese ? `(?:${one(those.percent)}|百分之[^ ]{1,4}?)的?$` : `${one(those.percent)}${ofThe(language, any)}$`,
      'u',
    ),
    outOfAfter: new RegExp(language === 'fr' ? `^${one(those.outOf)}${any}` : '(?!)', 'u'),
    outOf: new RegExp(`${one(those.outOf)}${any}$`, 'u'),
    spokeAfter: new RegExp(`^${afterNoun}${between}${said}`, 'u'),
    objectedAfter: new RegExp(`^${afterNoun}${between}${one(those.objected)}`, 'u'),
    spokenBy: new RegExp(
      language === 'ru' || language === 'ar'
        ? `${done}(?:${filler}){0,2}$`
        : `${done}(?:${filler}){0,2}${one(those.by)}$`,
      'u',
    ),
    manyAfter: new RegExp(language === 'ar' ? '^(?: [^ ]+)? (?:ال)?(?:عديده|كثيره|متعدده)(?= )' : '(?!)', 'u'),
    bare: new RegExp(bareStart(language, those, filler), 'u'),
  }
}

/** What may begin a sentence before those who spoke, if there is no word for how many; of Arabic, the verb. */
function bareStart(language: Language, { articles, said }: SubjectWords, filler: string): string {
  if (language === 'ar') return `${oneOf(said, language)}(?:${filler})?$`
  if (articles === '-') return '(?!)'
  if (articles === '') return `^(?:${filler})?$`
  return `^(?:${filler})?${language === 'en' ? `(?:${oneOf(articles, language)})?` : oneOf(articles, language)}$`
}

/** Of "2/3" and "⅔" two numbers are left where words are told apart. */
const figures = '|1 2=1/2|2 3=2/3|3 4=3/4|4 5=4/5'

/** "Two thirds *of the* speakers": two small words at most. */
function ofThe(language: Language, any: string): string {
  return language === 'zh' ? '的?' : `(?:${any}){0,2}?`
}
