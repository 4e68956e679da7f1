import { lie } from './message-channel.ts'

/** What both sides say first. */
export type Greeting = Readonly<Record<string, string | number>>

/** A greeting as bytes. */
export function greetingBytes(greeting: Greeting): Buffer {
  return Buffer.from(JSON.stringify(greeting))
}

/**
 * Reads the other side's greeting.
 *
 * @throws {Refusal} 'bad-peer' when it is none
 */
export function readGreeting(bytes: Buffer): Greeting {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {}
  throw lie('did not greet in this protocol')
}
