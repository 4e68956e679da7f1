import { setFlagsFromString } from 'node:v8'
import vm from 'node:vm'
import { arbitraryOf } from '@clarion/casework/testing'
import fc from 'fast-check'
import type { Route } from '../../http/route.ts'
import { seededRandom } from '../seeded-random.ts'
import type { Request } from './ask.ts'
import { nameOf } from './route-matrix.ts'
import { routeRules } from './route-rules.ts'
import { type RowResult, runRow } from './row.ts'
import { type Asking, everyAsking, type World } from './world.ts'

/** How long an answer may take before it counts as hanging, in milliseconds; nothing waits longer on a quiet machine. */
export type JunkOptions = { readonly requests: number; readonly seed: number; readonly hang: number }

/** How much the heap may grow between the first tenth and the end. */
const heapLimit = 50 * 1024 * 1024

/**
 * Row 7 of the scorecard: junk never breaks it. Requests at every route, by every kind of caller, over HTTP: what the
 * schemas would accept, what they would nearly accept, and what nobody would send but an attacker or a broken device. No
 * answer may be a failure of ours, none may take for ever, none may show what the server is made of, and the heap stays.
 */
export async function junk(world: World, { requests, seed, hang }: JunkOptions): Promise<RowResult> {
  const random = seededRandom(seed)
  const draw = drawer(world, random, seed)
  return await runRow('junk never breaks it', async (tally) => {
    const sessions = new Map<Asking, Record<string, string>>()
    let heapBefore = 0
    let slowest = 0
    let next = 0
    const byStatus: Record<string, number> = {}
    const one = async (number: number) => {
      const asking = draw.pick(everyAsking)
      // Junk may sign somebody out, or have the phrase taken away that let her in.
      const headers = number % 50 === 0 ? undefined : sessions.get(asking)
      const cookie = headers ?? (await world.cookie(asking))
      sessions.set(asking, cookie)
      const request = draw.request(cookie)
      const started = performance.now()
      try {
        const { status, body } = await world.asker.ask(request)
        const took = performance.now() - started
        slowest = Math.max(slowest, took)
        byStatus[`answered${status}`] = (byStatus[`answered${status}`] ?? 0) + 1
        if (status >= 500) tally.violated(`${status} to request ${number}: ${summary(request)}`)
        if (took > hang) tally.violated(`${Math.round(took)} ms for request ${number}: ${summary(request)}`)
        if (/node_modules|node:internal|\.ts:\d+|\bat \S+ \(/.test(body))
          tally.violated(`insides shown to request ${number}: ${summary(request)}`)
      } catch (thrown) {
        tally.violated(`no answer to request ${number} (${String(thrown)}): ${summary(request)}`)
      }
      tally.attempts++
    }
    const worker = async () => {
      while (next < requests) {
        const number = next++
        if (number === Math.floor(requests / 10)) heapBefore = heapNow()
        await one(number)
      }
    }
    await Promise.all(Array.from({ length: 8 }, worker))
    const growth = heapNow() - heapBefore
    if (growth > heapLimit) tally.violated(`the heap grew by ${Math.round(growth / 1024 / 1024)} MB`)
    Object.assign(tally.figures, byStatus, { slowestMilliseconds: Math.round(slowest), heapGrowthBytes: growth })
  })
}

function summary({ method, path, body }: Request): string {
  return `${method} ${path.slice(0, 150)} ${(body ?? '').toString().slice(0, 200)}`
}

/** What is held after everything that is not has been thrown away. */
function heapNow(): number {
  setFlagsFromString('--expose-gc')
  ;(vm.runInNewContext('gc') as () => void)()
  return process.memoryUsage().heapUsed
}

const texts = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'null',
  'undefined',
  'NaN',
  '[object Object]',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%00',
  '%',
  '%zz',
  '%F0%9F',
  '\\',
  "' or 1=1 --",
  '"; drop table clarion.entry; --',
  '#{7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  'case',
  'referral/',
  'referral/x',
  'notes/',
  '*',
  ',',
  '\u202eabc',
  'e\u0301'.repeat(40),
  '\ud83d\ude00',
  'sealed:1:x:y',
  '9'.repeat(400),
  'a'.repeat(3_000),
  '2026-02-30',
  '2026-11-24T14:05:00Z',
  '-2026-11-24',
  '+010000-01-01',
  '1',
  '200',
  '201',
  '9007199254740993',
  'yes',
  'true',
  'case,case',
  'en',
  'zz-ZZ',
]

function drawer(world: World, random: () => number, seed: number) {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const chance = (share: number) => random() < share
  const { own, shared, foreign, elsewhere } = world.cases
  const targets = [own, shared, foreign, elsewhere]
  const ids = targets.flatMap((one) => [
    one.thread,
    one.consent,
    one.survivor,
    one.referral,
    one.file,
    one.entry,
    one.member,
    one.organisation,
  ])
  const kinds = [...world.services.registry.kinds.values()]
  const pool = new Map<unknown, unknown[]>()
  const sample = (key: unknown, arbitrary: () => fc.Arbitrary<unknown>): unknown => {
    const known = pool.get(key) ?? fc.sample(arbitrary(), { seed: seed + pool.size, numRuns: 24 })
    pool.set(key, known)
    return pick(known)
  }
  const anything = () =>
    sample('anything', () =>
      fc.anything({ maxDepth: 3, withUnicodeString: true } as fc.ObjectConstraints).map(jsonable),
    )
  const id = () => (chance(0.2) ? world.services.id() : pick(ids))
  const word = () => (chance(0.4) ? id() : pick(texts))

  const entry = () => {
    const kind = pick(kinds)
    const section = kind.section.many ? `${kind.section.name}/${id()}` : kind.section.name
    const said = new Date(world.services.now()).toISOString()
    const made: Record<string, unknown> = {
      id: world.services.id(),
      thread: id(),
      kind: kind.kind,
      section,
      seen: 0,
      said,
      body: aimed(sample(kind, () => arbitraryOf(kind.body))),
    }
    return chance(0.3) ? bent(made) : made
  }
  /** Names of things that are there, where a body names something. */
  const aimed = (value: unknown): unknown => {
    if (typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) return id()
    if (Array.isArray(value)) return value.map(aimed)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, aimed(member)]))
  }
  /** Nearly right: one member is missing, another, or of another kind. */
  const bent = (value: Record<string, unknown>): Record<string, unknown> => {
    const names = Object.keys(value)
    const name = pick(names.length > 0 ? names : ['x'])
    const next = { ...value }
    if (chance(0.2)) delete next[name]
    else if (chance(0.25)) next[pick(texts)] = word()
    else if (chance(0.3) && typeof next[name] === 'object' && next[name] !== null && !Array.isArray(next[name]))
      next[name] = bent(next[name] as Record<string, unknown>)
    else next[name] = chance(0.5) ? word() : anything()
    return next
  }
  const bodyOf = (route: Route): unknown => {
    if (route.path === '/api/entries') return { entries: Array.from({ length: 1 + Math.floor(random() * 3) }, entry) }
    // What the table of rules would send, which the route accepts, then bent; or anything at all.
    const rule = routeRules[nameOf(route)]
    const right = rule?.about?.(pick(targets), world.services.id) ?? rule?.body?.(world.services.id) ?? anything()
    if (chance(0.2)) return anything()
    return chance(0.4) && typeof right === 'object' && right !== null && !Array.isArray(right)
      ? bent(right as Record<string, unknown>)
      : right
  }
  const encoded = (text: string) => (chance(0.85) ? encodeURIComponent(text.toWellFormed()) : pathSafe(text))
  const query = () => {
    const names = [
      'limit',
      'after',
      'before',
      'q',
      'kind',
      'status',
      'by',
      'from',
      'to',
      'cursor',
      'code',
      'page',
      'organisation',
      'line',
      'about',
      pick(texts),
    ]
    return Array.from({ length: Math.floor(random() * 4) }, () => `${encoded(pick(names))}=${encoded(word())}`).join(
      '&',
    )
  }
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const junkText = () =>
    pick([
      '',
      '{',
      '[]',
      'null',
      '"x"',
      '{"entries":',
      '{"a":1,"a":2}',
      '\u0000',
      nested(5_000),
      `{"entries":${nested(2_000)}}`,
      '{"__proto__":{"admin":true}}',
      'a'.repeat(200_000),
      '%'.repeat(100),
      'a=1&a=2',
      '\ufeff{}',
    ])

  const request = (cookie: Record<string, string>): Request => {
    const route = pick(world.routes)
    const method = chance(0.93)
      ? route.method.toUpperCase()
      : pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND'])
    const path = route.path.replace(/\{\w+\}/g, () => encoded(word()))
    const asked = chance(0.5) ? query() : ''
    const headers: Record<string, string> = { ...cookie }
    if (chance(0.05)) headers['cookie'] = `clarion_session=${encodeURIComponent(word()).slice(0, 2_000)}`
    if (chance(0.05)) headers['origin'] = pick(['null', 'http://evil.example', `http://127.0.0.1:${world.port}`, 'x'])
    if (chance(0.05)) headers['accept-language'] = pick(['ar', 'xx;q=9', '*', ',,,', 'en-'.repeat(500)])
    if (chance(0.03)) headers['accept-encoding'] = pick(['gzip', 'br;q=x', '*;q=0'])
    if (chance(0.03)) headers['range'] = pick(['bytes=0-', 'bytes=9-1', 'x'])
    if (method === 'GET' || method === 'HEAD') return { method, path: asked ? `${path}?${asked}` : path, headers }
    headers['content-type'] = chance(0.9)
      ? route.upload
        ? pick(['text/plain', 'application/pdf', 'x'])
        : route.form
          ? 'application/x-www-form-urlencoded'
          : 'application/json'
      : pick(['', 'text/plain', 'multipart/form-data; boundary=x', 'application/json; charset=x', 'application/xml'])
    const body = chance(0.1) ? junkText() : written(route, bodyOf(route))
    return { method, path: asked ? `${path}?${asked}` : path, headers, body }
  }
  const written = (route: Route, value: unknown): string => {
    if (!route.form || typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
    return Object.entries(value)
      .map(([name, member]) => `${encoded(name)}=${encoded(String(member))}`)
      .join('&')
  }
  return { pick, request }
}

/** What can stand in the first line of a request at all; the rest is refused by Node before it is sent. */
function pathSafe(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '').replace(/[?#]/g, '') || '-'
}

/** What JSON can carry of anything at all. */
function jsonable(value: unknown): unknown {
  try {
    return JSON.parse(
      JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member)) ?? 'null',
    )
  } catch {
    return null
  }
}
