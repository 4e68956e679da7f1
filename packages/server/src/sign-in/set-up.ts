import { identifier, refuse } from '@clarion/journal'
import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import { type Founding, foundingScope, foundProgrammeIn } from '../founding/found-programme.ts'
import type { Services } from '../services.ts'
import { loginOf, memberNow } from './account.ts'
import { type Admitted, admitMember } from './admit-member.ts'
import { type FirstCredential, openAccount, prepareCredential } from './new-account.ts'
import { lookupOf, newToken } from './secret-token.ts'
import type { SignInParts } from './sign-in-parts.ts'
import type { SignInTables } from './sign-in-tables.ts'
import { narrow, signInTables } from './with-sign-in.ts'

/** A working day: whoever started the server sets it up today, or starts it again. */
const lifetime = 24 * 60 * 60_000

const setUpLookup = (token: string) => lookupOf('set-up', token)

/** Whose programme it will be: ids that are known before there is a programme, so that a passkey can be bound to them. */
export type WaitingSetUp = { readonly programme: string; readonly member: string; readonly lookup: Buffer }

/** What the first administrator says. */
export type SetUpAnswers = {
  readonly programme: string
  readonly organisation: { readonly name: string; readonly type: string }
  readonly name: string
  readonly email: string
}

/** @returns whether nobody has founded a programme here yet: nothing works before that, and nobody can sign in */
export async function isEmpty({ database }: Services): Promise<boolean> {
  return (
    (await database.selectFrom('clarion.programme').select('programme_id').limit(1).executeTakeFirst()) === undefined
  )
}

/**
 * Makes the link by which an empty server is set up; the one before it ends.
 *
 * @returns the secret of the link, kept nowhere; null when there is a programme already
 */
export async function newSetUp(services: Services): Promise<string | null> {
  if (!(await isEmpty(services))) return null
  const token = newToken(services.random)
  const now = services.now()
  const id = () => identifier(now, services.random(10))
  const fresh = { programme_id: id(), member_id: id(), lookup: setUpLookup(token), expires: new Date(now + lifetime) }
  await services.database
    .withTables<SignInTables>()
    .insertInto('clarion.set_up')
    .values(fresh)
    .onConflict((conflict) => conflict.column('single').doUpdateSet(fresh))
    .execute()
  return token
}

/** @returns the set-up behind a link; undefined for one that was used, has ended or never was: nobody learns which */
export async function findSetUp(services: Services, token: string): Promise<WaitingSetUp | undefined> {
  if (!(await isEmpty(services))) return undefined
  const lookup = setUpLookup(token)
  const row = await services.database
    .withTables<SignInTables>()
    .selectFrom('clarion.set_up')
    .select(['programme_id', 'member_id'])
    .where('lookup', '=', lookup)
    .where('expires', '>', new Date(services.now()))
    .executeTakeFirst()
  return row && { programme: row.programme_id, member: row.member_id, lookup }
}

/**
 * Sets an empty server up: founds the programme, its first organisation and its first administrator, who is signed in.
 * All in one transaction with the link, which is used up by it and by nothing else.
 *
 * @throws ProblemError link-ended, password-weak, sign-in-failed, invalid-field
 */
export async function setUp(
  services: Services,
  parts: SignInParts,
  { programme, member: holder, lookup }: WaitingSetUp,
  answers: SetUpAnswers,
  given: FirstCredential,
): Promise<Admitted> {
  const login = loginOf(answers.email)
  const credential = await prepareCredential(given, login)
  const id = () => identifier(services.now(), services.random(10))
  const founding: Founding = {
    programme,
    name: answers.programme,
    demonstration: false,
    organisation: { id: id(), ...answers.organisation },
    administrator: { id: holder, name: answers.name, email: login, roles: ['administrator'] },
    entries: [id(), id(), id(), id()],
  }
  return await withScope(services.database, foundingScope(founding), async (scoped) => {
    const transaction = signInTables(scoped)
    // Of two who come with the link at once, the second waits here and then finds nothing.
    const taken = await sql`
      delete from clarion.set_up where lookup = ${lookup} and expires > ${new Date(services.now())}
        and not exists (select from clarion.programme)
      returning true`.execute(transaction)
    if (taken.rows.length === 0) refuse('link-ended')
    await foundProgrammeIn(services, scoped, founding)
    await narrow(transaction, { programme, holder })
    await openAccount(services, transaction, { programme, member: holder, login }, credential)
    const administrator = (await memberNow(transaction, programme, holder)) ?? refuse('link-ended')
    return await admitMember(services, parts, transaction, administrator)
  })
}
