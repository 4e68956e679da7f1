import { identifier, type NewEntry, ProblemError, refuse } from '@clarion/journal'
import {
  type CallOutcome,
  type GatedProposals,
  gateProposals,
  type HearingForModel,
  keptByServer,
  type Material,
  type ModelQuestion,
  materialFor,
  promptMessages,
  readAnswer,
  storedProposal,
} from '@clarion/review'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { modelBuckets, takeAttempts } from '../sign-in/attempt-limit.ts'
import { callModel, digestOf, type ModelCalled, requestBytes } from './call-model.ts'
import type { ModelSettings } from './model-settings.ts'
import { leadsHearing, readHearing } from './read-hearing.ts'

/** What came of asking: the section that holds it, and what passed. */
export type AskedModel = GatedProposals & {
  readonly section: string
  readonly outcome: CallOutcome
  readonly wait: number | null
  readonly came: number
  readonly keptBack: Material['keptBack']
}

/**
 * Asks the operator's language model about a hearing. In this order: may this be asked, what of it may leave, is it too
 * much or too often; then the journal says what is sent, and only then it is sent. What comes back is held against the hearing as
 * it is by then, and the journal says what became of it.
 *
 * @param id of the entry that says what is sent, made by the author's device: sent twice, it is asked once
 * @throws ProblemError why nothing was sent
 */
export async function askModel(
  services: Services,
  settings: ModelSettings | null,
  actor: Actor,
  thread: string,
  { id, ...question }: ModelQuestion & { readonly id: string },
): Promise<AskedModel> {
  await leadsHearing(services, actor, thread)
  if (settings === null) refuse('not-in-this-state', { state: 'no language model is set' })
  const hearing = await readHearing(services, actor, thread)
  const material = materialFor(hearing, question)
  if ('code' in material) throw new ProblemError(material)
  const messages = promptMessages(material)
  const characters = messages.reduce((sum, { content }) => sum + content.length, 0)
  if (characters > settings.mostCharacters) refuse('too-large', { limit: `${settings.mostCharacters} characters` })
  await takeAttempts(services, modelBuckets(services, actor.programme))
  const body = requestBytes(settings, messages)
  const call = callOf(services, actor, thread, id)
  const about = question.purpose === 'wording' || question.purpose === 'translation'
  const version = await call.say('model.asked', id, 0, {
    purpose: question.purpose,
    statements: material.statements.map((one) => one.id),
    ...(about && { message: question.message }),
    ...(question.purpose === 'translation' && { language: material.language }),
    model: settings.model,
    host: settings.address.host,
    prompt: digestOf(body),
    characters,
  })
  const called = await callModel(settings, body)
  const { outcome, came, gated } = await judged(services, actor, thread, material, called)
  await call.say('model.answered', identifier(services.now(), services.random(10)), version, {
    outcome,
    ...(called.digest !== undefined && { answer: called.digest }),
    came,
    kept: gated.kept.map(storedProposal),
    dropped: gated.dropped,
  })
  return { section: call.section, outcome, wait: called.wait ?? null, came, ...gated, keptBack: material.keptBack }
}

/** The section of one call, and its words in the journal: the author's name, with the one verb that only the server has. */
function callOf(services: Services, actor: Actor, thread: string, id: string) {
  const section = `model/${id}`
  const server = { ...actor, verbs: new Set([...actor.verbs, keptByServer]) }
  const say = async (kind: string, entry: string, seen: number, body: object): Promise<number> => {
    const said = new Date(services.now()).toISOString()
    const entries: NewEntry[] = [{ id: entry, thread, kind, section, seen, said, body }]
    const [result] = await appendEntries(services, server, entries)
    // Sent twice in the same instant it says the same: it is asked once all the same.
    if (result?.outcome !== 'appended') refuse('already-settled')
    return result.version
  }
  return { section, say }
}

async function judged(
  services: Services,
  actor: Actor,
  thread: string,
  material: Material,
  { outcome, content }: ModelCalled,
): Promise<{ outcome: CallOutcome; came: number; gated: GatedProposals }> {
  const proposals = content === undefined ? undefined : readAnswer(content)
  if (!proposals) {
    return {
      outcome: outcome === 'answered' ? 'not-understood' : outcome,
      came: 0,
      gated: { kept: [], dropped: [] },
    }
  }
  // A release may have been taken back meanwhile, and so may the right to read.
  const now = await readHearing(services, actor, thread).catch((thrown: unknown): HearingForModel => {
    if (!(thrown instanceof ProblemError)) throw thrown
    return { language: material.language, statements: [], messages: [], names: [] }
  })
  return { outcome, came: proposals.length, gated: gateProposals(now, material, proposals) }
}
