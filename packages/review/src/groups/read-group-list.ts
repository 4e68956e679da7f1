import type { Membership, StateGroup } from './state-group.ts'

/** A list that was brought in, and the lines of it that could not be read: they are named, and nothing is guessed. */
export type ReadGroupList = {
  readonly group: StateGroup
  readonly unread: readonly { readonly line: number; readonly text: string }[]
}

/**
 * Reads a list of members, one a line: a code, and where they are known the first day and the first day after the last, parted
 * by a comma, a semicolon or a tab. What else stands on the line (a name) is let pass. Empty lines and a heading are too.
 *
 * @param text `FRA,1958-01-01` or `ATG;Antigua and Barbuda`
 * @param about the group, the day of the list and who published it
 */
export function readGroupList(text: string, about: Omit<StateGroup, 'members'>): ReadGroupList {
  const members: Membership[] = []
  const unread: { line: number; text: string }[] = []
  for (const [at, whole] of text.split(/\r\n?|\n/).entries()) {
    const line = whole.replace(/^\uFEFF/, '').trim()
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    const [code = ''] = cells
    if (line === '' || (at === 0 && /^(code|iso|alpha-?3|state|country)\b/i.test(line))) continue
    const [since, until] = cells.slice(1).filter((cell) => datePattern.test(cell))
    if (!/^[A-Z]{3}$/.test(code)) unread.push({ line: at + 1, text: line })
    else members.push({ state: code, ...(since !== undefined && { since }), ...(until !== undefined && { until }) })
  }
  return { group: { ...about, members }, unread }
}

const datePattern = /^\d{4}(-\d{2}){0,2}$/
