import type { Words } from '../words/words.ts'
import { type FieldLabels, isRecord } from './field-labels.ts'
import { isMachinery } from './machinery.ts'
import { meaningOf } from './meaning-of.ts'
import { spelt } from './spelt.ts'

/** One thing that somebody said about a point: in words, by whom, when. */
export type Saying = { readonly texts: readonly string[]; readonly by: string | null; readonly at: string | null }

/** One point of a record. Several sayings mean that people wrote different things. */
export type Fact = { readonly label: string; readonly sayings: readonly Saying[] }

/** Facts that belong together: a goal, an appointment, an entry of the journal. */
export type Block = {
  readonly heading: string | null
  readonly by: string | null
  readonly at: string | null
  readonly facts: readonly Fact[]
  /** The document that this is about, by the id under which its content can be asked for. */
  readonly file?: string
}

/** What a description needs besides the record itself. */
export type Describing = {
  readonly words: Words
  /** The name of the section it is of. */
  readonly section: string
  readonly labels: FieldLabels
  /** What organisations are called, by id. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * Says a section's state in words: every field with who said it, every list item as a block of its own, disagreement
 * kept. Nothing but machinery is left out, so that "this is all" is true.
 *
 * @param state as the fold made it, with its sealed texts opened
 */
export function describeState(state: unknown, describing: Describing): Block[] {
  if (!isRecord(state)) return []
  const facts: Fact[] = []
  const blocks: Block[] = []
  for (const [name, value] of Object.entries(state)) {
    if (isMachinery(name, value)) continue
    const heading = titleOf(name, describing)
    if (isItems(value)) {
      blocks.push(...value.map((item) => describeItem(item, heading, describing)))
    } else if (isRecord(value) && Object.keys(value).length > 0) {
      const inner = Object.entries(value).flatMap(([key, member]) => describeMember(key, member, name, describing))
      if (inner.length > 0) blocks.push({ heading, by: null, at: null, facts: inner })
    } else {
      facts.push(...describeMember(name, value, name, describing))
    }
  }
  return [...(facts.length > 0 ? [{ heading: null, by: null, at: null, facts }] : []), ...blocks]
}

/** Says one record in words: an item of a list, the body of an entry. */
export function describeItem(item: Record<string, unknown>, heading: string | null, describing: Describing): Block {
  const by = typeof item['organisation'] === 'string' ? (describing.names.get(item['organisation']) ?? null) : null
  const at = typeof item['said'] === 'string' ? item['said'] : null
  const facts = Object.entries(item).flatMap(([name, value]) =>
    isMachinery(name, value) ? [] : describeMember(name, value, name, describing),
  )
  const { file, hash } = item
  // What has a hash has a content.
  const content = typeof file === 'string' && typeof hash === 'string' ? { file } : {}
  return { heading, by, at, facts, ...content }
}

function describeMember(name: string, value: unknown, group: string, describing: Describing): Fact[] {
  const label = titleOf(name, describing)
  if (isField(value)) {
    const sayings = value.map((voice) => ({
      texts: voice.value === null ? [describing.words.say('part.took')] : textsOf(group, voice.value, describing),
      by: describing.names.get(voice.organisation) ?? null,
      at: voice.said,
    }))
    const spoken = sayings.filter(({ texts }) => texts.length > 0)
    return spoken.length > 0 ? [{ label, sayings: spoken }] : []
  }
  const texts = textsOf(group, value, describing)
  return texts.length > 0 ? [{ label, sayings: [{ texts, by: null, at: null }] }] : []
}

/** A value as lines of text; none for what was never said. */
function textsOf(name: string, value: unknown, describing: Describing): string[] {
  const { words, names, labels } = describing
  if (typeof value === 'boolean') return [words.say(value ? 'yes' : 'no')]
  if (typeof value === 'number') return [words.number(value)]
  if (typeof value === 'string') {
    if (value === '') return []
    const meant = meaningOf(name, value, labels, words)
    if (meant !== undefined) return [meant]
    if (identifier.test(value)) return names.has(value) ? [names.get(value) ?? ''] : []
    if (instant.test(value)) return [words.moment(value)]
    if (day.test(value)) return [words.day(value)]
    return [code.test(value) ? words.sayOf('code', value, spelt(value)) : value]
  }
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(name, item, describing))
  if (!isRecord(value)) return []
  const parts = Object.entries(value).flatMap(([inner, member]) => {
    if (isMachinery(inner, member)) return []
    const texts = isField(member)
      ? member.flatMap((voice) => textsOf(inner, voice.value, describing))
      : textsOf(inner, member, describing)
    return texts.length > 0
      ? [words.say('join.pair', { label: titleOf(inner, describing), text: texts.join(words.say('join.comma')) })]
      : []
  })
  return parts.length > 0 ? [parts.join(words.say('join.stop'))] : []
}

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/
const day = /^\d{4}-\d\d-\d\d$/
const code = /^[a-z]+(-[a-z]+)*$/

/**
 * The catalogue speaks to her, where the kinds speak of "the person"; what it does not name, the kinds do; the rest is
 * spelt out rather than left out. A word that says something else in one section has a message for that section.
 */
function titleOf(name: string, describing: Describing): string {
  const { labels, words, section } = describing
  const title = labels.title(name)
  const known = title === undefined ? meaningOf(name, name, labels, words) : words.sayOf('record', title, title)
  return words.sayOf('member', `${section}-${name}`, words.sayOf('member', name, known ?? spelt(name)))
}

type VoiceLike = { readonly value: unknown; readonly organisation: string; readonly said: string }

/** A field as the journal keeps it (`Field`): a list of voices. An empty list is a field never set. */
function isField(value: unknown): value is readonly VoiceLike[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((voice) => isRecord(voice) && 'value' in voice && 'number' in voice && 'organisation' in voice)
  )
}

function isItems(value: unknown): value is readonly Record<string, unknown>[] {
  if (isField(value)) return false
  return Array.isArray(value) && value.length > 0 && value.every(isRecord)
}
