import { isIdentifier, refuse } from '@clarion/journal'

/** Where a page ended: the sort key and the thread of its last row. */
export type Cursor = { readonly changed: string; readonly thread: string }

/** @returns a cursor as it stands in an address: opaque, and without anything personal */
export function encodeCursor({ changed, thread }: Cursor): string {
  return Buffer.from(`${changed} ${thread}`).toString('base64url')
}

/** @throws ProblemError `invalid-field` for a text that is no cursor of ours */
export function decodeCursor(text: string): Cursor {
  const [changed = '', thread = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  const time = new Date(changed)
  if (!isIdentifier(thread) || Number.isNaN(time.getTime()))
    refuse('invalid-field', { field: 'after', reason: 'is not a place in this list' })
  return { changed: time.toISOString(), thread }
}
