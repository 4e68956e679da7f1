import { canonicalJson, type Json } from '@clarion/journal'
import type { Proposal } from './proposal.ts'

/** @returns what is asked and by whom, as one text: whatever number it has, and for a new paragraph whatever id */
export function askedKey({ by, action }: Pick<Proposal, 'by' | 'action'>): string {
  const asked = action.type === 'new' ? { ...action, id: '' } : action
  return canonicalJson([by, asked] as unknown as Json)
}
