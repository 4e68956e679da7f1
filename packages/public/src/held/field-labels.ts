import { countryName, findInstrument, instruments, languageName } from '@clarion/casework'
import { spelt } from './spelt.ts'

/** What a member of a state or a body is called, and what its codes mean, as the kinds of entry say it. */
export type FieldLabels = {
  /** @returns the title of a member; undefined for one that no kind names */
  title(name: string): string | undefined
  /** @returns what a code of a member means; undefined for a text that is no code */
  value(name: string, code: string): CodeLabel | undefined
}

/** What a code means, and the member whose code it is; or the list that the whole world has in common. */
export type CodeLabel =
  | { readonly member: string; readonly label: string }
  | { readonly common: CommonList; readonly label: string }

/** Lists that are called the same in every member: countries, languages, lists of questions and the questions on them. */
export type CommonList = 'country' | 'language' | 'instrument' | 'instrument-item'

type Member = { title?: string; labels: Map<string, string>; widget?: string }

/**
 * Gathers the titles and labels of a section's kinds from the JSON Schemas of their bodies, so that a page can say in
 * words what a record holds, and a new kind of entry needs no new page.
 *
 * @param schemas the bodies of every kind that speaks of the section
 */
export function fieldLabels(schemas: readonly unknown[]): FieldLabels {
  const members = new Map<string, Member>()
  const anywhere = new Map<string, CodeLabel>()
  const walk = (schema: unknown, name: string): void => {
    if (!isRecord(schema)) return
    const member: Member = members.get(name) ?? { labels: new Map() }
    if (typeof schema['title'] === 'string') member.title ??= schema['title']
    if (typeof schema['widget'] === 'string') member.widget ??= schema['widget']
    if (isRecord(schema['labels'])) {
      for (const [code, label] of Object.entries(schema['labels'])) {
        if (typeof label !== 'string') continue
        member.labels.set(code, label)
        if (!anywhere.has(code)) anywhere.set(code, { member: name, label })
      }
    }
    if (name !== '') members.set(name, member)
    if (isRecord(schema['properties'])) {
      for (const [inner, property] of Object.entries(schema['properties'])) walk(property, inner)
    }
    walk(schema['items'], name)
    walk(schema['additionalProperties'], name)
    for (const part of ['anyOf', 'oneOf', 'allOf']) {
      const parts = schema[part]
      if (Array.isArray(parts)) for (const option of parts) walk(option, name)
    }
  }
  for (const schema of schemas) walk(schema, '')
  return {
    title: (name) => members.get(name)?.title,
    value: (name, code) => {
      const member = members.get(name)
      const own = member?.labels.get(code)
      if (own !== undefined) return { member: name, label: own }
      return commonLabel(member?.widget, code) ?? anywhere.get(code)
    },
  }
}

function commonLabel(widget: string | undefined, code: string): CodeLabel | undefined {
  if (widget === 'country' || widget === 'language')
    return { common: widget, label: widget === 'country' ? countryName(code) : languageName(code) }
  const label = widget === 'instrument' ? findInstrument(code)?.title : undefined
  if (widget === 'instrument' && label !== undefined) return { common: widget, label }
  if (widget === 'instrument-item') return { common: widget, label: questionsOf(code)[0]?.wording ?? spelt(code) }
  return undefined
}

/** @returns the questions of that code, on whatever list: lists for adults and for children share codes and wordings */
export function questionsOf(code: string): (typeof instruments)[number]['items'] {
  return instruments.flatMap(({ items }) => items.filter((item) => item.code === code))
}

/** @returns whether the value is an object with members */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
