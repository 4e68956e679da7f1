import type { EntryKind } from '@clarion/journal'
import { sealedPaths } from '@clarion/journal'
import { z } from 'zod'

/** The paths of the fields without a title, in a JSON Schema of a body. */
function untitled(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, items } = schema as { properties?: Record<string, object>; items?: unknown }
  return [
    ...Object.entries(properties).flatMap(([name, member]) => [
      ...('title' in member ? [] : [`${path}${name}`]),
      ...untitled(member, `${path}${name}.`),
    ]),
    ...untitled(items, `${path}*.`),
  ]
}

/** @returns in what a kind does not fit the house: its name, its words, a body that no form can be drawn from */
export function kindFaults({ kind, title, sentence, body }: EntryKind): string[] {
  const faults: string[] = []
  if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(kind)) faults.push('name')
  if (!/^[A-Z].{2,60}$/.test(title)) faults.push('title')
  if (!/^[a-z].{5,80}[^.]$/.test(sentence)) faults.push('sentence')
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'throw' })
  if (schema.type !== 'object' || schema.additionalProperties !== false) faults.push('body')
  faults.push(...untitled(schema).map((path) => `no title: ${path}`))
  // What is negotiated is no personal data; and the walk that looks for sealed fields must be able to follow every body.
  if (sealedPaths(body).length > 0) faults.push('sealed')
  return faults
}
