/** @returns a paragraph's words in one line, each run of blanks one: what a diff, an anchor and a bracket count in */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
