import anyAscii from 'any-ascii'

const PLAIN = /^[a-z0-9 ]*$/

/**
 * Brings a text of any script to plain lower-case Latin letters, digits and single spaces, so that محمد, Мухаммад and
 * Muḥammad can be compared at all. Apostrophes and hyphens inside a word vanish or part it as people write them:
 * O'Brien = obrien, al-Hassan = al hassan.
 *
 * @param text any text
 * @returns the folded text; '' when nothing is left
 */
export function foldText(text: string): string {
  if (PLAIN.test(text) && !text.includes('  ')) return text.trim()
  const latin = /^\p{ASCII}*$/u.test(text) ? text : anyAscii(text.normalize('NFKC'))
  return latin
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
