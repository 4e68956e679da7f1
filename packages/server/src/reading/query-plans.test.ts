import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import { Client, Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionSettings } from '../database/connect.ts'
import type { Database } from '../database/schema.ts'
import { withScope } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import { searchTokens } from '../sealing/search-tokens.ts'
import type { Services } from '../services.ts'
import { query } from '../testing/query.ts'
import { type FilledCase, fillCase } from '../testing/reliability/filled-case.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { migrated, type TestServices, testPassword, testServices } from '../testing/test-services.ts'
import { listThreads } from './list-threads.ts'
import { readJournal } from './read-journal.ts'
import { readSection } from './read-section.ts'
import { readTasks } from './read-tasks.ts'
import { readThread } from './read-thread.ts'
import { encodeTaskPlace } from './task-place.ts'

const cases = 20_000

/** What PostgreSQL did at one place of a plan. */
type Node = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Node[]
}

describe('with 20,000 cases, as the application’s own role, under its policies', () => {
  let made: TestDatabase
  let services: TestServices
  let daniel: Actor
  let kim: Actor
  let known: FilledCase
  const statements: CompiledQuery[] = []
  let recorded: Services
  let database: Kysely<Database>

  beforeAll(async () => {
    made = await testDatabase(migrated)
    services = await testServices(made)
    daniel = testActor(services, ['case-worker'])
    known = await fillCase(services, daniel, services.freshOrganisation())
    kim = testActor(services, ['case-worker'])
    await multiply(services, daniel, known, kim)
    const pool = new Pool({
      connectionString: made.roleUrl('clarion_app', testPassword),
      max: 1,
      options: connectionSettings,
    })
    // The database is thrown away at the end, and with it a connection that is still being closed.
    pool.on('error', () => {})
    database = new Kysely<Database>({
      dialect: new PostgresDialect({ pool }),
      log: (event) => void statements.push(event.query),
    })
    recorded = { ...services, database }
  }, 300_000)
  afterAll(async () => {
    await database.destroy()
    await services.stop()
  })

  /** Runs a question, then asks of each of its statements how it was done. */
  async function plansOf(work: (services: Services) => Promise<unknown>): Promise<Node[]> {
    statements.length = 0
    await work(recorded)
    const client = new Client({
      connectionString: made.roleUrl('clarion_app', testPassword),
      options: connectionSettings,
    })
    await client.connect()
    const plans: Node[] = []
    try {
      await client.query('begin')
      for (const { sql: text, parameters } of statements) {
        if (/^set local/.test(text)) await client.query(text)
        if (!/^\s*(select|with)/i.test(text)) continue
        const { rows } = await client.query(`explain (analyze, format json) ${text}`, [...parameters])
        plans.push(rows[0]['QUERY PLAN'][0].Plan)
      }
      await client.query('rollback')
    } finally {
      await client.end()
    }
    expect(plans.length).toBeGreaterThan(0)
    return plans
  }

  const every = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(every)]

  /** How many rows were looked at, used or not. */
  const touched = (plans: readonly Node[]) =>
    plans
      .flatMap(every)
      .filter((node) => node['Relation Name'] !== undefined)
      .reduce(
        (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
        0,
      )

  const page = { kind: 'case', limit: 50 }
  const after = (place: number) =>
    Buffer.from(`${new Date(Date.UTC(2026, 9, 1) - place * 60_000).toISOString()} ${known.thread}`).toString(
      'base64url',
    )
  const far = Buffer.from(` 01980000-0000-7000-8000-${(5000).toString(16).padStart(12, '0')}`).toString('base64url')
  const rare = 'referral-to-answer'
  const taskAfter = (place: number) => {
    const due = new Date(Date.UTC(2026, 9, 1) - place * 60_000)
    return encodeTaskPlace({ due, thread_id: known.thread, section: '', key: '', organisation: daniel.organisation })
  }
  const questions: readonly (readonly [string, (services: Services) => Promise<unknown>, number])[] = [
    ['the first page of the list', (all) => listThreads(all, daniel, page), 200],
    ['page 300 of the list', (all) => listThreads(all, daniel, { ...page, after: after(15_000) }), 200],
    ['the open cases', (all) => listThreads(all, daniel, { ...page, status: 'open' }), 200],
    [
      'the closed cases, of which there are twenty',
      (all) => listThreads(all, daniel, { ...page, status: 'closed' }),
      200,
    ],
    ['a search by name', (all) => listThreads(all, daniel, { ...page, q: known.texts['identity'] }), 400],
    ['the cases one leads, who leads one of them', (all) => listThreads(all, kim, { ...page, lead: 'mine' }), 200],
    ['a form that all but a few have', (all) => listThreads(all, daniel, { ...page, form: 'forced-labour' }), 400],
    ['a form that a few have', (all) => listThreads(all, daniel, { ...page, form: 'organ-removal' }), 400],
    ['page 300 of a form', (all) => listThreads(all, daniel, { ...page, form: 'forced-labour', after: far }), 400],
    ['what one works on, which is all', (all) => listThreads(all, daniel, { ...page, worker: 'me' }), 400],
    ['page 300 of it', (all) => listThreads(all, daniel, { ...page, worker: 'me', after: far }), 400],
    ['what nobody works on, which is little', (all) => listThreads(all, daniel, { ...page, worker: 'nobody' }), 400],
    ['the flags of one sort', (all) => listThreads(all, daniel, { ...page, flag: 'deadline' }), 400],
    ['a name that all have', (all) => listThreads(all, daniel, { ...page, q: 'Commonname' }), 600],
    ['two words that all have', (all) => listThreads(all, daniel, { ...page, q: 'Commonname Everywhere' }), 600],
    ['a search by a code', (all) => listThreads(all, daniel, { ...page, q: known.code }), 400],
    ['a name that nobody has', (all) => listThreads(all, daniel, { ...page, q: 'Xylophonia Quartermaine' }), 400],
    ['a case', (all) => readThread(all, daniel, known.thread), 200],
    ['a section', (all) => readSection(all, daniel, known.thread, 'notes'), 200],
    ['a journal', (all) => readJournal(all, daniel, known.thread, undefined, 50), 400],
    ['what is due', (all) => readTasks(all, daniel, 50), 400],
    ['page 300 of what is due', (all) => readTasks(all, daniel, 50, { after: taskAfter(5_000) }), 400],
    ['one sort of what is due, of which there is little', (all) => readTasks(all, daniel, 50, { title: rare }), 400],
  ]

  it.each(questions)(
    '%s is read by its index: nothing is walked through, nothing sorted as a whole',
    async (_, ask, most) => {
      const plans = await plansOf(ask)
      const nodes = plans.flatMap(every)
      expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([])
      expect(nodes.filter((node) => node['Node Type'].includes('Sort') && node['Actual Rows'] > most)).toEqual([])
      expect(touched(plans)).toBeLessThan(most)
    },
  )

  it('would see a list that is walked through', async () => {
    const walked = await plansOf((all) =>
      all.database.transaction().execute(async (transaction) => {
        // As the row-level policy lets an actor read who has no index for the question.
        await sql.raw(`set local app.programme = '${services.programme}'`).execute(transaction)
        await sql.raw(`set local app.readers = '{${daniel.organisation}}'`).execute(transaction)
        return await transaction.selectFrom('clarion.listing').select('code').where('code', 'like', '%9').execute()
      }),
    )
    expect(touched(walked)).toBeGreaterThan(cases)
  })
})

/** Copies one case into many, at the database: so many through the door would take longer than all other tests. */
async function multiply(
  services: TestServices,
  { organisation, author }: Actor,
  { thread }: FilledCase,
  kim: Actor,
): Promise<void> {
  const run = (text: string) => query(services.ownerUrl, text)
  const id = `('01980000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
  const many = `generate_series(1, ${cases}) as n`
  const at = `timestamptz '2026-10-01' - n * interval '1 minute'`
  await run(`insert into clarion.thread (programme_id, thread_id, kind, code, version, head, lead, survivor, opened, changed, readers)
    select programme_id, ${id}, kind, 'C' || n, version, head, lead, survivor, ${at}, ${at}, readers
    from clarion.thread, ${many} where thread_id = '${thread}'`)
  await run(`insert into clarion.section (programme_id, thread_id, section, name, version, state, readers)
    select programme_id, ${id}, section, name, version, state, readers from clarion.section, ${many} where thread_id = '${thread}' and section in ('case', 'notes')`)
  await run(`insert into clarion.entry (programme_id, thread_id, number, entry_id, kind, section, name, author, organisation, said, received, seen, body, hash, readers)
    select programme_id, ${id}, number, ${id}, kind, section, name, author, organisation, said, received, seen, body, hash, readers
    from clarion.entry, ${many} where thread_id = '${thread}' and number = 1`)
  const form = `case when n % 1000 = 0 then 'organ-removal' else 'forced-labour' end`
  const worker = `case when n % 1000 = 1 then null else '${author}' end`
  await run(`insert into clarion.listing (programme_id, reader, thread_id, kind, code, status, changed, opened, fades, ends, parts, mine)
    select programme_id, r.reader, ${id}, kind, 'C' || n, case when n % 1000 = 0 then 'closed' else 'open' end, ${at}, ${at}, fades, ends,
      parts || jsonb_build_object('exploitation', jsonb_build_object('forms', jsonb_build_array(${form})),
        'case', parts -> 'case' || jsonb_build_object('worker', ${worker})), r.reader = '${organisation}' or n = 7
    from clarion.listing l, (values ('${organisation}'::uuid), ('${kim.organisation}')) as r (reader), ${many}
    where thread_id = '${thread}' and l.reader = '${organisation}'`)
  await run(`insert into clarion.search_token (programme_id, reader, token, thread_id, name)
    select programme_id, reader, sha256(('token ' || n % 5000)::bytea), ${id}, name
    from clarion.search_token, ${many} where thread_id = '${thread}' and reader = '${organisation}' on conflict do nothing`)
  const { tokens } = await withScope(services.database, { programme: services.programme }, (transaction) =>
    services.keys.programme(transaction, services.programme),
  )
  const common = searchTokens(tokens, 'name', 'Commonname Everywhere').map(
    (token) => `('\\x${token.toString('hex')}'::bytea)`,
  )
  await run(`insert into clarion.search_token (programme_id, reader, token, thread_id, name)
    select '${services.programme}'::uuid, '${organisation}'::uuid, token, ${id}, 'identity' from (values ${common.join()}) as t (token), ${many}
    union all
    select '${services.programme}'::uuid, '${organisation}'::uuid, substr(sha256(('form:' || ${form})::bytea), 1, 12), ${id}, 'exploitation' from ${many}
    union all
    select '${services.programme}'::uuid, '${organisation}'::uuid, substr(sha256(('worker:' || coalesce(${worker}, 'nobody'))::bytea), 1, 12), ${id}, 'case' from ${many}`)
  await run(`insert into clarion.task (programme_id, organisation, due, thread_id, section, key, title, verb)
    select '${services.programme}', '${organisation}', ${at}, ${id}, 'notes', 'key', 'follow-up-due', 'follow-up' from ${many}`)
  await run(
    'analyze clarion.thread, clarion.section, clarion.entry, clarion.listing, clarion.search_token, clarion.task',
  )
}
