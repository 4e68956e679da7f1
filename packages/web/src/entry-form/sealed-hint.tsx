import { LockKeyhole } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'

/** A field's hint, with a small lock and a word where what is typed is sealed. */
export function SealedHint({
  sealed,
  hint,
}: {
  readonly sealed: boolean
  readonly hint: string | undefined
}): ReactNode {
  const { say } = useWords()
  if (!sealed) return hint
  return (
    <>
      <span className="sealed" title={say('form-entry.sealedWhy')}>
        <LockKeyhole aria-hidden size={14} />
        {say('form-entry.sealed')}
      </span>
      {hint && <> {hint}</>}
    </>
  )
}
