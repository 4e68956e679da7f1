import { section } from '@clarion/journal'

/** What notes there are. Their texts are read in the journal, so that a long case does not grow a heavy state. */
export type NotesState = {
  readonly notes: readonly {
    readonly id: string
    readonly about: string
    readonly author: string
    readonly organisation: string
    readonly said: string
  }[]
}

export const notesSection = section<NotesState>({
  name: 'notes',
  title: 'Notes',
  initial: { notes: [] },
  listing: ({ notes }) => ({ notes: notes.length, last: notes.at(-1)?.said ?? null }),
})
