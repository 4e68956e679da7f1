import { countryName, findInstrument, languageName } from '@clarion/casework'

/** What a member of a state or a body is called, and what its codes mean, as the kinds of entry say it. */
export type FieldLabels = {
  /** @returns the title of a member; undefined for one that no kind names */
  title(name: string): string | undefined
  /** @returns what a code of a member means; undefined for a text that is no code */
  value(name: string, code: string): CodeLabel | undefined
}

/** What a code means, and the member whose code it is; null for what is called the same everywhere: countries, instruments. */
export type CodeLabel = { readonly member: string | null; readonly label: string }

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
      const common = commonName(member?.widget, code)
      if (common !== undefined) return { member: null, label: common }
      return anywhere.get(code)
    },
  }
}

function commonName(widget: string | undefined, code: string): string | undefined {
  if (widget === 'country') return countryName(code)
  if (widget === 'instrument') return findInstrument(code)?.title
  return widget === 'language' ? languageName(code) : undefined
}

/** @returns whether the value is an object with members */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
