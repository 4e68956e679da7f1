import type { Access, Entry, SectionState, SectionStates, Vocabulary } from '@clarion/journal'
import type { ThreadKey } from '../sealing/envelope.ts'

/** One thread while entries are appended to it: what it was, what it becomes, what must be written. */
export type ThreadWork = {
  readonly thread: string
  readonly vocabulary: Vocabulary
  readonly isNew: boolean
  version: number
  head: Uint8Array
  /** The sections that were read, and what the folds made of them. */
  readonly states: Map<string, SectionState>
  /** The sections as they were before, to see what changed. */
  readonly before: SectionStates
  accessBefore: Access
  access: Access
  readonly entries: { readonly entry: Entry; readonly hash: Uint8Array }[]
  readonly touched: Set<string>
  key: ThreadKey | null
  /** Set when the thread's key was made in this batch and must be stored. */
  newKey: Buffer | null
  /** Search tokens of this batch, by section name. */
  readonly tokens: Map<string, Map<string, Buffer>>
  readonly opened: string
  /** Of the halves of links in this batch, by their entry: the other case, and the entry that says the other half there. */
  readonly far: Map<string, { readonly work: ThreadWork; readonly half: string }>
  /** Nothing is said; readers are drawn anew because a grant has ended by time. */
  readonly reconcile?: true
}

/** @returns the states of the sections that rule access, as the vocabulary's functions take them */
export function accessStates({
  vocabulary,
  states,
}: Pick<ThreadWork, 'vocabulary'> & { readonly states: SectionStates }): Map<string, unknown> {
  return new Map(
    vocabulary.accessSections.flatMap((name): [string, unknown][] => {
      const section = states.get(name)
      return section ? [[name, section.state]] : []
    }),
  )
}
