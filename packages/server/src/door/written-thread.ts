import { everyone, type Section } from '@clarion/journal'
import type { ThreadWork } from './thread-work.ts'

/** A section as it will be written, with everyone who may see it. */
export type WrittenSection = {
  readonly key: string
  readonly section: Section
  readonly state: unknown
  readonly version: number
  readonly readers: readonly string[]
}

/** A thread as it will be written. */
export type WrittenThread = {
  readonly work: ThreadWork
  /** Whether somebody was let in or shut out: then every section's readers are written anew. */
  readonly accessChanged: boolean
  /** The sections to write: those touched, or all of them when access changed. */
  readonly sections: readonly WrittenSection[]
  readonly readers: readonly string[]
}

/** @returns bytes as PostgreSQL reads them from JSON */
export function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`
}

/**
 * @returns the readers for whom lists and tokens are kept: organisations and not the survivor; everyone where a grant says so (a
 *   hearing that is announced), and not for the sake of a directory's open sections
 */
export function listingReaders(readers: readonly string[], { access }: ThreadWork): string[] {
  const toAll = access.grants.some(({ reader }) => reader === everyone)
  return readers.filter((reader) => (reader !== everyone || toAll) && reader !== access.survivor)
}

/**
 * @returns the threads of rows, each once. Statements that join a list of rows name its threads once more as an array:
 *   only so does the planner, which cannot see into the list, look each thread up in the index
 */
export function threadsOf(rows: readonly { readonly thread: string }[]): string[] {
  return [...new Set(rows.map(({ thread }) => thread))]
}
