import { type Grant, refuse } from '@clarion/journal'
import { storedState } from '../database/stored-state.ts'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { namesOf } from './names-of.ts'
import { recordLooks } from './record-look.ts'
import { actorBases, knownThread } from './thread-access.ts'

/** Who can see this: sections by readers, with the basis, the purpose and the end of each grant, and the grants that ended. */
export type Matrix = {
  readonly sections: readonly { readonly name: string; readonly title: string }[]
  readonly readers: readonly {
    readonly reader: string
    readonly name: string
    readonly role: 'lead' | 'organisation' | 'survivor'
  }[]
  readonly grants: readonly Grant[]
  readonly ended: readonly (Grant & { readonly endedAt: string; readonly how: string })[]
  readonly paused: boolean
}

type Ledger = {
  readonly grants: readonly Grant[]
  readonly ended: readonly (Grant & { readonly endedAt: string; readonly how: string })[]
  readonly paused: boolean
}

/**
 * The matrix of a case, for those who may see its ledger: the lead, the survivor, and whoever was let into it.
 *
 * @throws ProblemError `not-found` for anyone else
 */
export async function readMatrix(services: Services, actor: Actor, thread: string): Promise<Matrix> {
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const known = await knownThread(services.registry, transaction, actor, thread)
    const now = new Date(services.now()).toISOString()
    const [basis] = actorBases(known, actor, 'sharing', now)
    if (!basis) refuse('not-found')
    const ledger = await storedState<Ledger>(transaction, actor.programme, thread, 'sharing')
    const { grants, ended, paused } = ledger ?? { grants: [], ended: [], paused: false }
    await recordLooks(services, transaction, actor, [{ act: 'read', thread, section: 'sharing', basis: basis.basis }])
    const others = [...new Set([...grants, ...ended].map(({ reader }) => reader))].filter(
      (reader) => reader !== known.lead,
    )
    const names = await namesOf(transaction, actor.programme, [known.lead, ...others])
    const organisations = others.map((reader) => ({
      reader,
      name: names.get(reader) ?? '',
      role: 'organisation' as const,
    }))
    return {
      sections: known.vocabulary.sections.map(({ name, title }) => ({ name, title })),
      readers: [
        { reader: known.lead, name: names.get(known.lead) ?? '', role: 'lead' as const },
        ...organisations,
        ...(known.survivor ? [{ reader: known.survivor, name: '', role: 'survivor' as const }] : []),
      ],
      grants,
      ended,
      paused,
    }
  })
}
