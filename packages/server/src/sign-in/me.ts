import { createHmac } from 'node:crypto'
import { abilitiesOf } from '@clarion/casework'
import { z } from 'zod'
import type { KeyRing } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { type ActiveMember, isConductOwed } from './account.ts'
import { idleLimit } from './session.ts'
import type { SignInTransaction } from './with-sign-in.ts'

/** What the pages know of the member who is signed in. */
export const meSchema = z
  .object({
    member: z.string(),
    name: z.string(),
    organisation: z.object({ id: z.string(), name: z.string() }),
    programme: z.object({ id: z.string(), name: z.string(), demonstration: z.boolean() }),
    roles: z.array(z.string()),
    verbs: z.array(z.string()),
    sections: z.array(z.string()),
    idleSeconds: z.int(),
    steppedUpUntil: z.iso.datetime().nullable(),
    conductOwed: z.boolean().meta({ description: 'The code of conduct is to be accepted before any case is read.' }),
    draftKey: z.string().meta({
      description: 'Seals in the browser what this member has typed and not yet sent; 32 bytes in base64url.',
    }),
  })
  .meta({ id: 'Me', description: 'Who is signed in, and what the roles allow.' })

export type Me = z.infer<typeof meSchema>

/** @returns the member as the pages show them, in a transaction narrowed to the programme */
export async function meOf(
  services: Services,
  transaction: SignInTransaction,
  { programme, member, name, organisation, roles, conduct }: ActiveMember,
  steppedUpUntil: Date | null,
): Promise<Me> {
  const rows = await transaction
    .selectFrom('clarion.programme')
    .innerJoin('clarion.organisation', 'clarion.organisation.programme_id', 'clarion.programme.programme_id')
    .select(['clarion.programme.name', 'demonstration', 'clarion.organisation.name as organisation_name'])
    .where('clarion.programme.programme_id', '=', programme)
    .where('organisation_id', '=', organisation)
    .executeTakeFirstOrThrow()
  const { verbs, sections } = abilitiesOf(roles)
  return {
    member,
    name,
    organisation: { id: organisation, name: rows.organisation_name },
    programme: { id: programme, name: rows.name, demonstration: rows.demonstration },
    roles: [...roles],
    verbs: [...verbs].sort(),
    sections: [...(sections ?? [])].sort(),
    idleSeconds: idleLimit.member / 1000,
    steppedUpUntil: steppedUpUntil?.toISOString() ?? null,
    conductOwed: isConductOwed(services, conduct),
    draftKey: draftKey(services.keys, `${programme} ${member}`),
  }
}

/**
 * The same for a member at every sign-in, so that a page that is loaded anew after a session has ended still has what they
 * typed; kept nowhere, and nothing to anybody who cannot sign in as this member.
 */
function draftKey(keys: KeyRing, member: string): string {
  return createHmac('sha256', keys.derived('drafts')).update(member).digest('base64url')
}
