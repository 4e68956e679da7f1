import type { Context } from 'hono'
import type { RecordAct } from './security-act.ts'

/** An identity provider of the programme's own (Keycloak, Entra, a ministry's). */
export type IdentityProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the sign-in page calls it. */
  readonly label: string
  /** Plain HTTP is for a provider on this machine, in tests. */
  readonly insecure?: true
}

/** Somebody of the demonstration's cast, as the sign-in page introduces them. */
export type CastMember = {
  readonly member: string
  readonly name: string
  readonly roles: readonly string[]
  readonly organisation: string
  readonly story: string
}

/** What the sign-in room is given besides the services. */
export type SignInParts = {
  /** The address at which people reach this server, `https://clarion.example.org`; passkeys are bound to its host. */
  readonly origin: (context: Context) => string
  /** The network address of a request, for the limit only; undefined where there is none. */
  readonly addressOf: (context: Context) => string | undefined
  readonly recordAct: RecordAct
  readonly provider: IdentityProvider | null
  /** The demonstration programme, where invented people sign in without a secret; null in earnest. */
  readonly demonstration: {
    readonly programme: string
    readonly cast: readonly CastMember[]
    /** The words that open one invented case to its survivor's pages. */
    readonly phrase?: string
  } | null
  /** Whether invitations are mailed; without a mail server the administrator hands the link over in person. */
  readonly mails: boolean
}
