import type { Language } from '../language/language.ts'
import { normalWord } from '../language/normal-word.ts'

/** Numbers as they are written out, in the forms in which they stand before those who are counted. */
const written: Readonly<Record<Language, string>> = {
  en: '1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve dozen|13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty score|30 thirty|40 forty|50 fifty|60 sixty|70 seventy|80 eighty|90 ninety|100 hundred',
  fr: '1 un une|2 deux|3 trois|4 quatre|5 cinq|6 six|7 sept|8 huit|9 neuf|10 dix dizaine|11 onze|12 douze douzaine|13 treize|14 quatorze|15 quinze quinzaine|16 seize|20 vingt vingtaine|30 trente trentaine|40 quarante quarantaine|50 cinquante cinquantaine|60 soixante soixantaine|100 cent centaine',
  es: '1 un una uno|2 dos|3 tres|4 cuatro|5 cinco|6 seis|7 siete|8 ocho|9 nueve|10 diez decena|11 once|12 doce docena|13 trece|14 catorce|15 quince|16 dieciséis|17 diecisiete|18 dieciocho|19 diecinueve|20 veinte veintena|21 veintiún veintiuno veintiuna|22 veintidós|23 veintitrés|24 veinticuatro|25 veinticinco|26 veintiséis|27 veintisiete|28 veintiocho|29 veintinueve|30 treinta|40 cuarenta|50 cincuenta|60 sesenta|70 setenta|80 ochenta|90 noventa|100 cien ciento centenar',
  ru: '1 один одна|2 два две двух двое|3 три трех трое|4 четыре четырех четверо|5 пять пяти|6 шесть шести|7 семь семи|8 восемь восьми|9 девять девяти|10 десять десяти десяток|11 одиннадцать|12 двенадцать|13 тринадцать|14 четырнадцать|15 пятнадцать|16 шестнадцать|17 семнадцать|18 восемнадцать|19 девятнадцать|20 двадцать|30 тридцать|40 сорок|50 пятьдесят|60 шестьдесят|70 семьдесят|80 восемьдесят|90 девяносто|100 сто',
  ar: '1 أحد إحدى|2 اثنان اثنا اثنتا اثنين|3 ثلاثة ثلاث|4 أربعة أربع|5 خمسة خمس|6 ستة ست|7 سبعة سبع|8 ثمانية ثماني|9 تسعة تسع|10 عشرة عشر|20 عشرون عشرين|30 ثلاثون ثلاثين|40 أربعون أربعين|50 خمسون خمسين|60 ستون ستين|70 سبعون سبعين|80 ثمانون ثمانين|90 تسعون تسعين|100 مائة مئة',
  zh: '1 一|2 二 两|3 三|4 四|5 五|6 六|7 七|8 八|9 九|10 十|100 百',
}

/** What stands between the parts of a number. */
const between: ReadonlySet<string> = new Set(['and', 'et', 'y', 'a', 'of', 'de', 'd'])

const made = new Map<Language, ReadonlyMap<string, number>>()

function valuesIn(language: Language): ReadonlyMap<string, number> {
  let values = made.get(language)
  if (!values) {
    values = new Map(
      written[language].split('|').flatMap((row) => {
        const [value, ...forms] = row.split(' ')
        return forms.map((form): [string, number] => [normalWord(form), Number(value)])
      }),
    )
    made.set(language, values)
  }
  return values
}

/**
 * The number that stands right before a place of a sentence, in digits or written out: "1,000", "twenty-one", "十二".
 *
 * @param among the words of the sentence; of Chinese, its signs
 * @param end where those stand that are counted
 * @returns undefined where no number stands there
 */
export function numberBefore(among: readonly string[], end: number, language: Language): number | undefined {
  const digits = digitsBefore(among, end, language)
  if (digits !== undefined) return digits
  const values = valuesIn(language)
  const parts: number[] = []
  for (let at = end - 1; at >= 0; at--) {
    const word = among[at]!
    const value = values.get(word) ?? (language === 'ar' ? values.get(word.replace(/^و/u, '')) : undefined)
    if (value !== undefined) parts.unshift(value)
    else if (!between.has(word)) break
  }
  // "Une vingtaine", "una docena" are a score and a dozen.
  const isRound = (language === 'fr' || language === 'es') && parts[0] === 1 && (parts[1] ?? 0) >= 10
  return parts.length === 0 ? undefined : summed(isRound ? parts.slice(1) : parts, language)
}

/** "two hundred and five" is 2 x 100 + 5; a Chinese ten multiplies too, and a French twenty that a four stands before. */
function summed(parts: readonly number[], language: Language): number {
  let [whole, last] = [0, 0]
  for (const value of parts) {
    const multiplies = value === 100 || (language === 'zh' && value === 10)
    const isScore = language === 'fr' && value === 20 && last === 4
    if (multiplies || isScore) [whole, last] = [whole + Math.max(last, 1) * value, 0]
    else last += value
  }
  return whole + last
}

function digitsBefore(among: readonly string[], end: number, language: Language): number | undefined {
  let text = ''
  for (let at = end - 1; at >= 0; at--) {
    const word = western(among[at]!)
    if (!/^\d{1,9}$/.test(word)) break
    // Groups of thousands stand apart: "1,000" is two words.
    const goesOn = text === '' || language === 'zh' || (/^\d{3}(?:\d{3})*$/.test(text) && word.length <= 3)
    if (!goesOn) break
    text = word + text
  }
  return text === '' ? undefined : Number(text)
}

function western(word: string): string {
  return word.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.charCodeAt(0) & 0xf) % 16))
}
