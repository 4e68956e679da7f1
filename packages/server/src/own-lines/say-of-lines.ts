import { recordSection } from '@clarion/review'
import { appendEntries } from '../door/append-entries.ts'
import type { Services } from '../services.ts'
import type { LinesBehind } from './lines-behind.ts'

/** @returns when a form was shown: its entry’s id was made then */
export function saidAt(id: string): string {
  return new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString()
}

/**
 * A speaker says something of their own lines, through the one way in: the author is their id on the list of speakers, the organisation
 * the office’s. A form that is sent twice says the same thing once.
 *
 * @param id from the form
 * @throws ProblemError why it was refused
 */
export async function sayOfLines(
  services: Services,
  { actor, thread, seen }: LinesBehind,
  id: string,
  entry: { readonly kind: string; readonly body: object },
): Promise<void> {
  await appendEntries(services, actor, [{ ...entry, id, thread, section: recordSection.name, seen, said: saidAt(id) }])
}
