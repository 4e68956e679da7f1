const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * A UUID of version 7 (RFC 9562, 5.7): 48 bits of time, then random bits. The author's device makes it, so that an entry
 * written without a network has its name from the start and sending it twice is harmless.
 *
 * @param time milliseconds since 1970 by the author's clock
 * @param random 10 random bytes, from a cryptographic source
 * @returns the identifier in lower case
 */
export function identifier(time: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  let rest = time
  for (let place = 5; place >= 0; place--) {
    bytes[place] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  let hex = ''
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** @returns whether the text is a UUID of version 7 in lower case */
export function isIdentifier(text: string): boolean {
  return pattern.test(text)
}
