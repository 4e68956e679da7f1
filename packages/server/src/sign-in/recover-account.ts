import { refuse } from '@clarion/journal'
import { dropMail } from '../mail/outgoing-mail.ts'
import type { Services } from '../services.ts'
import { type ActiveMember, memberNow } from './account.ts'
import { type Admitted, admitMember, recordMemberAct } from './admit-member.ts'
import { type Invited, takeInvitation } from './invitation.ts'
import type { PreparedCredential } from './new-account.ts'
import { addPasskey } from './passkey.ts'
import { endSessionsOf } from './session.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { withSignIn } from './with-sign-in.ts'

/**
 * Gives a member who has lost every way in a new one. Everything that signed in before ends with it: password, passkeys,
 * authenticator and open sessions, because whoever has the lost telephone may be using them.
 *
 * @throws ProblemError link-ended; sign-in-failed when the passkey does not prove itself
 */
export async function recoverAccount(
  services: Services,
  parts: SignInParts,
  invited: Invited,
  known: ActiveMember,
  credential: PreparedCredential,
): Promise<Admitted> {
  const { programme, member: holder, login } = invited
  return await withSignIn(services.database, { programme, holder }, async (transaction) => {
    if (!(await takeInvitation(services, transaction, invited))) refuse('link-ended')
    // Suspended since we looked?
    if (!(await memberNow(transaction, programme, holder))) refuse('link-ended')
    await dropMail(transaction, { programme, member: holder })
    const passkeys = transaction.deleteFrom('clarion.passkey').where('programme_id', '=', programme)
    await passkeys.where('member_id', '=', holder).execute()
    const hash = credential.kind === 'hash' ? credential.hash : null
    const account = transaction
      .updateTable('clarion.account')
      .set({ password_hash: hash, totp_secret: null, totp_pending: null })
    await account.where('programme_id', '=', programme).where('member_id', '=', holder).execute()
    if (credential.kind === 'passkey') {
      const { origin, response, name } = credential
      const whose = { programme_id: programme, member_id: holder, login }
      const id = await addPasskey(services, transaction, origin, whose, response, name)
      if (id === undefined) refuse('sign-in-failed')
    }
    await endSessionsOf(transaction, { programme, holder })
    await recordMemberAct(services, parts, transaction, known, 'account-recovered')
    return await admitMember(services, parts, transaction, known)
  })
}
