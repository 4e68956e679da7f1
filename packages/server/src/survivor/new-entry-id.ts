import { identifier } from '@clarion/journal'
import type { Services } from '../services.ts'

/** @returns an id for what a form will say, made when the form is shown: sent twice, it says it once */
export function newEntryId({ now, random }: Services): string {
  return identifier(now(), random(10))
}
