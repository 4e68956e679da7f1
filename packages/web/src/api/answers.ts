/** What the server answers about reading and about who is signed in; its schemas are in packages/server. */

type Named = { readonly id: string; readonly name: string }

/** GET /api/me */
export type Me = {
  readonly member: string
  readonly name: string
  readonly organisation: Named
  readonly programme: Named & { readonly demonstration: boolean }
  readonly roles: readonly string[]
  readonly verbs: readonly string[]
  readonly sections: readonly string[]
  readonly idleSeconds: number
  readonly steppedUpUntil: string | null
  /** The programme has a code of conduct in force that this member has not accepted. */
  readonly conductOwed: boolean
  readonly draftKey: string
}

/** GET /api/sign-in */
export type WaysToSignIn = {
  readonly passkey: boolean
  readonly password: boolean
  readonly oidc: { readonly label: string } | null
  readonly demonstration: readonly CastMember[] | null
  /** What opens one invented case to the pages of its person; null in earnest. */
  readonly demonstrationPhrase: string | null
  /** Nobody has set this server up yet, so that nobody can sign in. */
  readonly empty: boolean
}

/** Somebody invented, as whom one may look around. */
export type CastMember = {
  readonly member: string
  readonly name: string
  readonly roles: readonly string[]
  readonly organisation: string
  readonly story: string
}

/** GET /api/threads */
export type ThreadPage = {
  readonly threads: readonly {
    readonly thread: string
    readonly kind: string
    readonly code: string | null
    readonly status: string | null
    readonly opened: string
    readonly changed: string
    readonly parts: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }[]
  readonly next: string | null
}

/** GET /api/tasks */
export type Tasks = { readonly tasks: readonly DueTask[]; readonly next: string | null }

/** Something that is due for one's organisation. */
export type DueTask = {
  readonly thread: string
  readonly code: string | null
  readonly section: string
  readonly key: string
  readonly title: string
  readonly due: string
  readonly verb: string
}

/** GET /api/me/passkeys */
export type OwnPasskeys = {
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly created: string
    readonly lastUsed: string | null
  }[]
}
