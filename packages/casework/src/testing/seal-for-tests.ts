import { type RegisteredKind, replaceAt } from '@clarion/journal'

/**
 * Stands in for the server's sealing: an envelope of the same shape, whose digest is equal for equal texts and whose
 * payload never is, so that a fold that looks inside is found out.
 *
 * @param body a body as its author writes it
 * @param salt what makes the payload different each time
 */
export function sealForTests(kind: RegisteredKind, body: unknown, salt: string): unknown {
  return kind.sealedPaths.reduce((sealed, path) => replaceAt(sealed, path, (text) => envelope(text, salt)), body)
}

function envelope(text: string, salt: string): string {
  return `sealed:1:${hex(text)}:${hex(`${salt}/${text}`)}`
}

function hex(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
