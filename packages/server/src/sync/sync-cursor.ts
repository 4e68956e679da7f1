import { createHash } from 'node:crypto'
import { isIdentifier, refuse } from '@clarion/journal'
import { z } from 'zod'
import type { Actor } from '../http/caller.ts'

/** A place in a reader's feed: an instant, and the last thread of that instant. */
export type Place = { readonly at: string; readonly thread: string }

/** Before every thread of an instant. */
export const noThread = '00000000-0000-0000-0000-000000000000'

/** The beginning of time, for a device that holds nothing. */
export const beginning: Place = { at: new Date(0).toISOString(), thread: noThread }

const instant = z.iso.datetime()
const place = { at: instant, thread: z.string().regex(/^[0-9a-f-]{36}$/) }
const recent = z.record(z.string().refine(isIdentifier), z.string().max(16))

const cursorSchema = z.strictObject({
  /** For whose eyes: another member's cursor, or one from before a change of roles, starts anew. */
  who: z.string().max(16),
  /** Everything up to here was given out, and nothing can appear behind it any more. */
  settled: instant,
  /** What was given out of the time after: what the thread looked like, so that it is not given out twice. */
  recent,
  /** Set between the pages of one walk. */
  walk: z.strictObject({ ...place, began: instant, full: z.boolean(), recent }).optional(),
})

/** Where a device stands in its reader's feed. To the device it is an opaque text; it names no section and no person. */
export type SyncCursor = z.infer<typeof cursorSchema>

export function encodeCursor(cursor: SyncCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** @throws ProblemError `invalid-field` for a text that is no cursor of ours */
export function decodeCursor(text: string): SyncCursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    refuse('invalid-field', { field: 'cursor', reason: 'is not a place in this feed' })
  }
}

/** @returns whose eyes a cursor is for: an organisation, and the sections that the member's roles may read */
export function whoseEyes({ programme, organisation, sections }: Actor): string {
  const text = JSON.stringify([programme, organisation, sections === null ? null : [...sections].sort()])
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
