import type { ReviewDocument } from '@clarion/review'
import type { Services } from '../services.ts'

/**
 * The signed Summary of a hearing as it may be shown now, once in each language that it has; none where it is not kept. It is asked
 * each time: words that their speaker took back since are not in it.
 */
export type DocumentOf = (
  services: Services,
  which: { readonly programme: string; readonly thread: string; readonly version: number },
) => Promise<readonly ReviewDocument[]>
