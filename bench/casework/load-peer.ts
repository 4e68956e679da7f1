import pg from 'pg'
import { type BenchRole, benchCase, benchRoles } from './records.ts'

const headers = { 'x-parse-application-id': 'bench', 'content-type': 'application/json' }
const master = { ...headers, 'x-parse-master-key': 'bench-master' }

/** What must exist before rows can: classes with their fields, roles, and one user in each. */
export async function preparePeer(url: string): Promise<void> {
  const schemas: [string, object][] = [
    ['Case', { code: string, name: string, status: string, form: string, lead: string }],
    ['Note', { case: { type: 'Pointer', targetClass: 'Case' }, about: string, text: string }],
  ]
  for (const [className, fields] of schemas) {
    await post(`${url}/schemas/${className}`, master, { className, fields })
  }
  for (const role of benchRoles) {
    const { objectId } = await post(`${url}/users`, headers, { username: role, password: `${role}-password` })
    const users = { __op: 'AddRelation', objects: [{ __type: 'Pointer', className: '_User', objectId }] }
    await post(`${url}/roles`, master, { name: role, ACL: { '*': { read: true } }, users })
  }
}

/**
 * Writes the rows as the peer's own adapter writes them, by SQL, because its interface takes fifty at a time; and gives
 * it the indexes that its questions can use: it makes none for access lists, order or search by itself.
 */
export async function loadPeer(database: string, total: number, progress: (done: number) => void): Promise<void> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    for (let from = 0; from < total; from += 5_000) {
      const rows = Array.from({ length: Math.min(5_000, total - from) }, (_, place) => {
        const { objectId, code, name, form, lead } = benchCase(from + place, total)
        return { n: place, objectId, code, name, form, lead, readers: [`role:${lead}`, 'role:national'] }
      })
      await client.query(
        `insert into "Case" ("objectId", "createdAt", "updatedAt", code, name, status, form, lead, _rperm, _wperm)
         select "objectId", now() + n * interval '1 microsecond', now() + n * interval '1 microsecond', code, name, 'open', form, lead, readers, readers
         from json_to_recordset($1) as t (n integer, "objectId" text, code text, name text, form text, lead text, readers text[])`,
        [JSON.stringify(rows)],
      )
      progress(from + rows.length)
    }
    for (const index of [
      '("updatedAt" desc)',
      '(status, "updatedAt" desc)',
      '(name)',
      'using gin (_rperm)',
      '(form, "updatedAt" desc)',
    ]) {
      await client.query(`create index on "Case" ${index}`)
    }
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** @returns a session's token */
export async function peerSession(url: string, role: BenchRole): Promise<string> {
  return (await post(`${url}/login`, headers, { username: role, password: `${role}-password` })).sessionToken ?? ''
}

const string = { type: 'String' }

async function post(
  url: string,
  head: Record<string, string>,
  body: object,
): Promise<{ objectId?: string; sessionToken?: string }> {
  const answer = await fetch(url, { method: 'POST', headers: head, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return await answer.json()
}
