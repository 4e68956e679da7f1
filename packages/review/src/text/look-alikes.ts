import type { Language } from '../language/language.ts'
import { withoutHidden } from './without-hidden.ts'

/**
 * Letters that look like Latin ones, after the Latin letter they look like: Cyrillic, Greek, Armenian, and Latin letters of
 * phonetics. A small part of the confusables of Unicode's technical standard 39: what may stand in an upright text unseen.
 */
const likeLatin =
  'aаαɑᴀ bʙ cсϲςᴄ dԁᴅđ eеεᴇє fꜰ gɡցɢ hһհʜħ iіιıɩɪ jјϳᴊ kкκᴋ lӏʟǀł mмᴍ nոηɴ oоοօᴏσөø pрρᴘ qԛզ rʀ sѕꜱ tтτᴛ uυսᴜ vνѵᴠ wԝωᴡ xхχ yуγʏ zᴢ AАΑᎪ BВΒᏴ CСϹᏟ DᎠ EЕΕᎬ HНΗᎻ IІΙӀ JЈᎫ KКΚᏦ LᏞ MМΜᎷ NΝ OОΟՕ PРΡᏢ QԚ RᎡ SЅՏᏚ TТΤᎢ VѴᏙ WԜᎳ XХΧ YΥҮ ZΖᏃ'

/** Latin letters that look like Russian ones, before the Russian letter. */
const likeCyrillic = 'aа cс eе oо pр xх yу kк mм tт rг AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ'

/** Arabic letters of other languages, before the one they look like. */
const likeArabic = 'ہه ھه ەه ۂه ڪك ںن ٮب ڡف ٯق ۀه'

/** Signs as they are written in Taiwan and Hong Kong, before those of the mainland: of words for who spoke. */
const likeChinese =
  '與与 會会 發发 個个 們们 體体 數数 許许 眾众 強强 調调 聽听 證证 專专 題题 響响 應应 國国 員员 織织 組组 議议 無无 對对 異异 聲声 討讨 論论 場场 從从 認认 為为 當当 還还 幾几 歡欢 籲吁 贊赞 給给 這这 於于 讚赞 庫库 團团 參参 兩两 億亿 萬万 過过 識识 倖幸 機机 構构 區区 際际 間间 見见 總总 類类 該该 話话 說说 談谈 譴谴 責责 ー一 ニ二 ハ八'

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(' ').map((pair) => {
      const [from, to] = [...pair] as [string, string]
      return [from, to]
    }),
  )
}

const latin: ReadonlyMap<string, string> = new Map(
  likeLatin.split(' ').flatMap((row) => {
    const [plain, ...others] = [...row] as [string, ...string[]]
    return others.map((other): [string, string] => [other, plain])
  }),
)
const cyrillic = pairs(likeCyrillic)
const signs = { ar: pairs(likeArabic), zh: pairs(likeChinese) } as const

/** Letters that stand for nothing and are drawn as nothing, or as a gap. */
const unseen = /[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu

/** The words of a text with their figures: "A11". */
const run = /[\p{L}\p{M}\p{N}]+/gu

/**
 * A text with the letters it seems to have: what is written with letters of another script that look alike, in circles, full width,
 * small capitals, or with what nobody sees between, is read as everybody reads it. A word that is not whole in the language's
 * script afterwards stays as it was.
 */
export function plainLetters(text: string, language: Language): string {
  const shown = withoutHidden(text)
    .replace(unseen, '')
    .replace(/[🅐-🅩🅰-🆉]/gu, inCircle)
    .normalize('NFKC')
  if (language === 'ar' || language === 'zh') return each(shown, (letter) => signs[language].get(letter) ?? letter)
  if (language === 'ru') return shown.replace(run, (word) => asCyrillic(word) ?? word)
  return /^[\x20-\x7e]*$/.test(shown) && !/[a-z]I|[A-Za-z][01]|[01][A-Za-z]|AI[lI]/.test(shown)
    ? shown
    : shown.replace(run, (word) => asLatin(word) ?? word)
}

/** @returns a word in Latin letters, those that look alike put right; undefined where others are left */
export function asLatin(word: string): string | undefined {
  const letters = each(word, (letter) => latin.get(letter) ?? letter)
  if (!/^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(letters) || !/\p{L}/u.test(letters)) return undefined
  return letters
    .replace(/(?<=\p{Ll})I/gu, 'l')
    .replace(/^A[Il1]{2}$/u, 'All')
    .replaceAll('1', 'l')
    .replaceAll('0', 'o')
}

/** @returns a word in Russian letters, those that look alike put right; undefined where others are left */
export function asCyrillic(word: string): string | undefined {
  const letters = each(word, (letter) => {
    if (/\p{Script=Cyrillic}/u.test(letter) && letter !== 'ө') return letter
    const plain = latin.get(letter) ?? letter
    return cyrillic.get(plain) ?? plain
  })
  if (!/^[\p{Script=Cyrillic}\p{M}\p{N}]+$/u.test(letters) || !/\p{L}/u.test(letters)) return undefined
  return letters.replaceAll('0', 'о').replaceAll('3', 'з').replaceAll('6', 'б')
}

function each(text: string, change: (letter: string) => string): string {
  return Array.from(text, change).join('')
}

/** White letters in black circles and squares, which Unicode does not take for letters. */
function inCircle(sign: string): string {
  const code = sign.codePointAt(0)!
  return String.fromCodePoint(0x41 + code - (code >= 0x1f170 ? 0x1f170 : 0x1f150))
}
