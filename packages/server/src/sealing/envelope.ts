import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const prefix = 'sealed:1:'

/**
 * A thread's key, and the two that are drawn from it: one seals, one tells equal from different. Keys are key objects
 * throughout: node:crypto takes five times as long over one that comes as bytes (Node 24.21).
 */
export type ThreadKey = { readonly seal: KeyObject; readonly digest: KeyObject }

/** @param secret 32 random bytes @returns the keys drawn from them (HKDF-SHA-256, RFC 5869) */
export function threadKey(secret: Uint8Array): ThreadKey {
  const derived = Buffer.from(hkdfSync('sha256', createSecretKey(secret), '', 'clarion thread key', 64))
  return { seal: createSecretKey(derived.subarray(0, 32)), digest: createSecretKey(derived.subarray(32)) }
}

/**
 * Seals a text under a thread's key: AES-256-GCM with a random nonce, bound to its thread so that a ciphertext moved to
 * another thread does not open. The keyed digest in front is equal for equal texts of one thread only: it lets a fold see
 * that two authors wrote the same without seeing what.
 *
 * @returns `sealed:1:<digest>:<nonce, ciphertext, tag>` in base64url
 */
export function sealText(key: ThreadKey, thread: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.seal, nonce)
  cipher.setAAD(Buffer.from(thread))
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  const digest = createHmac('sha256', key.digest).update(text).digest().subarray(0, 12)
  return `${prefix}${digest.toString('base64url')}:${sealed.toString('base64url')}`
}

/**
 * Opens a sealed text.
 *
 * @param text an envelope; any other text is given back as it is
 * @returns the plain text, or null when the envelope does not belong to this key and thread
 */
export function openText(key: ThreadKey, thread: string, text: string): string | null {
  if (!text.startsWith(prefix)) return text
  const bytes = Buffer.from(text.slice(text.indexOf(':', prefix.length) + 1), 'base64url')
  if (bytes.length < 28) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.seal, bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(thread))
    decipher.setAuthTag(bytes.subarray(bytes.length - 16))
    return decipher.update(bytes.subarray(12, bytes.length - 16), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

/**
 * Opens every sealed text inside a value, for a reader who may see its section.
 *
 * @param key the thread's key; null after erasure
 * @returns the value with plain texts; what cannot be opened is null, which the pages show as "erased"
 */
export function openAll(key: ThreadKey | null, thread: string, value: unknown): unknown {
  if (typeof value === 'string') {
    if (!value.startsWith(prefix)) return value
    return key === null ? null : openText(key, thread, value)
  }
  if (Array.isArray(value)) return value.map((item) => openAll(key, thread, item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, openAll(key, thread, member)]))
}
