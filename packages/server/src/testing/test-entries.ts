import type { NewEntry } from '@clarion/journal'
import type { TestServices } from './test-services.ts'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** @returns a survivor code as a device makes it */
export function freshCode({ random }: TestServices): string {
  const text = [...random(8)].map((byte) => letters[byte % 32]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}

/** @returns an entry at the test's clock, with an id of its own */
export function newEntry(
  services: TestServices,
  thread: string,
  kind: string,
  section: string,
  body: object,
  seen = 0,
): NewEntry {
  return { id: services.id(), thread, kind, section, seen, said: new Date(services.now()).toISOString(), body }
}

/** @returns the entry that opens a case, the case's thread and its survivor's reader id */
export function openCase(services: TestServices): { thread: string; survivor: string; entry: NewEntry } {
  const thread = services.id()
  const survivor = services.id()
  return {
    thread,
    survivor,
    entry: newEntry(services, thread, 'case.opened', 'case', { code: freshCode(services), survivor }),
  }
}
