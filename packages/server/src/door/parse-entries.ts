import { isIdentifier, type NewEntry, type RegisteredKind, type Registry, refuse } from '@clarion/journal'
import { z } from 'zod'

/** How far a device's clock may be ahead before its entries are refused, in milliseconds. */
const clockTolerance = 5 * 60_000

/** At most so many entries in one batch from outside. */
export const batchLimit = 500

const uuid = z.string().refine(isIdentifier, 'must be a UUID of version 7')

/** The envelope of an entry as it is sent; its body is parsed by the schema of its kind. */
export const newEntrySchema = z
  .strictObject({
    id: uuid,
    thread: uuid,
    kind: z.string().max(80),
    section: z.string().max(80),
    seen: z.int().min(0),
    said: z.iso.datetime(),
    body: z.unknown(),
  })
  .meta({
    id: 'NewEntry',
    description: 'One thing that happened. The body follows the schema of its kind (GET /api/kinds).',
  })

/** An entry whose body was parsed by its kind. */
export type ParsedEntry = { readonly entry: NewEntry; readonly kind: RegisteredKind }

/**
 * Parses a batch: every envelope, every body by its kind, every text well formed.
 *
 * @param now milliseconds since 1970
 * @throws ProblemError naming the first thing that is wrong; nothing is kept of a batch that is not right as a whole
 */
export function parseEntries(registry: Registry, entries: readonly NewEntry[], now: number): ParsedEntry[] {
  const ids = new Set<string>()
  return entries.map((entry, place) => {
    if (ids.has(entry.id)) refuse('entry-id-reused')
    ids.add(entry.id)
    const at = (field: string) => (entries.length > 1 ? `entries.${place}.${field}` : field)
    const kind = registry.kind(entry.kind)
    if (!registry.sectionOf(kind.vocabulary, entry.section) || !belongs(kind, entry.section)) {
      refuse('unknown-section', { section: entry.section, kind: entry.kind })
    }
    if (Date.parse(entry.said) > now + clockTolerance) refuse('time-in-future', { field: at('said') })
    const result = kind.body.safeParse(entry.body)
    if (!result.success) {
      const issue = result.error.issues[0]
      refuse('invalid-field', {
        field: [at('body'), ...(issue?.path ?? [])].join('.'),
        reason: issue?.message ?? 'is not understood',
      })
    }
    const fault = unstorable(result.data, at('body'))
    if (fault !== undefined) refuse('text-not-well-formed', { field: fault })
    return { entry: { ...entry, body: result.data }, kind }
  })
}

function belongs(kind: RegisteredKind, key: string): boolean {
  return kind.section.many ? key.startsWith(`${kind.section.name}/`) : key === kind.section.name
}

/** @returns the path of a text that PostgreSQL or another reader could not hold; undefined when all are well */
function unstorable(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, member] of Object.entries(value)) {
    const fault = unstorable(member, `${path}.${name}`)
    if (fault !== undefined) return fault
  }
  return undefined
}
