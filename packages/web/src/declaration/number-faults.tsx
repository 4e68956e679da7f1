import type { NumberFault } from '@clarion/review'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'

/** @returns the words of a fault of numbers: what is wrong, and what to do */
export function useNumberFaultWords(): (fault: NumberFault) => string {
  const { say } = useWords()
  return ({ code, label, other }) => {
    // The beginning is a word where every other is a number.
    if (code === 'gap' && other === 'the beginning') return say('numberFault.gap-first', { label })
    return say(`numberFault.${code}`, { label, other, example: 'OP7' })
  }
}

/** What is wrong with the numbers of a text, all of it in one place. */
export function NumberFaults({ faults }: { readonly faults: readonly NumberFault[] }) {
  const { say } = useWords()
  const words = useNumberFaultWords()
  if (faults.length === 0) return null
  return (
    <Notice kind="warm" title={say('declaration.numbersToMend', { count: faults.length })}>
      <ul className="plain">
        {faults.map((fault) => (
          <li key={`${fault.at} ${fault.code}`}>{words(fault)}</li>
        ))}
      </ul>
    </Notice>
  )
}
