import type { Scoped } from '../database/with-scope.ts'
import { recordLooks } from '../reading/record-look.ts'
import type { Services } from '../services.ts'

/** Acts that matter to security. */
export type ActName =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'step-up'
  | 'step-up-failed'
  | 'password-set'
  | 'passkey-added'
  | 'passkey-removed'
  | 'authenticator-added'
  | 'invited'
  | 'invitation-accepted'
  | 'recovery-offered'
  | 'account-recovered'
  | 'sessions-revoked'
  | 'code-phrase-issued'
  | 'code-phrase-revoked'

/** Whose act it was, or whom it concerns. */
export type Person =
  | { readonly kind: 'member'; readonly member: string; readonly organisation: string }
  | { readonly kind: 'survivor'; readonly reader: string; readonly thread: string }

/**
 * An act as it is recorded. What is not here cannot be recorded: no password, phrase, token, address or browser. A failed
 * sign-in with a login that nobody has concerns nobody and is not recorded; the limit still counts it.
 */
export type SecurityAct = {
  readonly programme: string
  readonly person: Person
  readonly act: ActName
  readonly at: Date
  /** The thread that a member's act concerns: a case, or the organisation whose members are looked after. */
  readonly thread?: string
}

/** Records an act in the transaction in which it happens: what was not recorded did not happen. */
export type RecordAct = (transaction: Scoped, act: SecurityAct) => Promise<void>

/** @returns the recorder of the server: acts go to the access log */
export function actsToAccessLog(services: Services): RecordAct {
  return async (transaction, { programme, person, act, thread }) => {
    const author = person.kind === 'member' ? person.member : person.reader
    const organisation = person.kind === 'member' ? person.organisation : person.reader
    const actor = {
      programme,
      author,
      organisation,
      verbs: new Set<string>(),
      sections: new Set<string>(),
      readers: [],
    }
    // A survivor's sign-in names her thread, so that she sees in her own view when somebody used her phrase.
    const concerned = person.kind === 'member' ? thread : person.thread
    // Only whoever leads a case gives words for it.
    const basis = person.kind === 'member' ? 'lead' : 'self'
    const look = concerned === undefined ? { act } : { act, thread: concerned, basis }
    await recordLooks(services, transaction, actor, [look])
  }
}
