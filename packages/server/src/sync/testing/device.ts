import type { RoleName } from '@clarion/casework'
import type { Actor } from '../../http/caller.ts'
import type { SyncAnswer, SyncEntry, SyncThread } from '../sync-answer.ts'

/** What a device holds: sections with their states, and the entries of each. */
export type Held = { readonly states: Map<string, unknown>; readonly entries: Map<string, SyncEntry> }

/** A device of one member: it does what the feed's words say, and nothing more clever. */
export class Device {
  readonly actor: Actor
  readonly role: RoleName
  held = new Map<string, Held>()
  cursor: string | undefined
  resets = 0

  constructor(actor: Actor, role: RoleName) {
    this.actor = actor
    this.role = role
  }

  /** Takes one answer. */
  take({ reset, threads, gone, cursor }: SyncAnswer): void {
    if (reset) {
      this.held = new Map()
      this.resets++
    }
    for (const thread of gone) this.held.delete(thread)
    for (const told of threads) this.#takeThread(told)
    this.cursor = cursor
  }

  #takeThread({ thread, sections: told, entries }: SyncThread): void {
    const before = this.held.get(thread) ?? { states: new Map(), entries: new Map() }
    const now: Held = { states: new Map(), entries: new Map(before.entries) }
    for (const { key, version, state } of told) {
      if (state !== undefined) now.states.set(key, state)
      else if (before.states.has(key)) now.states.set(key, before.states.get(key))
      else if (version > 0) throw new Error(`the device was told of ${key}, and never what it says`)
    }
    for (const entry of entries) now.entries.set(entry.id, entry)
    for (const [id, { section }] of now.entries) if (!now.states.has(section)) now.entries.delete(id)
    this.held.set(thread, now)
  }
}
