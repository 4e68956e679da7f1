import type { AdoptedText, Cycle, PublicCommitment } from '@clarion/public'
import {
  balance,
  type CommitmentState,
  commitmentRows,
  type DeclarationState,
  isExplained,
  type Language,
  messageCoverage,
  messageTitle,
  type ProgressState,
  publicParts,
  summaryLanguages,
  type TextState,
  translationOf,
  unreviewedDraft,
  veilOf,
  withdrawnMark,
} from '@clarion/review'
import { withScope } from '../database/with-scope.ts'
import { scopeOf } from '../http/caller.ts'
import { listThreads } from '../reading/list-threads.ts'
import { guardedSection } from '../reading/read-section.ts'
import { knownThread } from '../reading/thread-access.ts'
import type { Services } from '../services.ts'
import { openHearing } from './open-cycle.ts'
import { publicReader } from './public-reader.ts'

/**
 * All that anybody may read of a cycle, in a language: what was published of the hearing, what was adopted in answer to it, what was
 * promised in that and done. Drafts are not in it, whoever else may read them.
 *
 * @throws ProblemError `not-found` when there is nothing that the world may read
 */
export async function gatherCycle(
  services: Services,
  programme: string,
  thread: string,
  language: Language,
): Promise<Cycle> {
  const open = await openHearing(services, programme, thread)
  const { lead, hearing, speakers, summary, published, record } = open
  const veil = veilOf(record, speakers)
  const shown = (text: string, message: string | null = null) =>
    veil.hides(text, veil.behind(message, [])) ? withdrawnMark : text
  const translation = translationOf(summary, published, language)
  const adopted = await adoptedText(services, programme, thread, lead, hearing.answers ?? [])
  const messages = [
    ...published.parts.flatMap(({ message }) => (message === null ? [] : [message])),
    ...summary.leftOut.map(({ message }) => message),
  ]
  return {
    ...{ programme, hearing: thread, day: hearing.day },
    title: shown(hearing.title),
    mandate: shown(hearing.mandate),
    summary: {
      title: shown(translation?.title ?? published.title),
      language: translation?.language ?? published.language,
      languages: summaryLanguages(summary, published),
      unreviewed: unreviewedDraft(translation),
      parts: publicParts(published.parts, record, speakers, translation),
      signed: published.signed,
    },
    leftOut: summary.leftOut.map(({ message, reason, why }) => ({
      title: shown(messageTitle(message, record, language), message),
      reason,
      // What is left out to protect somebody is not explained either.
      why: isExplained({ reason }) ? shown(why, message) : '',
    })),
    balance: balance(hearing, speakers, new Date(services.now()).toISOString()),
    coverage: adopted
      ? messageCoverage(
          [...new Set(messages)].sort(),
          undefined,
          { paragraphs: adopted.text.paragraphs, complete: true },
          adopted.text.language,
        ).map(({ message, verdict, after }) => ({
          title: shown(messageTitle(message, record, language), message),
          labels: after ? [after.label] : [],
          carried: verdict === 'carried',
        }))
      : [],
    text: adopted?.text ?? null,
    commitments: adopted ? await commitmentsOf(services, programme, adopted.declaration, adopted.lead) : [],
  }
}

type Found = { readonly declaration: string; readonly lead: string; readonly text: AdoptedText }

/**
 * The text that answers to a hearing and was adopted; the one adopted last, where there are several. Of the organisation
 * that held the hearing, and of others what it accepts: they could say that a text of theirs answers, and stand under this hearing’s name
 * before the world.
 */
async function adoptedText(
  services: Services,
  programme: string,
  hearing: string,
  lead: string,
  accepted: readonly string[],
): Promise<Found | undefined> {
  const reader = publicReader(programme)
  const ids = await everyThread(services, programme, 'declaration')
  return await withScope(services.database, scopeOf(reader), async (transaction) => {
    const found: Found[] = []
    for (const declaration of ids) {
      const read = async (key: string) => (await guardedSection(services, transaction, reader, declaration, key)).state
      const about = (await read('declaration')) as DeclarationState
      if (about.hearing !== hearing) continue
      if (about.lead !== lead && !accepted.includes(declaration)) continue
      const { adoption, revisions, positions } = (await read('text')) as TextState
      const revision = revisions.find(({ number }) => number === adoption?.revision)
      // Who works in the programme may read a draft that is circulated; the world reads what was adopted.
      if (!adoption || !revision) continue
      const { paragraphs } = revision
      const labels = new Map(paragraphs.map(({ id, label }) => [id, label]))
      const { symbol, day, votes } = adoption
      const stated = positions
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ by, position, paragraphs: on, words }) => ({
          ...{ by, position, words },
          labels: on.map((id) => labels.get(id) ?? id),
        }))
      const { title, language } = about
      found.push({
        declaration,
        lead: about.lead,
        text: { title, symbol, day, language, votes, paragraphs, positions: stated },
      })
    }
    return found.sort((one, other) => (one.text.day < other.text.day ? -1 : 1)).at(-1)
  })
}

async function commitmentsOf(
  services: Services,
  programme: string,
  declaration: string,
  lead: string,
): Promise<readonly PublicCommitment[]> {
  const reader = publicReader(programme)
  const ids = await everyThread(services, programme, 'commitment')
  return await withScope(services.database, scopeOf(reader), async (transaction) => {
    const read = async (thread: string, key: string) =>
      (await guardedSection(services, transaction, reader, thread, key)).state
    const all: { thread: string; state: CommitmentState }[] = []
    for (const thread of ids) all.push({ thread, state: (await read(thread, 'commitment')) as CommitmentState })
    const symbols = new Map(all.map(({ thread, state }) => [thread, state.symbol]))
    const cited = all.filter(({ state }) => state.declaration === declaration)
    const leads = new Map<string, string>()
    for (const { thread } of cited)
      leads.set(thread, (await knownThread(services.registry, transaction, reader, thread)).lead)
    const own = cited.filter(({ thread }) => leads.get(thread) === lead)
    const told: (PublicCommitment & { readonly order: number })[] = []
    for (const { thread, state } of own) {
      const progress = (await read(thread, 'progress')) as ProgressState
      told.push({
        ...{ symbol: state.symbol, label: state.label, language: state.language, quote: state.span?.quote ?? '' },
        actors: state.actors.map(({ name }) => name),
        before: [...new Set(state.repeats.flatMap((id) => symbols.get(id) ?? []))],
        rows: commitmentRows(state, progress),
        order: Number(state.paragraph.slice(1)) * 100_000 + (state.span?.start ?? 0),
      })
    }
    return told.sort((one, other) => one.order - other.order).map(({ order: _, ...one }) => one)
  })
}

/** Every thread of a kind that is open to everyone. */
async function everyThread(services: Services, programme: string, kind: string): Promise<string[]> {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await listThreads(services, publicReader(programme), { kind, limit: 200, after })
    found.push(...page.threads.map(({ thread }) => thread))
    after = page.next ?? undefined
  } while (after !== undefined)
  return found
}
