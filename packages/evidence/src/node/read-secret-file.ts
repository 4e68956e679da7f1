import { Refusal } from '../refusal.ts'
import { readTextFile } from './read-text-file.ts'

/**
 * Reads a shared secret: the file's text, without the line break at its end.
 *
 * @throws {Refusal} 'cannot-read', or 'bad-secret' when it is shorter than 6 bytes
 */
export function readSecretFile(path: string): Buffer {
  const secret = Buffer.from(readTextFile(path).replace(/\r?\n$/, ''), 'utf8')
  if (secret.length < 6) {
    throw new Refusal(
      'bad-secret',
      `the secret in ${path} is shorter than 6 bytes`,
      'Make one for this project alone: openssl rand -base64 32.',
    )
  }
  return secret
}
