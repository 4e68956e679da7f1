import {
  type ImportedResolution,
  type MatchedParagraph,
  matchParagraphs,
  type NumberFault,
  numberFaults,
  type Paragraph,
  parts,
  readLabel,
  writeLabel,
} from '@clarion/review'

/** A paragraph of a revision while it is being made: everything as it is typed. */
export type DraftRow = {
  /** Tells rows apart while they move; no id of a paragraph. */
  readonly key: string
  /** The paragraph of the last revision that it is; empty for a new one. */
  readonly id: string
  readonly part: string
  readonly label: string
  readonly text: string
  readonly messages: string
  /** The share of words it has in common with what it was matched to, in percent; empty where nothing was matched. */
  readonly alike: string
}

/** A revision has at most so many paragraphs, of so many letters each; an entry so many bytes. */
export const limits = { paragraphs: 500, letters: 10_000, bytes: 900_000, paste: 1_000_000 } as const

/** @returns rows of the text as it stands, or as proposals were put into it */
export function rowsOf(paragraphs: readonly Paragraph[]): DraftRow[] {
  return paragraphs.map(({ id, part, label, text, messages }, at) => ({
    key: `${id}-${at}`,
    // A proposed paragraph has its id from the start.
    id,
    part,
    label,
    text,
    messages: messages.join(', '),
    alike: '',
  }))
}

/**
 * Rows of a text that was pasted. Which paragraph of the last revision each one is, is a suggestion: a person looks.
 *
 * @param which of the texts: the resolution itself or an annex
 */
export function rowsOfImport({ texts }: ImportedResolution, which: number, last: readonly Paragraph[]): DraftRow[] {
  const { paragraphs = [] } = texts[which] ?? {}
  const matched: readonly MatchedParagraph[] = matchParagraphs(last, paragraphs)
  return paragraphs.map((paragraph, at) => {
    const { id = null, alike = 0 } = matched[at] ?? {}
    const before = last.find((one) => one.id === id)
    return {
      key: `pasted-${at}`,
      id: id ?? '',
      part: paragraph.part,
      label: paragraph.label,
      text: paragraph.text,
      // A paste keeps no messages: those of the paragraph that it was go on.
      messages: (before?.messages ?? paragraph.messages).join(', '),
      alike: last.length === 0 ? '' : String(Math.floor(alike * 100)),
    }
  })
}

/** @returns the rows as paragraphs, with their numbers in the stored form where they have one */
export function paragraphsOf(rows: readonly DraftRow[]): Paragraph[] {
  return rows.map(({ key, part, label, text, messages }) => {
    const read = readLabel(label)
    return {
      id: key,
      part: parts.find((one) => one === part) ?? 'operative',
      label: read ? writeLabel(read) : label.trim(),
      text: text.normalize('NFC').replace(/\s+/gu, ' ').trim(),
      messages: messagesIn(messages),
    }
  })
}

/** What keeps a row from being sent. */
export type RowFault = 'empty' | 'too-long' | 'not-a-number' | 'no-message' | 'twice'

/** @returns what must be mended before a row can be sent; numbers used twice may be sent, and are shown */
export function rowFault(rows: readonly DraftRow[], at: number): RowFault | undefined {
  const row = rows[at]
  if (!row) return undefined
  if (row.text.trim() === '') return 'empty'
  if (row.text.length > limits.letters) return 'too-long'
  if (row.label.trim() !== '' && !readLabel(row.label)) return 'not-a-number'
  if (messagesIn(row.messages).some((one) => !/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(one))) return 'no-message'
  return row.id !== '' && rows.some((one, other) => other < at && one.id === row.id) ? 'twice' : undefined
}

/** @returns what is wrong with the numbers, by the row it is shown at */
export function faultsByRow(rows: readonly DraftRow[]): ReadonlyMap<string, readonly NumberFault[]> {
  return Map.groupBy(numberFaults(paragraphsOf(rows)), ({ id }) => id)
}

/** @returns the body of the entry that puts the revision forward */
export function revisionBody(
  rows: readonly DraftRow[],
  { name, note, follows }: { readonly name: string; readonly note: string; readonly follows: number | undefined },
): object {
  return {
    ...(follows === undefined ? {} : { follows }),
    name: name.trim(),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    paragraphs: paragraphsOf(rows).map(({ part, label, text, messages }, at) => ({
      ...(rows[at]?.id ? { id: rows[at].id } : {}),
      ...{ part, label, text, messages },
    })),
  }
}

/** Messages as they are typed, each once. */
function messagesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;،؛、，；]+/u).filter((one) => one !== ''))]
}
