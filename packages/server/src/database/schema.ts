import type { ConductPlan } from '@clarion/casework'
import type { Json } from '@clarion/journal'
import type { ColumnType, Insertable, Selectable } from 'kysely'

/** A column that is written once. */
type Once<Type> = ColumnType<Type, Type, never>

/** Instants come as Date and go as ISO text or Date. */
type Instant = ColumnType<Date, Date | string, Date | string>

/** The texts of the code of conduct that a member accepted. */
export type AcceptedTexts = readonly { readonly text: string; readonly at: string }[]

/** The tables of migrations/0001-journal.sql; what each holds is said there, in COMMENT ON. */
export type Database = {
  'clarion.programme': {
    programme_id: Once<string>
    name: Once<string>
    demonstration: Once<boolean>
    created: Once<Date>
    conduct: ColumnType<ConductPlan, string | undefined, string>
  }
  'clarion.programme_key': { programme_id: Once<string>; wrapped: Once<Buffer> }
  'clarion.thread': {
    programme_id: Once<string>
    thread_id: Once<string>
    kind: Once<string>
    code: string | null
    version: ColumnType<string, number, number>
    head: Buffer
    lead: string
    survivor: string | null
    opened: Once<Date>
    changed: Instant
    readers: string[]
  }
  'clarion.thread_key': { programme_id: Once<string>; thread_id: Once<string>; wrapped: Once<Buffer> }
  'clarion.section': {
    programme_id: Once<string>
    thread_id: Once<string>
    section: Once<string>
    name: Once<string>
    version: ColumnType<string, number, number>
    state: ColumnType<Json, string, string>
    readers: string[]
  }
  'clarion.entry': {
    programme_id: Once<string>
    thread_id: Once<string>
    number: ColumnType<string, number, never>
    entry_id: Once<string>
    kind: Once<string>
    section: Once<string>
    name: Once<string>
    author: Once<string>
    organisation: Once<string>
    said: Once<string>
    received: Once<string>
    seen: ColumnType<string, number, never>
    body: ColumnType<Json, string, never>
    hash: Once<Buffer>
    readers: string[]
  }
  'clarion.thread_grant': {
    programme_id: string
    thread_id: string
    grant_id: string
    reader: string
    sections: string[]
    basis: string
    purpose: string
    starts: Instant
    ends: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'clarion.listing': {
    programme_id: string
    reader: string
    thread_id: string
    kind: string
    code: string | null
    status: string | null
    changed: Instant
    opened: Instant
    fades: ColumnType<Date | null, Date | string | null, Date | string | null>
    ends: ColumnType<Date | null, Date | string | null, Date | string | null>
    parts: ColumnType<Record<string, Record<string, Json>>, string, string>
    mine: boolean
  }
  'clarion.search_token': { programme_id: string; reader: string; token: Buffer; thread_id: string; name: string }
  'clarion.task': {
    programme_id: string
    organisation: string
    member: string | null
    besides: string | null
    due: Instant
    thread_id: string
    section: string
    key: string
    title: string
    verb: string
    ends: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'clarion.relation': {
    programme_id: string
    thread_id: string
    half: string
    section: string
    far_thread: string
    far_half: string
    readers: string[]
  }
  'clarion.fact': {
    programme_id: string
    thread_id: string
    kind: string
    facts: ColumnType<Record<string, Json>, string, string>
    parts: ColumnType<Record<string, Json> | null, string | null, string | null>
  }
  'clarion.access_log': {
    programme_id: Once<string>
    look_id: Once<string>
    at: Once<Date>
    member_id: Once<string>
    organisation: Once<string>
    act: Once<string>
    thread_id: ColumnType<string | null, string | null | undefined, never>
    section: ColumnType<string | null, string | null | undefined, never>
    basis: ColumnType<string | null, string | null | undefined, never>
  }
  'clarion.checkpoint': {
    programme_id: Once<string>
    number: ColumnType<string, number, never>
    at: Once<Date>
    entries: ColumnType<string, number, never>
    looks: ColumnType<string, number, never>
    root: Once<Buffer>
    previous: Once<Buffer>
    signature: Once<Buffer>
  }
  'clarion.file': {
    programme_id: Once<string>
    file_id: Once<string>
    thread_id: Once<string>
    address: Once<string>
    hash: Once<string>
    type: Once<string>
    size: ColumnType<string, number, never>
    uploaded: Once<Date>
    attached: ColumnType<Date | null, Date | null, Date>
  }
  'clarion.access_change': { programme_id: Once<string>; reader: Once<string>; at: Once<Date>; thread_id: Once<string> }
  'clarion.saved_view': {
    programme_id: Once<string>
    member_id: Once<string>
    view_id: Once<string>
    name: Buffer
    filters: ColumnType<Json, string, string>
    first: boolean
  }
  'clarion.organisation': {
    programme_id: string
    organisation_id: string
    name: string
    type: string
    profile: ColumnType<Json, string, string>
    withdrawn: Date | null
  }
  'clarion.member': {
    programme_id: string
    member_id: string
    organisation_id: string
    name: string
    roles: string[]
    status: string
    conduct: ColumnType<AcceptedTexts, string | undefined, string>
  }
  'clarion.service': {
    programme_id: string
    service_id: string
    organisation_id: string
    line: string
    free: number | null
    description: ColumnType<Json, string, string>
  }
}

export type Row<Table extends keyof Database> = Selectable<Database[Table]>
export type NewRow<Table extends keyof Database> = Insertable<Database[Table]>
