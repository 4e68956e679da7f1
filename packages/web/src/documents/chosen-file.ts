import { useTyped } from '../app/use-typed.ts'
import { newId } from '../entry-form/entry-now.ts'

/** What was typed about a chosen file, and what it was called when it was chosen. */
export type AboutFile = {
  readonly called: string
  readonly name: string
  readonly what: string
  /** The identifier that its entry will have however often it is sent. */
  readonly id: string
}

/** A file that was chosen and not yet attached, with what was typed about it. */
export type ChosenFile = AboutFile & { readonly file: File }

/** In the memory of this window and nowhere else: no page may hold on to somebody's file when it is loaded anew. */
const files = new Map<string, File>()

/**
 * What was chosen in a case and not yet attached, and how to change it. Both outlive going to another page; what was typed
 * about the file outlives loading the page anew too, as all that is typed does, and the file itself must be chosen again.
 *
 * @returns the file; or what was typed about one that is no longer at hand; and how to choose
 */
export function useChosenFile(thread: string): {
  readonly chosen: ChosenFile | undefined
  readonly lost: AboutFile | undefined
  readonly choose: (chosen: ChosenFile | undefined) => void
} {
  const [about, keep] = useTyped<AboutFile>(`file ${thread}`)
  const file = about && files.get(thread)
  return {
    chosen: about && file && { ...about, file },
    lost: file ? undefined : about,
    choose: (next) => {
      if (!next) files.delete(thread)
      else files.set(thread, next.file)
      const { file: _, ...said } = next ?? { file: undefined }
      keep(next && (said as AboutFile))
    },
  }
}

/**
 * @param most so many characters its name may have
 * @param lost what was typed about a file before the page was loaded anew: it holds for that file when it is chosen again
 */
export function chosenNow(file: File, most: number, lost?: AboutFile): ChosenFile {
  if (lost?.called === file.name) return { ...lost, file }
  return { file, called: file.name, name: file.name.trim().slice(0, most), what: 'other', id: newId() }
}
