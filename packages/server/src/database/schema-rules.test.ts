import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query } from '../testing/query.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { migrated, testPassword } from '../testing/test-services.ts'

/** Tables that stay on one node of a distributed database: no case data, nothing refers to them, and why they are local. */
const localTables: Readonly<Record<string, string>> = {
  account: 'a login is looked up before there is a programme',
  passkey: 'a credential is looked up before there is a programme',
  sign_in_challenge: 'a challenge belongs to nobody yet',
  session: 'a cookie is all that is given; the row says which programme it is of',
  sign_in_attempt: 'counts tries under keyed hashes; belongs to no programme',
  invitation: 'a link is looked up before there is a member',
  code_phrase: 'a phrase is looked up before there is a survivor',
  calendar_feed:
    'the address of a calendar is all that a calendar program gives; the row says which programme it is of',
  outgoing_mail: 'mail of the sign-in room, sealed; one worker sends what is due in every programme',
  transmission_mail:
    'the link of a letter is looked up before there is a programme; the row holds no address and no name',
  own_lines_link: 'a speaker’s link is looked up before there is a programme; the row holds no word and no name',
  set_up: 'the link of an empty server: there is no programme, and at most one row',
}

/** Every foreign key: moving to several nodes drops them and adds them back, so none may be forgotten. */
const foreignKeys = [
  'entry_thread_fkey',
  'file_thread_fkey',
  'member_organisation_fkey',
  'organisation_thread_fkey',
  'passkey_account_fkey',
  'programme_key_programme_fkey',
  'section_thread_fkey',
  'service_organisation_fkey',
  'thread_grant_thread_fkey',
  'thread_programme_fkey',
]

describe('the rules of the store, that let it be distributed and that keep the journal from being changed', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase(migrated)
  })
  afterAll(() => database.drop())

  const owner = (text: string, values: readonly unknown[] = []) => query(database.ownerUrl, text, values)

  it('hold for every table, key, foreign key, policy and trigger', async () => {
    const found = (await owner(lint, [Object.keys(localTables)])).map(({ what, name }) => `${what}: ${name}`)
    expect(found).toEqual([])
  })

  it('name every local table that there is, and none that is gone', async () => {
    const tables = (
      await owner("select relname from pg_class where relnamespace = 'clarion'::regnamespace and relkind in ('r', 'p')")
    ).map(({ relname }) => String(relname))
    expect(Object.keys(localTables).filter((table) => !tables.includes(table))).toEqual([])
  })

  it('list every foreign key', async () => {
    const rows = await owner(
      "select conname from pg_constraint where contype = 'f' and connamespace = 'clarion'::regnamespace order by 1",
    )
    expect(rows.map(({ conname }) => conname)).toEqual(foreignKeys)
  })

  it('find what breaks them', async () => {
    const broken: readonly (readonly [string, string])[] = [
      [
        'create table clarion.bad (programme_id uuid, other uuid not null unique, primary key (programme_id, other)); alter table clarion.bad enable row level security',
        'key without programme_id',
      ],
      ['create table clarion.bad (programme_id uuid, number int)', 'no primary key'],
      ['create table clarion.bad (programme_id uuid primary key)', 'programme table without row-level security'],
      ['alter table clarion.entry force row level security', 'forced row-level security'],
      [
        'create policy bad on clarion.entry using (programme_id in (select programme_id from clarion.programme))',
        'subquery in a policy',
      ],
      ['create policy bad on clarion.entry using (true)', 'policy that does not name the programme'],
      ['grant update on clarion.entry to clarion_app', 'append-only table can be changed'],
      ['grant delete on clarion.access_log to clarion_app', 'append-only table can be changed'],
      [
        'create table clarion.bad (programme_id uuid primary key, number serial); alter table clarion.bad enable row level security',
        'counts with 32 bits',
      ],
      [
        'create function clarion.f() returns trigger language plpgsql as $$begin return new; end$$; create trigger bad before insert on clarion.entry execute function clarion.f()',
        'trigger',
      ],
      ['alter table clarion.entry owner to clarion_app', 'owned by a role that runs'],
      ['alter role clarion_app bypassrls', 'role can pass the policies by'],
    ]
    const missed: string[] = []
    const client = new Client({ connectionString: database.ownerUrl })
    await client.connect()
    try {
      for (const [change, expected] of broken) {
        await client.query('begin')
        await client.query(change)
        const { rows } = await client.query<{ what: string }>(lint, [Object.keys(localTables)])
        if (!rows.some(({ what }) => what === expected)) missed.push(expected)
        await client.query('rollback')
      }
    } finally {
      await client.end()
    }
    expect(missed).toEqual([])
  })

  it('let the application add to the journal and the access log and nothing else', async () => {
    const app = database.roleUrl('clarion_app', testPassword)
    const statements = [
      "update clarion.entry set body = '{}'",
      "update clarion.entry set hash = ''",
      'delete from clarion.entry',
      'truncate clarion.entry',
      "update clarion.access_log set act = 'nothing'",
      'delete from clarion.access_log',
      "update clarion.checkpoint set root = ''",
      'delete from clarion.checkpoint',
      'delete from clarion.thread',
      'create table clarion.mine (n int)',
      'alter table clarion.entry disable row level security',
    ]
    const [{ owner: above } = {}] = await owner('select current_user as owner')
    for (const statement of [...statements, `set role ${String(above)}`]) {
      await expect(query(app, statement), statement).rejects.toThrow(/permission denied|must be owner/)
    }
  })

  it('show nothing to a connection that says for whom it reads to nobody', async () => {
    const app = database.roleUrl('clarion_app', testPassword)
    const tables = await owner(
      "select table_name from information_schema.role_table_grants where grantee = 'clarion_app' and privilege_type = 'SELECT' and table_schema = 'clarion'",
    )
    expect(tables.length).toBeGreaterThan(15)
    for (const { table_name: table } of tables) {
      const rows = await query(app, `select count(*)::int as rows from clarion.${table}`)
      expect([table, rows[0]?.['rows']]).toEqual([table, 0])
    }
  })
})

/** After docs/architecture.md, "Rules of the store"; $1 names the local tables. */
const lint = `
with t as (
  select c.oid, c.relname, c.relrowsecurity as rls, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'programme_id' and not a.attisdropped) as tenant,
    c.relname = any ($1::text[]) as local
  from pg_class c where c.relnamespace = 'clarion'::regnamespace and c.relkind in ('r', 'p'))
select 'key without programme_id' as what, i.relname::text as name from t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
  where t.tenant and not t.local and (x.indisunique or x.indisexclusion)
    and not exists (select from unnest(x.indkey::int[]) k join pg_attribute a on a.attrelid = t.oid and a.attnum = k where a.attname = 'programme_id')
union all select 'key that does not begin with programme_id', i.relname from t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
  where t.tenant and not t.local
    and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum = x.indkey[0] and a.attname = 'programme_id')
union all select 'no primary key', relname from t where not exists (select from pg_index x where x.indrelid = t.oid and x.indisprimary)
union all select 'table of no programme that is not named as local', relname from t where not tenant and not local
union all select 'foreign key between programme tables without programme_id', conname from pg_constraint k join t a on a.oid = k.conrelid join t b on b.oid = k.confrelid
  where k.contype = 'f' and a.tenant and b.tenant and not exists (
    select from generate_subscripts(k.conkey, 1) i join pg_attribute x on x.attrelid = k.conrelid and x.attnum = k.conkey[i]
    join pg_attribute y on y.attrelid = k.confrelid and y.attnum = k.confkey[i] where x.attname = 'programme_id' and y.attname = 'programme_id')
union all select 'foreign key from a shared table to a programme''s', conname from pg_constraint k join t a on a.oid = k.conrelid join t b on b.oid = k.confrelid
  where k.contype = 'f' and not a.tenant and b.tenant
union all select 'foreign key between a local table and another', conname from pg_constraint k join t a on a.oid = k.conrelid join t b on b.oid = k.confrelid
  where k.contype = 'f' and a.local <> b.local
union all select 'constraint without a name of its own', conname from pg_constraint k join t on t.oid = k.conrelid
  where k.contype in ('p', 'u', 'f', 'c') and conname ~ '_key$|_check$|_fkey1$'
union all select 'trigger', tgname from pg_trigger g join t on t.oid = g.tgrelid where not g.tgisinternal
union all select 'rule', rulename from pg_rewrite r join t on t.oid = r.ev_class
union all select 'subquery in a policy', polname from pg_policy p join t on t.oid = p.polrelid
  where coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') ~* '\\mselect\\M'
union all select 'policy that does not name the programme', polname from pg_policy p join t on t.oid = p.polrelid
  where t.tenant and not t.local and polname <> 'programme_named'
    and coalesce(pg_get_expr(polwithcheck, polrelid), pg_get_expr(polqual, polrelid), '') !~ 'programme_id = .*app\\.programme'
union all select 'programme table without row-level security', relname from t where tenant and not rls and relname <> 'set_up'
union all select 'forced row-level security', relname from t where forced
union all select 'counts with 32 bits', t.relname || '.' || a.attname from t join pg_attribute a on a.attrelid = t.oid
  join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum where a.atttypid = 'int4'::regtype and pg_get_expr(d.adbin, d.adrelid) ~ 'nextval'
union all select 'column without a time zone', t.relname || '.' || a.attname from t join pg_attribute a on a.attrelid = t.oid where a.atttypid = 'timestamp'::regtype
union all select 'owned by a role that runs', relname from t where owner in ('clarion_app', 'clarion_jobs')
union all select 'role can pass the policies by', rolname from pg_roles where rolname in ('clarion_app', 'clarion_jobs') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
union all select 'append-only table can be changed', table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants
  where table_schema = 'clarion' and table_name in ('entry', 'access_log', 'checkpoint') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') and grantee in ('clarion_app', 'clarion_jobs', 'PUBLIC')
union all select 'append-only column can be changed', table_name || '.' || column_name from information_schema.column_privileges
  where table_schema = 'clarion' and privilege_type = 'UPDATE' and grantee in ('clarion_app', 'clarion_jobs', 'PUBLIC')
    and (table_name in ('access_log', 'checkpoint') or table_name = 'entry' and column_name <> 'readers')
union all select 'role of the clockwork sees', table_name from information_schema.role_table_grants where table_schema = 'clarion' and grantee = 'clarion_jobs'
`
