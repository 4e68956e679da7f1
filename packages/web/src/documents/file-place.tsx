import { FileUp } from 'lucide-react'
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { offeredFiles } from './check-file.ts'
import { useSizeWords } from './size-words.ts'

/**
 * Where a file is chosen: pressed, reached by keyboard, or dropped on. It is the browser's own control for files, made
 * large, so that a telephone offers its camera and a screen reader says what it knows.
 */
export function FilePlace({
  chosen,
  busy,
  limits,
  error,
  onFiles,
}: {
  readonly chosen: File | undefined
  readonly busy: boolean
  /** What may be chosen, said before. */
  readonly limits: string
  readonly error: string | undefined
  readonly onFiles: (files: readonly File[]) => void
}) {
  const { say } = useWords()
  const size = useSizeWords()
  const id = useId()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // A file that misses the place would be opened by the browser in place of this page, and what was typed be lost.
    const refuse = (event: DragEvent) => {
      if (event.target !== input.current) event.preventDefault()
    }
    const kinds = ['dragover', 'drop'] as const
    for (const kind of kinds) addEventListener(kind, refuse)
    return () => {
      for (const kind of kinds) removeEventListener(kind, refuse)
    }
  }, [])
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    // The same file chosen again is chosen again.
    target.value = ''
    if (files.length > 0) onFiles(files)
  }
  return (
    <div className="field">
      <div className={over ? 'drop drop-over' : 'drop'}>
        <FileUp aria-hidden size={26} />
        <label htmlFor={id}>{say(chosen ? 'documents.chooseOther' : 'documents.choose')}</label>
        {chosen && (
          <bdi className="drop-chosen small">
            {say('documents.chosen', { name: chosen.name, size: size(chosen.size) })}
          </bdi>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          // Several can be dropped; that only one is taken is said, where a browser would silently take the first.
          multiple
          accept={offeredFiles}
          disabled={busy}
          aria-describedby={error ? `${id}-limits ${id}-error` : `${id}-limits`}
          aria-invalid={error ? true : undefined}
          onChange={take}
          onKeyDown={(event) => {
            // Some browsers open it by the space bar alone; whoever goes by keyboard expects both.
            if (event.key !== 'Enter') return
            event.preventDefault()
            event.currentTarget.click()
          }}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
        />
      </div>
      <p id={`${id}-limits`} className="field-hint">
        {limits}
      </p>
      {error && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
