import { useEffect, useRef } from 'react'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import type { Fault } from './check-draft.ts'
import { faultWords } from './fault-words.ts'
import type { GroupField } from './form-field.ts'
import { titleAt } from './title-at.ts'

/** What must be mended, in one place that takes the focus when it comes; each line leads to its field. */
export function FaultSummary({
  faults,
  form,
  onGo,
}: {
  readonly faults: readonly Fault[]
  readonly form: GroupField
  readonly onGo: (path: string) => void
}) {
  const words = useWords()
  const { say } = words
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.focus()
  }, [])
  return (
    <div ref={place} tabIndex={-1} role="alert" className="fault-summary">
      <Notice kind="warm" title={say('form-entry.mend', { count: faults.length })}>
        <ul>
          {faults.map((fault) => (
            <li key={fault.path}>
              {fault.path === '' ? (
                faultWords(words, fault)
              ) : (
                <button type="button" className="fault-link" onClick={() => onGo(fault.path)}>
                  {fault.reason === 'in-words'
                    ? faultWords(words, fault)
                    : say('app.labelled', {
                        label: titleAt(words, form, fault.path),
                        text: faultWords(words, fault),
                      })}
                </button>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
