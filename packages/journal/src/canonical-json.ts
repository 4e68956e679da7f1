/** Anything that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one spelling of a JSON value, so that its hash is the same on every machine: keys in the order of their UTF-16
 * code units, no white space, numbers as ECMAScript writes them, absent members left out (RFC 8785, JCS).
 *
 * @param value a JSON value
 * @returns its canonical text
 * @throws TypeError for what JSON cannot say: NaN, infinities, functions, half surrogate pairs
 * @example canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('JSON has no number for NaN or infinity')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') {
    // JSON.stringify would escape a half pair silently, and another reader might not.
    if (!value.isWellFormed()) throw new TypeError('a string holds half of a surrogate pair')
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new TypeError(`JSON cannot say a ${typeof value}`)
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${canonicalJson(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
