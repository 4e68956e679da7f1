import { isIdentifier, refuse } from '@clarion/journal'

/** Where a page ended: its last thread, and the instant of its change where the list is in that order. */
export type Cursor = { readonly changed: string | null; readonly thread: string }

/** @returns a cursor as it stands in an address: opaque, and without anything personal */
export function encodeCursor({ changed, thread }: Cursor): string {
  return Buffer.from(`${changed ?? ''} ${thread}`).toString('base64url')
}

/**
 * @param byChange whether the list that goes on is in the order of change
 * @throws ProblemError `invalid-field` for a text that is no cursor of ours, or one of a list in another order
 */
export function decodeCursor(text: string, byChange: boolean): Cursor {
  const [changed = '', thread = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  const time = new Date(changed)
  if (!isIdentifier(thread) || (byChange ? Number.isNaN(time.getTime()) : changed !== ''))
    refuse('invalid-field', { field: 'after', reason: 'is not a place in this list' })
  return { changed: byChange ? time.toISOString() : null, thread }
}
