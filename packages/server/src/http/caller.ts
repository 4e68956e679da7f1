import { abilitiesOf, type RoleName } from '@clarion/casework'
import { everyone } from '@clarion/journal'
import type { Proof, Scope } from '../database/with-scope.ts'

/** A member who signed in, with what the member's roles allow. */
export type MemberCaller = {
  readonly kind: 'member'
  readonly programme: string
  readonly member: string
  readonly name: string
  readonly organisation: string
  readonly roles: readonly RoleName[]
  readonly verbs: ReadonlySet<string>
  readonly sections: ReadonlySet<string> | null
  /** The hash of the session's token, for signing out and stepping up. */
  readonly session: Buffer
  readonly steppedUpUntil: Date | null
  /** There is a code of conduct in force that the member has not accepted: only few routes answer (`beforeConduct`). */
  readonly conductOwed?: boolean
  /** Set when the rest is from memory: every scope of this caller proves it. */
  readonly proof?: Proof
}

/** A caller from memory, good for nothing until a scope has proven it. */
export type LikelyCaller = { readonly caller: MemberCaller; isProven(): boolean }

/** The survivor, in her own view: her thread and no other. */
export type SurvivorCaller = {
  readonly kind: 'survivor'
  readonly programme: string
  readonly thread: string
  readonly reader: string
  readonly session: Buffer
}

export type Caller = { readonly kind: 'nobody' } | MemberCaller | SurvivorCaller

/** Who speaks at the door: a member for an organisation, or the survivor for herself. */
export type Actor = {
  readonly programme: string
  readonly author: string
  readonly organisation: string
  readonly verbs: ReadonlySet<string>
  readonly sections: ReadonlySet<string> | null
  /** Whose rows these eyes may read: the organisation and what is open to everyone, or the survivor alone. */
  readonly readers: readonly string[]
  readonly proof?: Proof | undefined
}

/** @returns the actor behind a caller */
export function actorOf(caller: MemberCaller | SurvivorCaller): Actor {
  if (caller.kind === 'member') {
    const { programme, member, organisation, verbs, sections, proof } = caller
    return { programme, author: member, organisation, verbs, sections, readers: [organisation, everyone], proof }
  }
  const { programme, reader } = caller
  const { verbs, sections } = abilitiesOf(['survivor'])
  return { programme, author: reader, organisation: reader, verbs, sections, readers: [reader] }
}

/** @returns a member as an actor, with what the roles allow at this moment: for what is read or sent without a session */
export function actorOfMember({
  programme,
  member,
  organisation,
  roles,
}: Pick<MemberCaller, 'programme' | 'member' | 'organisation' | 'roles'>): Actor {
  return { programme, author: member, organisation, readers: [organisation, everyone], ...abilitiesOf(roles) }
}

/** @returns the scope in which an actor reads */
export function scopeOf({ programme, readers, sections, proof }: Actor): Scope {
  return { programme, readers, sections, ...(proof && { proof }) }
}
