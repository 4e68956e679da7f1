import { useEffect, useState } from 'react'
import { newId } from '../entry-form/entry-now.ts'

/** A file that was chosen and not yet attached, with what was typed about it. */
export type ChosenFile = {
  readonly file: File
  readonly name: string
  readonly what: string
  /** The identifier that its entry will have however often it is sent. */
  readonly id: string
}

/** As with what is typed (entry-form/drafts.ts): in the memory of this window and nowhere else. */
const kept = new Map<string, ChosenFile>()

/** @returns what was chosen in a case and not yet attached, and how to change it; it outlives going to another page */
export function useChosenFile(
  thread: string,
): readonly [ChosenFile | undefined, (chosen: ChosenFile | undefined) => void] {
  const [chosen, setChosen] = useState(() => kept.get(thread))
  const held = chosen !== undefined
  useEffect(() => {
    if (!held) return
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [held])
  const choose = (next: ChosenFile | undefined) => {
    if (next) kept.set(thread, next)
    else kept.delete(thread)
    setChosen(next)
  }
  return [chosen, choose]
}

/** @param most so many characters its name may have */
export function chosenNow(file: File, most: number): ChosenFile {
  return { file, name: file.name.trim().slice(0, most), what: 'other', id: newId() }
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
