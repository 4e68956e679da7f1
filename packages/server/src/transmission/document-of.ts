import type { ReviewDocument } from '@clarion/review'
import type { Services } from '../services.ts'

/**
 * The signed Summary of a hearing, once in each language in which it was signed; none where it is not kept. The same version is
 * the same document for ever.
 */
export type DocumentOf = (
  services: Services,
  which: { readonly programme: string; readonly thread: string; readonly version: number },
) => Promise<readonly ReviewDocument[]>
