import {
  basesFor,
  chainLink,
  type Entry,
  foldEntry,
  type Problem,
  ProblemError,
  reachOf,
  refuse,
  replaceAt,
  sectionState,
} from '@clarion/journal'
import type { Actor } from '../http/caller.ts'
import { sealText, type ThreadKey } from '../sealing/envelope.ts'
import { newThreadKey, type ProgrammeKeys } from '../sealing/key-ring.ts'
import { keysOfTwo } from '../sealing/keys-of-two.ts'
import { markToken, searchTokens } from '../sealing/search-tokens.ts'
import type { Services } from '../services.ts'
import { checkAge } from './check-age.ts'
import { type ApprovalLooks, checkApproval } from './check-approval.ts'
import { checkCommitment, type PromisedTexts } from './check-commitment.ts'
import { type AnsweredHearings, checkDeclaration } from './check-declaration.ts'
import { checkHearing } from './check-hearing.ts'
import { checkPlaces } from './named-places.ts'
import { checkNamedThings, type NamedThings } from './named-things.ts'
import type { ParsedEntry } from './parse-entries.ts'
import { sha256 } from './sha256.ts'
import { accessStates, type ThreadWork } from './thread-work.ts'

/** What a batch needs to know besides its own threads. */
export type KnownBeside = {
  readonly named: NamedThings
  /** What is known for second looks; undefined where none is asked for: nothing of the batch needs one, or a past is told that had none. */
  readonly looks: ApprovalLooks | undefined
  /** The texts that commitments are cut from; undefined where none is. */
  readonly texts: PromisedTexts | undefined
  /** The hearings that drafts answer to; undefined where none does. */
  readonly hearings: AnsweredHearings | undefined
}

/**
 * One entry through the door, in memory: permit, check, seal, fold one step, link. The order matters: whether somebody
 * may speak is settled before anything about the thread's state can be learned from a refusal.
 *
 * @param received the server's instant
 * @throws ProblemError why it was refused
 */
export function admitEntry(
  { registry }: Services,
  keys: ProgrammeKeys,
  { named, looks, texts, hearings }: KnownBeside,
  actor: Actor,
  work: ThreadWork,
  { entry: said, kind }: ParsedEntry,
  received: string,
): void {
  const { vocabulary } = work
  const before = sectionState(registry, vocabulary, work.states, said.section)
  permitEntry(actor, work, { entry: said, kind }, before.state, received)
  if (work.access.erased) refuse('thread-erased', { date: '' })
  if (!kind.opens && vocabulary.isClosed(accessStates(work)) && !kind.afterClosing) refuse('thread-closed')
  const refusal: Problem | undefined = kind.check?.(before.state, said, {
    now: received,
    organisation: actor.organisation,
    author: actor.author,
    access: work.access,
    states: accessStates(work),
    gone: named.gone,
  })
  if (refusal) throw new ProblemError(refusal)
  // After the rule: where a kind needs no cover, the rule is what says that the thread is not there.
  if (said.seen > before.version) refuse('seen-ahead', { seen: said.seen, version: before.version })
  checkAge(work, { entry: said, kind }, received)
  checkApproval(looks, work, { entry: said, kind }, actor)
  checkHearing(work, { entry: said, kind })
  checkDeclaration(hearings, work, { entry: said, kind })
  checkCommitment(texts, { entry: said, kind })
  checkNamedThings(named, { entry: said, kind }, received)
  checkPlaces(named.places, { entry: said, kind }, before.state)
  const entry: Entry = {
    ...said,
    body: sealBody(keys, work, { entry: said, kind }),
    programme: actor.programme,
    number: work.version + 1,
    author: actor.author,
    organisation: actor.organisation,
    received,
  }
  const hash = chainLink(sha256, work.head, entry)
  const after = foldEntry(registry, work.states, entry)
  work.states.set(entry.section, after)
  keepTokens(work, kind.section.name, (kind.section.marks?.(after.state) ?? []).map(markToken))
  work.version = entry.number
  work.head = hash
  work.entries.push({ entry, hash })
  work.touched.add(entry.section)
  if (vocabulary.accessSections.includes(entry.section)) work.access = vocabulary.access(accessStates(work))
}

/**
 * May this actor say this here? The verb comes from the roles; the section from lead, consent, order or emergency, and from
 * the roles: nobody writes where they may not read. Whoever
 * may not know the thread gets the answer of a thread that does not exist.
 */
export function permitEntry(
  actor: Actor,
  work: ThreadWork,
  { entry, kind }: ParsedEntry,
  state: unknown,
  now: string,
): void {
  if (kind.vocabulary !== work.vocabulary) refuse('not-found')
  const verb = actor.verbs.has(kind.verb)
  if (kind.opens || work.version === 0) {
    if (!kind.opens) refuse('not-found')
    if (!verb) refuse('not-permitted', { verb: kind.verb })
    if (work.version > 0) refuse('thread-exists')
    return
  }
  const reach = { ...reachOf(kind.section, state), open: false }
  const inRole = (name: string) => actor.sections === null || actor.sections.has(name)
  const covered =
    inRole(kind.section.name) && basesFor(work.access, actor.organisation, entry.section, now, reach).length > 0
  const needsVerb = covered || kind.uncovered
  if (needsVerb && verb) return
  // What needs no cover is said of threads that are open to everyone, too.
  const readers = kind.uncovered ? actor.readers : [actor.organisation]
  const knows = work.vocabulary.sections.some(
    ({ name, open = false }) =>
      inRole(name) && readers.some((reader) => basesFor(work.access, reader, name, now, { open }).length > 0),
  )
  if (!covered && !knows) refuse('not-found')
  if (needsVerb) refuse('not-permitted', { verb: kind.verb })
  refuse('not-covered', { section: kind.section.name })
}

/** Encrypts the personal fields under the thread's key and makes the tokens under which they are found again. */
function sealBody(keys: ProgrammeKeys, work: ThreadWork, { entry, kind }: ParsedEntry): unknown {
  let { body } = entry
  if (kind.sealedPaths.length === 0) return body
  for (const path of kind.sealedPaths) {
    body = replaceAt(body, path, (text) => {
      const key = keyOf(keys, work)
      if (path.two) {
        const far = work.far.get(entry.id)?.work ?? refuse('relation-needs-both')
        return sealText(keysOfTwo(key, keyOf(keys, far), work.thread), work.thread, text)
      }
      if (path.search !== undefined) keepTokens(work, kind.section.name, searchTokens(keys.tokens, path.search, text))
      return sealText(key, work.thread, text)
    })
  }
  return body
}

/** The thread's key, made where it has none yet. */
function keyOf(keys: ProgrammeKeys, work: ThreadWork): ThreadKey {
  if (work.key !== null) return work.key
  if (!work.isNew && work.version > 0 && work.access.erased) refuse('section-sealed')
  const made = newThreadKey(keys, work.thread)
  work.key = made.key
  work.newKey = made.wrapped
  return made.key
}

function keepTokens(work: ThreadWork, section: string, tokens: readonly Buffer[]): void {
  if (tokens.length === 0) return
  const kept = work.tokens.get(section) ?? new Map<string, Buffer>()
  for (const token of tokens) kept.set(token.toString('hex'), token)
  work.tokens.set(section, kept)
}
