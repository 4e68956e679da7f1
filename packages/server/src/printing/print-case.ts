import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { lookAtSection, type ReadSection } from '../reading/read-section.ts'
import type { Services } from '../services.ts'

/** What goes onto paper. */
export type PrintedCase = {
  /** The server's instant, which stands on every sheet. */
  readonly at: string
  readonly sections: readonly ReadSection[]
}

/**
 * Some sections of a case as they stand now, to be taken along on paper. Each is written down as printed, which the person
 * and whoever leads the case see: paper leaves the house, and nobody can take it back.
 *
 * @param keys of the sections
 * @throws ProblemError `not-found` when one of them is not there for the actor: a sheet never leaves anything out silently
 */
export async function printCase(
  services: Services,
  actor: Actor,
  thread: string,
  keys: readonly string[],
): Promise<PrintedCase> {
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const sections: ReadSection[] = []
    for (const key of new Set(keys))
      sections.push(await lookAtSection(services, transaction, actor, thread, key, 'print'))
    return { at: new Date(services.now()).toISOString(), sections }
  })
}
