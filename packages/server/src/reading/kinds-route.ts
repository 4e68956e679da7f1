import { isSealedSchema, type Registry } from '@clarion/journal'
import { z } from 'zod'
import { type Route, route } from '../http/route.ts'

const kindSchema = z.object({
  kind: z.string(),
  thread: z.string(),
  section: z.string(),
  verb: z.string(),
  title: z.string(),
  sentence: z.string(),
  opens: z.boolean(),
  schema: z.record(z.string(), z.unknown()),
})

const described = new WeakMap<
  Registry,
  { kinds: z.infer<typeof kindSchema>[]; sections: { thread: string; name: string; title: string; many: boolean }[] }
>()

/**
 * Every kind of entry with the JSON Schema of its body, from which forms are drawn. Personal fields carry
 * `x-sealed: true`.
 */
export const kindsRoute: Route = route({
  method: 'get',
  path: '/api/kinds',
  summary: 'What can be said: every kind of entry with its schema, and every section',
  tag: 'journal',
  who: 'member-or-survivor',
  verb: null,
  answer: z
    .object({
      kinds: z.array(kindSchema),
      sections: z.array(z.object({ thread: z.string(), name: z.string(), title: z.string(), many: z.boolean() })),
    })
    .meta({ id: 'Kinds' }),
  handle: async (_question, { registry }) => {
    const known = described.get(registry)
    if (known) return known
    const answer = {
      kinds: [...registry.kinds.values()].map(({ kind, vocabulary, section, verb, title, sentence, opens, body }) => ({
        kind,
        thread: vocabulary.thread,
        section: section.name,
        verb,
        title,
        sentence,
        opens: opens === true,
        schema: bodySchema(body),
      })),
      sections: registry.vocabularies.flatMap(({ thread, sections }) =>
        sections.map(({ name, title, many }) => ({ thread, name, title, many: many === true })),
      ),
    }
    described.set(registry, answer)
    return answer
  },
})

/** @returns the JSON Schema of what may be sent; sealed fields are marked */
export function bodySchema(body: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(body, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (isSealedSchema(zodSchema)) Object.assign(jsonSchema, { 'x-sealed': true })
    },
  })
}
