import type { Voice } from '@clarion/journal'
import { spelt } from '../entry-form/form-of.ts'
import type { Words } from '../words/words.ts'
import type { SectionWords } from './section-words.ts'

/** One thing that somebody said about a point, in words. */
export type Saying = {
  readonly texts: readonly string[]
  /** The value itself, to settle a disagreement with. */
  readonly value: unknown
  readonly organisation: string
  readonly author: string
  readonly entry: string
  readonly at: string
}

/** One point of a section. Several sayings that differ are a disagreement, for a person to settle. */
export type Fact = {
  readonly name: string
  readonly label: string
  readonly texts: readonly string[]
  readonly sayings: readonly Saying[]
  readonly disputed: boolean
}

/** One thing of a list: a service, a goal, an appointment. */
export type Item = { readonly id: string; readonly list: string; readonly facts: readonly Fact[] }

/** A section in words. */
export type SectionInWords = {
  readonly facts: readonly Fact[]
  /** Facts that belong together under a heading: needs by line, dangers by source. */
  readonly groups: readonly { readonly name: string; readonly label: string; readonly facts: readonly Fact[] }[]
  readonly items: readonly Item[]
}

/** What a description needs besides the state. */
export type Describing = {
  readonly words: Words
  readonly section: SectionWords
  /** What organisations are called, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** Members that only machines need. */
const machinery = new Set([
  'id',
  'entry',
  'number',
  'author',
  'hash',
  'file',
  'size',
  'type',
  'survivor',
  'cleared',
  'placeCode',
  'upTo',
  'letBe',
])

/**
 * Says a section's state in words: every field with who said it, every thing of a list by itself, disagreement kept.
 *
 * @param state as the fold made it, its sealed texts opened
 */
export function describeSection(state: unknown, describing: Describing): SectionInWords {
  const facts: Fact[] = []
  const groups: { name: string; label: string; facts: Fact[] }[] = []
  const items: Item[] = []
  for (const [name, value] of isRecord(state) ? Object.entries(state) : []) {
    if (machinery.has(name)) continue
    if (isItems(value)) {
      for (const item of value)
        items.push({ id: String(item['id'] ?? ''), list: name, facts: describeItem(item, describing) })
    } else if (isRecord(value)) {
      const inner = Object.entries(value).flatMap(([member, said]) => factOf(member, said, name, describing))
      if (inner.length > 0) groups.push({ name, label: titleOf(name, describing), facts: inner })
    } else {
      facts.push(...factOf(name, value, name, describing))
    }
  }
  return { facts, groups, items }
}

/** Says the members of one record in words: a thing of a list, the body of an entry. */
export function describeItem(item: Readonly<Record<string, unknown>>, describing: Describing): Fact[] {
  return Object.entries(item).flatMap(([name, value]) =>
    machinery.has(name) ? [] : factOf(name, value, name, describing),
  )
}

function factOf(name: string, value: unknown, group: string, describing: Describing): Fact[] {
  const label = titleOf(name, describing)
  if (isField(value)) {
    const sayings = value.map((voice) => ({ ...voice, at: voice.said, texts: voiceTexts(group, voice, describing) }))
    const last = sayings.at(-1)
    const disputed = new Set(sayings.map(({ texts }) => texts.join('\n'))).size > 1
    return last ? [{ name, label, texts: last.texts, sayings, disputed }] : []
  }
  const texts = textsOf(group, value, describing)
  return texts.length > 0 ? [{ name, label, texts, sayings: [], disputed: false }] : []
}

function voiceTexts(name: string, { value }: Voice<unknown>, describing: Describing): string[] {
  if (value === null) return [describing.words.say('case.takenBack')]
  const texts = textsOf(name, value, describing)
  // An empty set was said on purpose: nothing is known.
  return texts.length > 0 ? texts : [describing.words.say('case.nothingKnown')]
}

/** A value as lines of text; none for what was never said. */
export function textsOf(name: string, value: unknown, describing: Describing): string[] {
  const { words, section, names } = describing
  if (typeof value === 'boolean') return [words.say(value ? 'form-entry.yes' : 'form-entry.no')]
  if (typeof value === 'number') return [words.number(value)]
  if (typeof value === 'string') {
    if (value === '') return []
    const label = section.value(name, value)
    if (label !== undefined) return [label]
    if (identifier.test(value)) return names.has(value) ? [names.get(value) ?? ''] : []
    if (instant.test(value)) return [words.moment(value)]
    if (day.test(value)) return [words.day(value)]
    return [code.test(value) ? words.sayOf('code', value, spelt(value)) : value]
  }
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(name, item, describing))
  if (!isRecord(value)) return []
  const parts = describeItem(value, describing).map(({ label, texts }) =>
    words.say('app.labelled', { label, text: words.row(texts) }),
  )
  return parts.length > 0 ? [words.row(parts)] : []
}

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/
const day = /^\d{4}-\d\d-\d\d$/
const code = /^[a-z]+(-[a-z]+)*$/

function titleOf(name: string, { words, section }: Describing): string {
  return words.sayOf('member', name, section.title(name) ?? spelt(name))
}

function isField(value: unknown): value is readonly Voice<unknown>[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((voice) => isRecord(voice) && 'value' in voice && 'number' in voice && 'organisation' in voice)
  )
}

function isItems(value: unknown): value is readonly Record<string, unknown>[] {
  return !isField(value) && Array.isArray(value) && value.length > 0 && value.every(isRecord)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
