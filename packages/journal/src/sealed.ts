import { z } from 'zod'

/** How a sealed field may be searched: by how a name sounds, by its exact text, or not at all. */
export type Search = 'name' | 'exact'

const sealing = z.registry<{ sealed: true; search?: Search; two?: true }>()

/**
 * Marks a text field as personal: it is encrypted under the key of its thread before it is hashed, stored or folded, and
 * opened only for a reader who may see its section. A fold therefore meets an opaque text and must not look inside.
 *
 * @param schema the text as the author writes it
 * @param search whether the field can be found again, and how; only keyed tokens are stored for it
 */
export function sealed<Schema extends z.ZodType<string>>(schema: Schema, search?: Search): Schema {
  const marked = schema.clone()
  sealing.add(marked, search === undefined ? { sealed: true } : { sealed: true, search })
  return marked
}

/**
 * Marks a text field that tells of two threads at once: it is encrypted under the keys of both, so that erasing either takes
 * it away. Which the other thread is, the door knows from the batch; whoever opens a section with one key meets nothing.
 */
export function sealedForTwo<Schema extends z.ZodType<string>>(schema: Schema): Schema {
  const marked = schema.clone()
  sealing.add(marked, { sealed: true, two: true })
  return marked
}

/** @returns whether a schema was marked by `sealed` or `sealedForTwo` */
export function isSealedSchema(schema: z.core.$ZodType): boolean {
  return sealing.get(schema) !== undefined
}

/** Where a sealed field lies in a body: member names, `*` for each item of a list or each member of a record. */
export type SealedPath = {
  readonly path: readonly string[]
  readonly search: Search | undefined
  /** Whether it takes the keys of two threads. */
  readonly two?: true
}

/**
 * Finds the sealed fields of a schema, once per entry kind, so that sealing a body costs no walk over the schema.
 *
 * @throws TypeError when a schema holds something this walk cannot follow: a personal field must never slip by unsealed
 */
export function sealedPaths(schema: z.core.$ZodType, path: readonly string[] = []): SealedPath[] {
  const mark = sealing.get(schema)
  if (mark) return [{ path, search: mark.search, ...(mark.two && { two: true }) }]
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, member]) => sealedPaths(member, [...path, name]))
    case 'array':
      return sealedPaths(def.element, [...path, '*'])
    case 'record':
      return sealedPaths(def.valueType, [...path, '*'])
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return sealedPaths(def.innerType, path)
    case 'union':
      return def.options.flatMap((option) => sealedPaths(option, path))
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'null':
      return []
    default:
      throw new TypeError(
        `a body may not hold a ${def.type} (at ${path.join('.') || 'the top'}): it could hide a personal field`,
      )
  }
}

/**
 * Replaces the texts at the given paths of a body, leaving all else as it is. Shared by sealing, opening and token making.
 *
 * @param replace gets the text, the path and its name for the field (`names.*.family`)
 * @returns a new body; the one given is not changed
 */
export function replaceAt(body: unknown, { path }: SealedPath, replace: (text: string) => string): unknown {
  const [head, ...rest] = path
  if (head === undefined) return typeof body === 'string' ? replace(body) : body
  const next = { path: rest, search: undefined }
  if (Array.isArray(body)) return head === '*' ? body.map((item) => replaceAt(item, next, replace)) : body
  if (typeof body !== 'object' || body === null) return body
  const members = Object.entries(body)
  if (!members.some(([name]) => head === '*' || name === head)) return body
  return Object.fromEntries(
    members.map(([name, value]) => [name, head === '*' || name === head ? replaceAt(value, next, replace) : value]),
  )
}

/**
 * What a sealed text is compared by: the keyed digest in its envelope, equal for equal plain texts of one thread. Two
 * people writing the same name without having seen each other do not disagree.
 *
 * @param text a sealed envelope, `sealed:1:<digest>:<ciphertext>`
 */
export function sealedSameness(text: string): string {
  return text.startsWith('sealed:') ? (text.split(':')[2] ?? text) : text
}
