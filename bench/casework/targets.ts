import { randomBytes } from 'node:crypto'
import { identifier } from '@clarion/journal'
import { type BenchCase, type BenchRole, benchCase, reach } from './records.ts'

/** What is measured. */
export const operations = ['list', 'filter', 'rare filter', 'search', 'common search', 'read', 'append'] as const
export type Operation = (typeof operations)[number]

/** One request. */
export type Asked = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** A system under measurement: how each question is asked of it. */
export type Target = {
  readonly name: 'clarion' | 'parse-server'
  readonly port: number
  readonly pid: number
  readonly origin: string
  ask(operation: Operation, role: BenchRole): Asked
}

const text = 'She came to the drop-in on her own. She wants to talk about the flat first.'

/** @param sessions a session's token by role */
export function clarionTarget(
  port: number,
  pid: number,
  total: number,
  sessions: ReadonlyMap<BenchRole, string>,
): Target {
  const list = (question: string) => `/api/threads?limit=50${question}`
  return {
    name: 'clarion',
    port,
    pid,
    origin: `http://127.0.0.1:${port}`,
    ask(operation, role) {
      const one = anyCase(role, total)
      const headers = { cookie: `clarion_session=${sessions.get(role)}` }
      const get = (path: string): Asked => ({ method: 'GET', path, headers })
      const post = (path: string, body: object): Asked => ({
        method: 'POST',
        path,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      if (operation === 'list') return get(list(''))
      if (operation === 'filter') return get(list('&status=open&form=forced-labour'))
      if (operation === 'rare filter') return get(list('&status=open&form=organ-removal'))
      const search = (q: string) => post('/api/threads/search', { kind: 'case', q, limit: 50 })
      if (operation === 'search') return search(one.name)
      // A twentieth of all cases have it: the page is full, however many cases there are.
      if (operation === 'common search') return search(given(one))
      if (operation === 'read') return get(`/api/threads/${one.thread}/sections/identity`)
      const id = identifier(Date.now(), randomBytes(10))
      const said = new Date().toISOString()
      const note = {
        id,
        thread: one.thread,
        kind: 'note.added',
        section: 'notes',
        seen: 0,
        said,
        body: { about: 'contact', text },
      }
      return post('/api/entries', { entries: [note] })
    },
  }
}

/** @param sessions a session's token by role */
export function peerTarget(port: number, pid: number, total: number, sessions: ReadonlyMap<BenchRole, string>): Target {
  const list = (where: object) =>
    `/parse/classes/Case?limit=50&order=-updatedAt&where=${encodeURIComponent(JSON.stringify(where))}`
  return {
    name: 'parse-server',
    port,
    pid,
    origin: `http://127.0.0.1:${port}`,
    ask(operation, role) {
      const one = anyCase(role, total)
      const headers = { 'x-parse-application-id': 'bench', 'x-parse-session-token': sessions.get(role) ?? '' }
      const get = (path: string): Asked => ({ method: 'GET', path, headers })
      if (operation === 'list') return get(list({}))
      if (operation === 'filter') return get(list({ status: 'open', form: 'forced-labour' }))
      if (operation === 'rare filter') return get(list({ status: 'open', form: 'organ-removal' }))
      // By the exact beginning of the name: what its index can find. It has no search by sound.
      if (operation === 'search') return get(list({ name: { $regex: `^${one.name}` } }))
      if (operation === 'common search') return get(list({ name: { $regex: `^${given(one)} ` } }))
      if (operation === 'read') return get(`/parse/classes/Case/${one.objectId}`)
      const access = { read: true, write: true }
      const note = {
        case: { __type: 'Pointer', className: 'Case', objectId: one.objectId },
        about: 'contact',
        text,
        ACL: { [`role:${one.lead}`]: access, 'role:national': access },
      }
      return {
        method: 'POST',
        path: '/parse/classes/Note',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(note),
      }
    },
  }
}

/** The first of a case's names. */
function given({ name }: BenchCase): string {
  return name.split(' ')[0] ?? name
}

function anyCase(role: BenchRole, total: number): BenchCase {
  const [from, to] = reach(role, total)
  return benchCase(from + Math.floor(Math.random() * (to - from)), total)
}
