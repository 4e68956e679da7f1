import { abilitiesOf } from '@clarion/casework'
import { everyone, identifier, type NewEntry, ProblemError, refuse } from '@clarion/journal'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { appendParsed } from '../door/append-entries.ts'
import { parseEntries } from '../door/parse-entries.ts'
import type { Actor } from '../http/caller.ts'
import { dropMail } from '../mail/outgoing-mail.ts'
import type { Services } from '../services.ts'
import { type ActiveMember, memberNow } from './account.ts'
import { type Admitted, admitMember, recordMemberAct } from './admit-member.ts'
import { type Invited, takeInvitation } from './invitation.ts'
import { type FirstCredential, openAccount, prepareCredential } from './new-account.ts'
import { recoverAccount } from './recover-account.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { narrow, signInTables, withSignIn } from './with-sign-in.ts'

/**
 * Takes up an invitation: the member says at the door that they have joined, gets an account, and is signed in, all in
 * one transaction. The link is used up by it and by nothing else: whoever chooses a weak password may try again. A member
 * who has joined before and lost every way in gets a new one in the place of the old.
 *
 * @throws ProblemError link-ended, whatever became of it: suspended meanwhile, used by somebody quicker, taken back;
 *   password-weak, login-in-use, sign-in-failed
 */
export async function acceptInvitation(
  services: Services,
  parts: SignInParts,
  invited: Invited,
  given: FirstCredential,
): Promise<Admitted> {
  const { programme, member: holder, login } = invited
  const known = await invitedMember(services, invited)
  if (!known) refuse('link-ended')
  const credential = await prepareCredential(given, login)
  if (invited.recovers) return await recoverAccount(services, parts, invited, known, credential)
  const actor = actorOf(known)
  const scope = {
    programme,
    readers: actor.readers,
    sections: actor.sections,
    keeper: [programme, known.organisation],
  }
  return await withScope(services.database, scope, async (scoped) => {
    const transaction = signInTables(scoped)
    // The door first: it locks the organisation's thread before the invitation, in the order in which a suspension does.
    await join(services, scoped, actor, known)
    await narrow(transaction, { programme, holder })
    if (!(await takeInvitation(services, transaction, invited))) refuse('link-ended')
    await dropMail(transaction, { programme, member: holder })
    await openAccount(services, transaction, { programme, member: holder, login }, credential)
    await recordMemberAct(services, parts, transaction, known, 'invitation-accepted')
    return await admitMember(services, parts, transaction, known)
  })
}

/** @returns the member whom a link is for; undefined for one who was suspended, or has joined what it asks to join */
export async function invitedMember(
  services: Services,
  { programme, member: holder, recovers }: Invited,
): Promise<ActiveMember | undefined> {
  return await withSignIn(services.database, { programme, holder }, async (transaction) => {
    const row = await transaction
      .selectFrom('clarion.member')
      .select('status')
      .where('programme_id', '=', programme)
      .where('member_id', '=', holder)
      .executeTakeFirst()
    return row?.status === (recovers ? 'active' : 'invited')
      ? await memberNow(transaction, programme, holder, 'any')
      : undefined
  })
}

function actorOf({ programme, member, organisation, roles }: ActiveMember): Actor {
  const { verbs, sections } = abilitiesOf(roles)
  return { programme, author: member, organisation, verbs, sections, readers: [organisation, everyone] }
}

async function join(services: Services, scoped: Scoped, actor: Actor, member: ActiveMember): Promise<void> {
  const now = services.now()
  const entry: NewEntry = {
    id: identifier(now, services.random(10)),
    thread: member.organisation,
    kind: 'member.joined',
    section: 'members',
    seen: 0,
    said: new Date(now).toISOString(),
    body: { member: member.member },
  }
  try {
    await appendParsed(services, scoped, actor, parseEntries(services.registry, [entry], now))
  } catch (thrown) {
    // Suspended, or joined, since we looked.
    if (thrown instanceof ProblemError && thrown.problem.code === 'already-settled') refuse('link-ended')
    throw thrown
  }
}
