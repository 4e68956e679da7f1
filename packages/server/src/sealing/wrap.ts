import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

/**
 * Wraps a key under another: AES-256-GCM, random nonce.
 *
 * @param context what the wrapped key is for (`thread <id>`); it must be the same at unwrapping
 */
export function wrapKey(wrapping: KeyObject, secret: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce)
  cipher.setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error when the wrapping key is not the one that wrapped, or the context differs */
export function unwrapKey(wrapping: KeyObject, wrapped: Uint8Array, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', wrapping, wrapped.subarray(0, 12))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(wrapped.subarray(wrapped.length - 16))
  return Buffer.concat([decipher.update(wrapped.subarray(12, wrapped.length - 16)), decipher.final()])
}
