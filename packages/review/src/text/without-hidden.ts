/**
 * A text without the signs that nobody sees: soft hyphens as PDF files leave them, joiners, marks of direction. They stand inside
 * words and make two of one.
 */
export function withoutHidden(text: string): string {
  return text.replace(/\p{Cf}/gu, '')
}
