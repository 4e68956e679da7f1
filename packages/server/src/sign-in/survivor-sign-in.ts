import { type Problem, problem } from '@clarion/journal'
import type { Services } from '../services.ts'
import { survivorBuckets, takeAttempts } from './attempt-limit.ts'
import { newCodePhrase, normalisedPhrase, phraseLookup } from './code-phrase.ts'
import type { ActName, Person } from './security-act.ts'
import { endSessionsOf, openSession } from './session.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { narrow, type SignInTransaction, scopedTo, withSignIn } from './with-sign-in.ts'

/** The thread that a phrase opens, and the reader whose eyes it gives. */
export type SurvivorThread = { readonly programme: string; readonly thread: string; readonly reader: string }

const phraseKey = (services: Services) => services.keys.derived('sign-in code phrases')

/**
 * Gives a survivor a code phrase. The one before it, and every session opened with it, end: a phrase that somebody else
 * has read is made worthless by asking for another. The caller has checked who may do this.
 *
 * @param language a BCP 47 tag
 * @param by who gave it, as she will see among the looks; herself unless said otherwise
 * @param phrase the words themselves, which only the demonstration says; a new phrase in earnest
 * @returns the phrase, to be shown once
 */
export async function issueCodePhrase(
  services: Services,
  parts: Pick<SignInParts, 'recordAct'>,
  survivor: SurvivorThread,
  language: string,
  by: Person = herself(survivor),
  phrase: string = newCodePhrase(services.random, language),
): Promise<string> {
  const lookup = phraseLookup(phraseKey(services), normalisedPhrase(phrase) ?? phrase)
  const created = new Date(services.now())
  const { programme, thread, reader } = survivor
  await withSignIn(services.database, { programme, holder: thread }, async (transaction) => {
    await transaction
      .insertInto('clarion.code_phrase')
      .values({ programme_id: programme, thread_id: thread, reader, lookup, created })
      .onConflict((conflict) =>
        conflict.columns(['programme_id', 'thread_id']).doUpdateSet({ reader, lookup, created }),
      )
      .execute()
    await endSessionsOf(transaction, { programme, holder: thread })
    await record(services, parts, transaction, survivor, 'code-phrase-issued', by)
  })
  return phrase
}

/** @returns when the code phrase in force was given; null when there is none */
export async function codePhraseGiven(
  services: Services,
  { programme, thread }: Pick<SurvivorThread, 'programme' | 'thread'>,
): Promise<Date | null> {
  return await withSignIn(services.database, { programme, holder: thread }, async (transaction) => {
    const rows = transaction.selectFrom('clarion.code_phrase').select('created').where('programme_id', '=', programme)
    return (await rows.where('thread_id', '=', thread).executeTakeFirst())?.created ?? null
  })
}

/**
 * Takes a survivor's code phrase away and ends her sessions.
 *
 * @param by who took it, as she will see among the looks; herself unless said otherwise
 */
export async function revokeCodePhrase(
  services: Services,
  parts: SignInParts,
  survivor: SurvivorThread,
  by: Person = herself(survivor),
): Promise<void> {
  const { programme, thread } = survivor
  await withSignIn(services.database, { programme, holder: thread }, async (transaction) => {
    const gone = transaction.deleteFrom('clarion.code_phrase').where('programme_id', '=', programme)
    await gone.where('thread_id', '=', thread).execute()
    await endSessionsOf(transaction, { programme, holder: thread })
    await record(services, parts, transaction, survivor, 'code-phrase-revoked', by)
  })
}

/**
 * Signs a survivor in with her code phrase. No address is asked for, so none can be kept.
 *
 * @param typed as she typed it
 * @param visit a random text of this visit's, for the limit
 * @returns the token for the cookie, or the refusal
 * @throws ProblemError too-many-attempts
 */
export async function signInSurvivor(
  services: Services,
  parts: SignInParts,
  typed: string,
  visit: string,
): Promise<{ readonly token: string } | Problem> {
  await takeAttempts(services, survivorBuckets(services, visit))
  // What cannot be a phrase takes the same way as a wrong one.
  const presented = phraseLookup(phraseKey(services), normalisedPhrase(typed) ?? '')
  return await withSignIn(services.database, { presented }, async (transaction) => {
    const rows = transaction.selectFrom('clarion.code_phrase').selectAll()
    const row = await rows.where('lookup', '=', presented).executeTakeFirst()
    if (!row) return problem('sign-in-failed')
    const survivor = { programme: row.programme_id, thread: row.thread_id, reader: row.reader }
    const { programme, thread: holder, reader } = survivor
    await narrow(transaction, { programme, holder })
    const token = await openSession(services, transaction, { kind: 'survivor', programme, holder, reader })
    await record(services, parts, transaction, survivor, 'sign-in')
    return { token }
  })
}

async function record(
  services: Services,
  parts: Pick<SignInParts, 'recordAct'>,
  transaction: SignInTransaction,
  survivor: SurvivorThread,
  act: ActName,
  person: Person = herself(survivor),
): Promise<void> {
  const { programme, thread } = survivor
  await parts.recordAct(scopedTo(transaction), { programme, person, act, thread, at: new Date(services.now()) })
}

function herself({ reader, thread }: SurvivorThread): Person {
  return { kind: 'survivor', reader, thread }
}
