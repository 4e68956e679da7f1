import type { Codebook } from '../table/codebook.ts'
import { ctdc2024 } from './ctdc-2024.ts'

/** Codebooks that anyone can read elsewhere: proposing one by the header of a table gives nothing away. */
export const publicCodebooks: readonly { readonly name: string; readonly codebook: Codebook }[] = [
  { name: 'ctdc-2024', codebook: ctdc2024 },
]

/** The public codebook of this name, if there is one. */
export function publicCodebook(name: string): Codebook | undefined {
  return publicCodebooks.find((entry) => entry.name === name)?.codebook
}
