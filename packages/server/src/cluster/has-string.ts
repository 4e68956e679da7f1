/**
 * Whether a value read from a file is an object with a text under a key.
 *
 * @param value anything
 * @param key the key
 */
export function hasString<Key extends string>(value: unknown, key: Key): value is Record<Key, string> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, key) === 'string'
}
