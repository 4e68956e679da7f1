import type { ColumnType } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type Once<Type> = ColumnType<Type, Type, never>

/** The tables of migrations/0010-sign-in.sql, 0040-invitations.sql, 0061-recovery.sql, 0105-calendar-feed.sql and 0106-notification-choice.sql. Apart from the others on purpose: only this room can ask them. */
export type SignInTables = {
  'clarion.account': {
    programme_id: Once<string>
    member_id: Once<string>
    login: Once<string>
    lookup: Once<Buffer>
    provider_lookup: ColumnType<Buffer | null, Buffer | undefined, Buffer>
    password_hash: ColumnType<string | null, string | undefined, string | null>
    totp_secret: ColumnType<Buffer | null, undefined, Buffer | null>
    totp_pending: ColumnType<Buffer | null, undefined, Buffer | null>
    totp_step: ColumnType<string | null, undefined, number | null>
    created: Once<Date>
  }
  'clarion.passkey': {
    programme_id: Once<string>
    member_id: Once<string>
    passkey_id: Once<string>
    lookup: Once<Buffer>
    credential_id: Once<string>
    public_key: Once<Buffer>
    counter: ColumnType<string, number, number>
    transports: Once<string[]>
    name: Once<string>
    created: Once<Date>
    last_used: ColumnType<Date | null, undefined, Date>
  }
  'clarion.sign_in_challenge': { lookup: Once<Buffer>; expires: Instant }
  'clarion.session': {
    programme_id: Once<string>
    lookup: Buffer
    kind: Once<'member' | 'survivor'>
    holder: Once<string>
    reader: ColumnType<string | null, string | null, never>
    created: Once<Date>
    last_seen: Instant
    expires: Once<Date>
    stepped_up_until: ColumnType<Date | null, undefined, Date>
  }
  'clarion.sign_in_attempt': { bucket: Once<Buffer>; instants: Date[]; expires: Instant }
  'clarion.invitation': {
    programme_id: Once<string>
    member_id: Once<string>
    lookup: Buffer
    login: string | null
    login_lookup: Buffer | null
    expires: Instant
    recovers: boolean
  }
  'clarion.outgoing_mail': {
    programme_id: Once<string>
    holder: Once<string>
    sealed: Buffer
    attempts: number
    next_attempt: Instant
    expires: Instant
    refused: boolean
  }
  'clarion.calendar_feed': {
    programme_id: Once<string>
    member_id: Once<string>
    lookup: Buffer
    whose: 'mine' | 'all'
    language: string
    made: Instant
  }
  'clarion.notification_choice': {
    programme_id: Once<string>
    member_id: Once<string>
    pressing: boolean
    daily: boolean
    hour: number
    zone: string
    whose: 'mine' | 'all'
    language: string
    told: ColumnType<Buffer[], Buffer[] | undefined, Buffer[]>
    last_sent: ColumnType<Date | null, undefined, Date>
    last_day: ColumnType<Date | string | null, undefined, string>
  }
  'clarion.set_up': {
    single: ColumnType<boolean, undefined, never>
    programme_id: string
    member_id: string
    lookup: Buffer
    expires: Instant
  }
  'clarion.code_phrase': {
    programme_id: Once<string>
    thread_id: Once<string>
    reader: string
    lookup: Buffer
    created: Instant
  }
}
