import { refuse } from '@clarion/journal'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { actorBases, knownThread } from './thread-access.ts'

/** A thread as its page begins: what it is called, who leads it, and which sections this actor may see, on what basis. */
export type ReadThread = {
  readonly thread: string
  readonly kind: string
  readonly code: string | null
  readonly version: number
  readonly lead: { readonly id: string; readonly name: string }
  readonly sections: readonly {
    readonly key: string
    readonly title: string
    readonly version: number
    readonly disputes: readonly string[]
    readonly bases: readonly { readonly basis: string; readonly purpose: string; readonly until: string | null }[]
  }[]
}

/**
 * The outline of a thread. Holds nothing of what the sections say, so it is not a look at them.
 *
 * @throws ProblemError `not-found` when the actor may not know the thread
 */
export async function readThread(services: Services, actor: Actor, thread: string): Promise<ReadThread> {
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const known = await knownThread(services.registry, transaction, actor, thread)
    const rows = await transaction
      .selectFrom('clarion.section')
      .select(['section', 'version', 'state'])
      .where('programme_id', '=', actor.programme)
      .where('thread_id', '=', thread)
      .orderBy('section')
      .execute()
    const lead = await transaction
      .selectFrom('clarion.organisation')
      .select('name')
      .where('programme_id', '=', actor.programme)
      .where('organisation_id', '=', known.lead)
      .executeTakeFirst()
    const now = new Date(services.now()).toISOString()
    const stored = new Map(rows.map((row) => [row.section, row]))
    // A section in which nothing was said yet is shown too: it is where something can be said.
    const keys = [
      ...known.vocabulary.sections.filter(({ many }) => !many).map(({ name }) => name),
      ...rows.map((row) => row.section),
    ]
    const sections = [...new Set(keys)].flatMap((key) => {
      const section = services.registry.sectionOf(known.vocabulary, key)
      if (!section) return []
      const row = stored.get(key)
      const state = row ? row.state : section.initial
      const bases = actorBases(known, actor, key, now, section.audience?.(state))
      if (bases.length === 0) return []
      return [
        {
          key,
          title: section.title,
          version: Number(row?.version ?? 0),
          disputes: section.disputes?.(state) ?? [],
          bases: bases.map(({ basis, purpose, until }) => ({ basis, purpose, until })),
        },
      ]
    })
    if (sections.length === 0) refuse('not-found')
    const { vocabulary, code, version } = known
    return {
      thread,
      kind: vocabulary.thread,
      code,
      version,
      lead: { id: known.lead, name: lead?.name ?? '' },
      sections,
    }
  })
}
