import { type MembersState, type ProfileState, type ServicesOfferedState, servicesNow } from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { projectConduct } from '../conduct/project-conduct.ts'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import { changesStanding } from './changes-standing.ts'
import type { WrittenThread } from './written-thread.ts'

/** The directory's tables, drawn from the threads of organisations: who is who, who works where, who offers what; and what all are asked to accept. */
export async function project(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  await projectConduct(transaction, programme, threads)
  const organisations = threads.filter(({ work }) => work.vocabulary.thread === 'organisation')
  if (organisations.length === 0) return
  // The sections are those of the organisation's vocabulary, and their states those that its folds made.
  await projectProfiles(transaction, programme, touched(organisations, 'profile') as Touched<ProfileState>[])
  await projectServices(
    transaction,
    programme,
    touched(organisations, 'services-offered') as Touched<ServicesOfferedState>[],
  )
  await projectMembers(transaction, programme, touched(organisations, 'members') as Touched<MembersState>[])
}

type Touched<State> = { readonly thread: string; readonly state: State; readonly withdrawn: boolean }

/** Those threads in which a section was spoken of, or changed its standing with the organisation's. */
function touched(threads: readonly WrittenThread[], name: string): Touched<unknown>[] {
  return threads
    .filter(
      ({ work }) =>
        work.touched.has(name) ||
        (work.states.has(name) && work.entries.some(({ entry: { kind } }) => changesStanding({ kind }))),
    )
    .map(({ work }) => ({
      thread: work.thread,
      state: work.states.get(name)?.state,
      withdrawn: (work.states.get('profile')?.state as ProfileState | undefined)?.withdrawn !== undefined,
    }))
}

async function projectProfiles(
  transaction: Scoped,
  programme: string,
  profiles: readonly Touched<ProfileState>[],
): Promise<void> {
  if (profiles.length === 0) return
  const rows = profiles.map(({ thread, state: { fields, withdrawn } }) => ({
    thread,
    withdrawn: withdrawn?.at ?? null,
    name: currentValue(fields.name) ?? '',
    type: currentValue(fields.type) ?? 'NGO',
    profile: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, currentValue<unknown>(field)])),
  }))
  await statement`
    insert into clarion.organisation (programme_id, organisation_id, name, type, profile, withdrawn)
    select ${programme}::uuid, thread, name, type, profile, withdrawn
    from json_to_recordset(${JSON.stringify(rows)}) as t (thread uuid, name text, type text, profile json, withdrawn timestamptz)
    on conflict (programme_id, organisation_id) do update
    set name = excluded.name, type = excluded.type, profile = excluded.profile, withdrawn = excluded.withdrawn`.send(
    transaction,
  )
}

async function projectServices(
  transaction: Scoped,
  programme: string,
  offers: readonly Touched<ServicesOfferedState>[],
): Promise<void> {
  if (offers.length === 0) return
  const offered = offers.map(({ thread, state, withdrawn }) => ({
    thread,
    services: withdrawn ? [] : servicesNow(state),
  }))
  const rows = offered.flatMap(({ thread, services }) =>
    services.map(({ id, line, free, ...description }) => ({ thread, id, line, free, description })),
  )
  const kept = JSON.stringify(offered.map(({ thread, services }) => ({ thread, ids: services.map(({ id }) => id) })))
  await statement`
    delete from clarion.service as old using json_to_recordset(${kept}) as t (thread uuid, ids uuid[])
    where old.programme_id = ${programme} and old.organisation_id = t.thread and not (old.service_id = any (t.ids))`.send(
    transaction,
  )
  if (rows.length === 0) return
  await statement`
    insert into clarion.service (programme_id, service_id, organisation_id, line, free, description)
    select ${programme}::uuid, id, thread, line, free, description
    from json_to_recordset(${JSON.stringify(rows)}) as t (id uuid, thread uuid, line text, free integer, description json)
    on conflict (programme_id, service_id) do update
    set line = excluded.line, free = excluded.free, description = excluded.description
    where service.organisation_id = excluded.organisation_id`.send(transaction)
}

async function projectMembers(
  transaction: Scoped,
  programme: string,
  staffs: readonly Touched<MembersState>[],
): Promise<void> {
  // Who works for an organisation that was withdrawn is suspended with it, and is again what they were when it comes back.
  const rows = staffs.flatMap(({ thread, state, withdrawn }) =>
    state.members.map(({ id, name, roles, status, conduct = [] }) => ({
      thread,
      id,
      name,
      roles: currentValue(roles) ?? [],
      status: withdrawn ? ('suspended' as const) : status,
      conduct,
    })),
  )
  if (rows.length === 0) return
  // A member id that belongs to another organisation is left alone: nobody takes over a colleague elsewhere.
  await statement`
    insert into clarion.member (programme_id, member_id, organisation_id, name, roles, status, conduct)
    select ${programme}::uuid, id, thread, name, roles, status, conduct
    from json_to_recordset(${JSON.stringify(rows)}) as t (id uuid, thread uuid, name text, roles text[], status text, conduct jsonb)
    on conflict (programme_id, member_id) do update
    set name = excluded.name, roles = excluded.roles, status = excluded.status, conduct = excluded.conduct
    where member.organisation_id = excluded.organisation_id`.send(transaction)
}
