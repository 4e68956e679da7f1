import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'

/** What a message is given, and for each of its plurals the categories it has: `one`, `few`, `other`. */
export type MessageShape = { readonly parameters: readonly string[]; readonly plurals: readonly (readonly string[])[] }

/**
 * @returns what a translation of a message must have too
 * @throws Error for a text that is no ICU message
 */
export function messageShape(message: string): MessageShape {
  const parameters = new Set<string>()
  const plurals: string[][] = []
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return
    for (const token of tokens) {
      if (!Array.isArray(token)) continue
      const [name, type, format] = token
      parameters.add(String(name))
      if (typeof format !== 'object' || format === null) continue
      if (type === 'plural') plurals.push(Object.keys(format))
      for (const branch of Object.values(format)) walk(branch)
    }
  }
  walk(compileMessageOrThrow(message))
  return { parameters: [...parameters].sort(), plurals }
}
