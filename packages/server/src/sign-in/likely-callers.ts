import { ProblemError } from '@clarion/journal'
import type { Proof } from '../database/with-scope.ts'
import type { LikelyCaller, MemberCaller } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { activeMember, isConductOwed } from './account.ts'
import { liveSessionUntouched } from './session.ts'
import type { SignInTransaction } from './with-sign-in.ts'

/** Sessions that are remembered, at most. */
const most = 10_000

/**
 * The members who asked last, by session. What is remembered is a guess and never an answer: the transaction that reads or
 * writes for a likely caller asks for session and member too, and gives everything up unless both are what they were. So
 * looking up who asks costs no way to the database of its own, and a session that ended counts at once all the same.
 */
export class LikelyCallers {
  readonly #services: Services
  readonly #callers = new Map<string, MemberCaller>()

  constructor(services: Services) {
    this.#services = services
  }

  /** @returns the programme of a session, if a member who asked lately holds it */
  programmeOf(presented: Buffer): string | undefined {
    return this.#callers.get(presented.toString('hex'))?.programme
  }

  remember(caller: MemberCaller): void {
    if (this.#callers.size >= most) this.#callers.clear()
    this.#callers.set(caller.session.toString('hex'), caller)
  }

  forget(presented: Buffer): void {
    this.#callers.delete(presented.toString('hex'))
  }

  /** @param presented SHA-256 of the session's token */
  of(presented: Buffer): LikelyCaller | undefined {
    const key = presented.toString('hex')
    const known = this.#callers.get(key)
    if (!known) return undefined
    let proven = false
    const confirm = async (transaction: SignInTransaction) => {
      proven = await this.#isStill(transaction, known)
      if (proven) return
      this.forget(presented)
      throw new ProblemError({ code: 'sign-in-needed', detail: {} })
    }
    // The policies let a transaction of any scope see the one session whose hash it was told.
    const proof: Proof = { presented: key, confirm: (transaction) => confirm(transaction.withTables()) }
    return { caller: { ...known, proof }, isProven: () => proven }
  }

  async #isStill(transaction: SignInTransaction, known: MemberCaller): Promise<boolean> {
    const session = await liveSessionUntouched(this.#services, transaction, known.session)
    if (!session?.member) return false
    const member = activeMember(session.programme, session.holder, session.member)
    return (
      member !== undefined &&
      session.holder === known.member &&
      session.programme === known.programme &&
      session.steppedUpUntil?.getTime() === known.steppedUpUntil?.getTime() &&
      member.name === known.name &&
      member.organisation === known.organisation &&
      member.roles.join() === known.roles.join() &&
      isConductOwed(this.#services, member.conduct) === known.conductOwed
    )
  }
}
