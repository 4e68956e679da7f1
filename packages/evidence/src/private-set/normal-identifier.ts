/**
 * Brings an identifier (passport, phone, national number) to one writing: NFKC, capitals, nothing but letters and digits.
 * `+234 803-555` and `234803555` are one; national and international writing of a phone are not: agree on one.
 *
 * @param text an identifier as people write it
 * @returns the one writing, '' when nothing is left
 */
export function normalIdentifier(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
