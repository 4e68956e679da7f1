import { canonicalJson, type Json } from '@clarion/journal'
import fc from 'fast-check'
import { z } from 'zod'
import { namedIdentifier } from './cast.ts'

/**
 * Values that a schema accepts, drawn from the schema itself, so that a new entry kind is tested the day it is written.
 * Texts include what people and attackers type: several scripts, combining marks, direction marks, envelopes of our own.
 *
 * @param schema a body; made of what a body may hold (see `sealedPaths` of the journal)
 * @throws TypeError for a schema that a body may not hold
 * @example fc.assert(fc.property(arbitraryOf(consentGiven.body), (body) => ...))
 */
export function arbitraryOf<Value>(schema: z.ZodType<Value>): fc.Arbitrary<Value> {
  return drawOnce(schema)
    .map((value) => schema.safeParse(value))
    .filter((result) => result.success)
    .map((result) => result.data as Value)
}

const drawn = new WeakMap<z.core.$ZodType, fc.Arbitrary<unknown>>()

/** Schemas never change, and walking one is slow beside drawing from it. */
function drawOnce(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const known = drawn.get(schema) ?? draw(schema)
  drawn.set(schema, known)
  return known
}

// Few, so that bodies now and then name an entry, a section or an organisation that exists.
const identifiers = [1, 2, 0x101, 0x102, 0x103, 0x104, 0x10001, 0x10002, 0x10003].map(namedIdentifier)

function draw(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const examples = z.globalRegistry.get(schema)?.examples
  if (Array.isArray(examples)) return fc.constantFrom(...examples)
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'object': {
      const members = Object.entries(def.shape)
      return fc.record(Object.fromEntries(members.map(([name, member]) => [name, draw(member)])), {
        requiredKeys: members.filter(([, member]) => member._zod.optin !== 'optional').map(([name]) => name),
        noNullPrototype: true,
      })
    }
    case 'array': {
      const { minimum, maximum } = limits(def.checks)
      const minLength = minimum ?? 0
      return fc.uniqueArray(draw(def.element), {
        minLength,
        maxLength: Math.min(maximum ?? 4, minLength + 3),
        selector: (item) => canonicalJson(item as Json),
      })
    }
    case 'record':
      return fc.dictionary(draw(def.keyType) as fc.Arbitrary<string>, draw(def.valueType), { maxKeys: 4 })
    case 'optional':
    case 'default':
    case 'readonly':
      return draw(def.innerType)
    case 'nullable':
      return fc.option(draw(def.innerType), { nil: null })
    case 'union':
      return fc.oneof(...def.options.map(draw))
    case 'string':
      return drawText(def)
    case 'number': {
      const { minimum, maximum } = limits(def.checks)
      return fc.integer({ min: minimum ?? -1_000_000, max: maximum ?? 1_000_000 })
    }
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'null':
      return fc.constant(null)
    default:
      throw new TypeError(`a body may not hold a ${def.type}`)
  }
}

const earliest = new Date('2020-01-01T00:00:00Z')
const latest = new Date('2032-12-31T00:00:00Z')
const instant = fc.date({ min: earliest, max: latest, noInvalidDate: true }).map((date) => date.toISOString())

function drawText(def: z.core.$ZodStringDef & { format?: string; pattern?: RegExp }): fc.Arbitrary<string> {
  if (def.format === 'date') return instant.map((text) => text.slice(0, 10))
  if (def.format === 'datetime') return instant
  const pattern = def.pattern ?? patternOf(def.checks)
  if (pattern?.test(identifiers[0] ?? '')) return fc.constantFrom(...identifiers)
  if (pattern) return fc.stringMatching(pattern)
  const { minimum, maximum } = limits(def.checks)
  const minLength = minimum ?? 0
  return fc.oneof(
    fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maximum ?? 40, minLength + 40) }),
    fc.constantFrom('Ünal Ñ', 'мария', 'مريم', '\u202eabc', 'e\u0301', '__proto__', 'sealed:1:x:y', '<b>', "'; --"),
  )
}

type Check = { check: string; minimum?: number; maximum?: number; value?: unknown; pattern?: RegExp }

function checksOf(checks: readonly z.core.$ZodCheck[] | undefined): Check[] {
  return (checks ?? []).map(({ _zod }) => _zod.def as Check)
}

function limits(checks: readonly z.core.$ZodCheck[] | undefined): { minimum?: number; maximum?: number } {
  const found: { minimum?: number; maximum?: number } = {}
  for (const { check, minimum, maximum, value } of checksOf(checks)) {
    if (check === 'min_length' && minimum !== undefined) found.minimum = minimum
    if (check === 'max_length' && maximum !== undefined) found.maximum = maximum
    if (check === 'greater_than' && typeof value === 'number') found.minimum = value
    if (check === 'less_than' && typeof value === 'number') found.maximum = value
  }
  return found
}

function patternOf(checks: readonly z.core.$ZodCheck[] | undefined): RegExp | undefined {
  return checksOf(checks).find(({ pattern }) => pattern !== undefined)?.pattern
}
