/**
 * Seals texts with a key of 32 bytes (AES-256-GCM), and opens what it has sealed. A browser gives its cipher to pages
 * that came over TLS or from this very machine, and to no others.
 *
 * @param secret the key in base64url
 * @returns undefined where the browser has no cipher for us: then nothing may be kept
 */
export async function sealedText(secret: string): Promise<SealedText | undefined> {
  const cipher = (crypto as { readonly subtle?: SubtleCrypto }).subtle
  if (cipher === undefined) return undefined
  const key = await cipher.importKey('raw', bytesOf(secret), 'AES-GCM', false, ['encrypt', 'decrypt'])
  return {
    seal: async (text) => {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
      const sealed = await cipher.encrypt({ name: 'AES-GCM', iv: nonce }, key, new TextEncoder().encode(text))
      return textOf(new Uint8Array([...nonce, ...new Uint8Array(sealed)]))
    },
    open: async (sealed) => {
      try {
        const bytes = bytesOf(sealed)
        const iv = bytes.subarray(0, nonceLength)
        return new TextDecoder().decode(await cipher.decrypt({ name: 'AES-GCM', iv }, key, bytes.subarray(nonceLength)))
      } catch {
        return undefined
      }
    },
  }
}

/** Sealing under one key. */
export type SealedText = {
  seal(text: string): Promise<string>
  /** @returns undefined for what was sealed under another key, or changed since */
  open(sealed: string): Promise<string | undefined>
}

const nonceLength = 12

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}

function textOf(bytes: Uint8Array): string {
  let plain = ''
  for (const byte of bytes) plain += String.fromCharCode(byte)
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
