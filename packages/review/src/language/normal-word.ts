/**
 * A word in the form in which it is compared. Small letters; accents off, because half of all keyboards leave them off;
 * for Arabic also the lengthening stroke (tatweel) and the vowel signs, and one form each of alef, yeh, waw and teh marbuta,
 * which hands mix freely; ё as е. Half-width and ligature forms become plain ones (NFKC).
 */
export function normalWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/'s$/, '')
    .normalize('NFD')
    .replace(/(?<![иИ])\p{M}|(?<=[иИ])(?!\u0306)\p{M}/gu, '')
    .replace(/ـ/g, '')
    .normalize('NFC')
    .replace(/[ٱأإآ]/g, 'ا')
    .replace(/[ىئی]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
}
