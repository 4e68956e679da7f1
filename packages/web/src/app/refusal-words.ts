import { isRefusal } from '../api/refusal.ts'
import { useWords } from '../words/use-words.ts'

/** @returns how to say whatever was thrown in one plain sentence: `words(mutation.error)` */
export function useRefusalWords(): (thrown: unknown) => string {
  const { say, refusal } = useWords()
  return (thrown) => {
    if (isRefusal(thrown, 'no-connection')) return say('refusal.noConnection')
    if (isRefusal(thrown, 'page-renewed')) return say('refusal.pageRenewed')
    // What the role lacks is named for programs, by its code: `read-numbers`.
    if (isRefusal(thrown, 'not-permitted')) return say('refusal.notPermitted')
    if (isRefusal(thrown)) return refusal(thrown.code, thrown.parameters) || thrown.detail || say('refusal.unforeseen')
    return say('refusal.unforeseen')
  }
}
