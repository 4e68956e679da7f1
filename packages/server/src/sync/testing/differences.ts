import type { NotesState } from '@clarion/casework'
import type { Device } from './device.ts'
import { type ModelCase, maySee } from './model-case.ts'

/** Compares a device that has just synchronised with the model, both ways. */
export function differences(device: Device, models: readonly ModelCase[], now: number): string[] {
  return models.flatMap((model) => {
    const held = device.held.get(model.thread)
    const wrong = [...model.said.keys(), ...(held?.states.keys() ?? [])].flatMap((section) => {
      const may = maySee(model, device, section, now) && model.said.has(section)
      const has = held?.states.has(section) ?? false
      if (may !== has) return [`${device.role} ${has ? 'holds' : 'misses'} ${section}`]
      if (!has) return []
      const ids = [...(held?.entries.values() ?? [])].filter((entry) => entry.section === section).map(({ id }) => id)
      const same = JSON.stringify(ids.sort()) === JSON.stringify([...(model.said.get(section) ?? [])].sort())
      return same ? [] : [`${device.role} holds ${ids.length} entries of ${section}`]
    })
    if (!held?.states.has('notes')) return wrong
    const { notes } = held.states.get('notes') as NotesState
    const texts = notes.map(({ id }) => (held.entries.get(id)?.body as { text: string } | undefined)?.text)
    const old = JSON.stringify(texts) !== JSON.stringify(model.notes)
    return old ? [...wrong, `${device.role} holds other notes`] : wrong
  })
}
