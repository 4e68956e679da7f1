/** @returns a value in CBOR (RFC 8949): as much of it as an authenticator speaks: integers, bytes, texts, maps */
export function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Map) {
    const pairs = [...value].flatMap(([name, member]) => [cbor(name), cbor(member)])
    return Buffer.concat([head(5, value.size), ...pairs])
  }
  throw new TypeError(`not spoken here: ${typeof value}`)
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 0x100) return Buffer.from([(major << 5) | 24, length])
  const long = Buffer.from([(major << 5) | 25, 0, 0])
  long.writeUInt16BE(length, 1)
  return long
}
