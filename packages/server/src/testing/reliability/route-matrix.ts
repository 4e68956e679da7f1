import { roles } from '@clarion/casework'
import type { Route } from '../../http/route.ts'
import { absentCase, filled, type Ids, otherIds, swapped } from './address-ids.ts'
import type { Reply } from './ask.ts'
import { consentedSections, type FilledCase } from './filled-case.ts'
import type { CaseQuery, RouteRule } from './route-rule.ts'
import { routeRules } from './route-rules.ts'
import { type RowResult, runRow, type Tally } from './row.ts'
import { type Asking, type Place, staff, type World } from './world.ts'

/**
 * Row 6 of the scorecard: every route, asked over HTTP by every role about every kind of id, of what is theirs, what is
 * shared with them, what is another organisation's, and what is another programme's; ids swapped in nested addresses.
 * Whoever may not know something must get, to the byte, the answer that is given for what was never there; and no answer
 * may hold a text that the asker may not read.
 *
 * @param rules for trying whether the check bites
 */
export async function routeMatrix(
  world: World,
  rules: Readonly<Record<string, RouteRule>> = routeRules,
): Promise<RowResult> {
  return await runRow('route x role matrix', async (tally) => {
    const known = new Set(world.routes.map(nameOf))
    for (const name of Object.keys(rules)) if (!known.has(name)) tally.violated(`there is a rule but no route: ${name}`)
    const absent = absentCase(world)
    for (const route of world.routes) {
      const rule = rules[nameOf(route)]
      if (!rule) {
        tally.violated(`there is no rule for the route ${nameOf(route)}: say in route-rules.ts who may ask it`)
        continue
      }
      const asked = (asking: Asking) => askRoute({ world, tally, route, rule, asking, absent })
      // What a member does may end the survivor's session (a new code phrase), so she asks when they have done.
      await Promise.all(staff.map(asked))
      await asked('survivor')
      await asked('nobody')
    }
  })
}

/** @returns how a route is called in the table of rules */
export function nameOf({ method, path }: Route): string {
  return `${method} ${path}`
}

type Asked = {
  readonly world: World
  readonly tally: Tally
  readonly route: Route
  readonly rule: RouteRule
  readonly asking: Asking
  readonly absent: FilledCase
}

const places = ['shared', 'foreign', 'elsewhere', 'own'] as const satisfies readonly Place[]

async function askRoute(asked: Asked): Promise<void> {
  const { world, route, rule, asking, absent } = asked
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const headers = await world.cookie(asking)
  const question: Question = { ...asked, headers, names, nothing: new Map() }
  if (names.length === 0 && !rule.about && !rule.queries && !rule.by) return await askOnce(question)
  for (const query of [undefined, ...(rule.queries ?? [])]) {
    for (const place of places) {
      const target = world.cases[place]
      if (query?.tells !== undefined && mayRead(asking, place, query.tells)) continue
      const real = filled(names, target)
      const missing = filled(names, absent)
      await compare(
        question,
        place,
        query === undefined && mayAsk(rule, place).includes(asking),
        { ids: real, target, query },
        { ids: missing, target: absent, query },
      )
      if (query !== undefined) continue
      for (const [ids, nowhere] of otherIds(world, names, place, target, absent)) {
        await compare(question, undefined, false, { ids, target: absent }, { ids: nowhere, target: absent })
      }
      if (names.length < 2 || place === 'own') continue
      for (const [ids, nowhere] of swapped(names, world.cases.own, target, absent)) {
        await compare(question, undefined, false, { ids, target: absent }, { ids: nowhere, target: absent })
      }
    }
  }
}

/** In what way the rule lets in: the survivor's own is `own`, everything else is foreign to her. */
function mayAsk({ own, shared = [], foreign = [] }: RouteRule, place: Place): readonly Asking[] {
  if (place === 'own') return own
  // Not even the auditor of this programme has a word in another one.
  return place === 'shared' ? shared : place === 'foreign' ? foreign : []
}

type Question = Asked & {
  readonly headers: Record<string, string>
  readonly names: readonly string[]
  readonly nothing: Map<string, Reply>
}
type Aim = {
  readonly ids: Ids
  readonly target: FilledCase
  readonly query?: CaseQuery | undefined
}

/** A route about nobody: let in or refused, and nothing in the answer that is not theirs. */
async function askOnce(question: Question): Promise<void> {
  const { tally, route, rule, asking } = question
  const reply = await put(question, { ids: {}, target: question.absent })
  const may = rule.own.includes(asking)
  if (may !== isLetIn(reply, rule))
    tally.violated(`${nameOf(route)} as ${asking}: ${may ? 'refused' : 'let in'} (${reply.status})`)
}

/** Asks about something that is there, and about nothing; whoever is not let in must not see a difference. */
async function compare(
  question: Question,
  place: Place | undefined,
  letIn: boolean,
  aim: Aim,
  nowhere: Aim,
): Promise<void> {
  const { tally, route, rule, asking } = question
  const where = `${nameOf(route)} as ${asking}, ${place ?? 'with other ids'}`
  if (letIn) {
    const reply = await put(question, aim)
    if (!isLetIn(reply, rule)) tally.violated(`${where}: refused (${reply.status} ${codeOf(reply) ?? ''})`)
    return
  }
  const key = JSON.stringify([nowhere.ids, nowhere.query?.of(nowhere.target)])
  const none = question.nothing.get(key) ?? (await put(question, nowhere))
  question.nothing.set(key, none)
  const reply = await put(question, aim)
  // Whoever knows a case may be told that this cannot be done in it.
  if (reply.status === 403 && place !== undefined && knows(asking, place)) return
  if (sameness(none, nowhere) !== sameness(reply, aim)) {
    tally.violated(
      `${where}: ${reply.status} ${codeOf(reply) ?? ''}, but ${none.status} ${codeOf(none) ?? ''} for what is not there`,
    )
  }
}

function knows(asking: Asking, place: Place): boolean {
  if (asking === 'survivor') return place === 'own'
  return asking !== 'nobody' && (place === 'own' || place === 'shared') && readsSection(asking, 'case')
}

async function put(question: Question, { ids, target, query }: Aim): Promise<Reply> {
  const { world, tally, route, rule, headers } = question
  tally.attempts++
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''))
  const asked = query ? query.of(target) : rule.by?.(target)
  const address = asked === undefined ? path : `${path}?${asked}`
  const sent = written(question, target)
  const reply = await world.asker.ask({
    method: route.method.toUpperCase(),
    path: address,
    headers: { ...headers, ...(sent ? { 'content-type': sent.type } : {}) },
    ...(sent ? { body: sent.text } : {}),
  })
  lookForTexts(question, reply, `${address} ${sent?.text ?? ''}`)
  if (reply.status >= 500) tally.violated(`${nameOf(route)} as ${question.asking}: ${reply.status}`)
  return reply
}

/** What the rule says to send, in the way in which the route takes it. */
function written({ world, route, rule }: Question, target: FilledCase): { type: string; text: string } | undefined {
  if (route.upload) return { type: 'text/plain', text: 'A letter' }
  const body = rule.about?.(target, world.services.id) ?? rule.body?.(world.services.id)
  if (!body) return undefined
  if (!route.form) return { type: 'application/json', text: JSON.stringify(body) }
  const type = 'application/x-www-form-urlencoded'
  return { type, text: new URLSearchParams(body as Record<string, string>).toString() }
}

/** Every text of every case, in every answer: is it one that this asker may read? */
function lookForTexts({ world, tally, route, asking }: Question, { body }: Reply, said: string): void {
  for (const place of places) {
    for (const [section, text] of Object.entries(world.cases[place].texts)) {
      if (body.includes(text) && !said.includes(text) && !mayRead(asking, place, section)) {
        tally.violated(`${nameOf(route)} shows ${asking} the ${section} of a case that is ${place}`)
      }
    }
  }
  for (const name of world.elsewhere.names) {
    if (body.includes(name)) tally.violated(`${nameOf(route)} shows ${asking} a name of another programme`)
  }
}

function mayRead(asking: Asking, place: Place, section: string): boolean {
  if (asking === 'survivor') return place === 'own'
  if (asking === 'nobody' || !readsSection(asking, section)) return false
  return place === 'own' || (place === 'shared' && ['case', ...consentedSections].includes(section))
}

function readsSection(role: Exclude<Asking, 'survivor' | 'nobody'>, section: string): boolean {
  return (roles[role].sections as readonly string[]).includes(section)
}

function isLetIn(reply: Reply, { past = [] }: RouteRule): boolean {
  const code = codeOf(reply)
  return reply.status < 400 || (code !== undefined && past.includes(code)) || isCalmPage(reply, past)
}

/** The survivor's pages say no in words; the first page says "that did not match" with 401, and so does every other. */
function isCalmPage({ status, headers, body }: Reply, past: readonly string[]): boolean {
  const page = headers['content-type']?.startsWith('text/html') === true
  return (
    page &&
    body.includes('name="phrase"') &&
    ((status === 401 && past.includes('sign-in-failed')) || (status === 429 && past.includes('too-many-attempts')))
  )
}

function codeOf({ headers, body }: Reply): string | undefined {
  if (headers['content-type'] !== 'application/problem+json') return undefined
  return (JSON.parse(body) as { code?: string }).code
}

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Everything of an answer that somebody could compare, but for what was asked and what is new each time. */
function sameness({ status, headers, body }: Reply, { target, query }: Aim): string {
  const { date, 'content-length': length, ...rest } = headers
  const words = query ? [target.code, target.texts['identity'] ?? ''] : []
  const plain = words.reduce((text, word) => text.replaceAll(word, '<word>'), body)
  return JSON.stringify([status, rest, plain.replace(anyId, '<id>')])
}
