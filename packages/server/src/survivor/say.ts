import { isIdentifier, type NewEntry, refuse } from '@clarion/journal'
import { appendEntries } from '../door/append-entries.ts'
import { actorOf, type SurvivorCaller } from '../http/caller.ts'
import type { Services } from '../services.ts'

/**
 * The survivor says something, through the one way in. The id was made when the form was shown and its time is the time
 * of the entry, so a form that is sent twice says the same thing once.
 *
 * @param id from the form
 * @param seen the version of the section that she had before her
 * @throws ProblemError why it was refused
 */
export async function say(
  services: Services,
  caller: SurvivorCaller,
  id: string,
  entry: Pick<NewEntry, 'kind' | 'section' | 'body' | 'seen'>,
): Promise<void> {
  if (!isIdentifier(id)) refuse('identifier-malformed', { field: 'entry' })
  const said = new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString()
  await appendEntries(services, actorOf(caller), [{ ...entry, id, said, thread: caller.thread }])
}
