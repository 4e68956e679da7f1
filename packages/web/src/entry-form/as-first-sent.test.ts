import type { NewEntry } from '@clarion/journal'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../api/refusal.ts'
import { typed } from '../app/typed.ts'
import { sayEntries } from './say-entries.ts'

const ask = vi.hoisted(() => vi.fn<(path: string, question: { body: { entries: NewEntry[] } }) => Promise<unknown>>())
vi.mock('../api/ask.ts', () => ({ ask }))

const note = (more: Partial<NewEntry> = {}): NewEntry => ({
  ...{ id: '1', thread: 't', kind: 'note.added', section: 'notes', seen: 0 },
  ...{ body: { text: 'She laughed.' }, said: '2026-11-26T10:00:00.000Z', ...more },
})
const later = '2026-11-26T10:05:00.000Z'
const sent = () => ask.mock.calls.at(-1)?.[1].body.entries[0]

describe('an entry that is sent again', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('addEventListener', () => undefined)
    vi.stubGlobal('removeEventListener', () => undefined)
  })
  afterEach(() => {
    typed.set('sent 1', undefined)
    ask.mockReset()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })
  const unanswered = async (entry: NewEntry) => {
    ask.mockRejectedValue(new Refusal('no-connection'))
    const failed = expect(sayEntries([entry])).rejects.toThrow('no-connection')
    await vi.runAllTimersAsync()
    await failed
  }

  it('after no answer came says what it said at first, to the instant, so that it cannot be saved twice', async () => {
    await unanswered(note())
    ask.mockResolvedValue({ results: [] })
    await sayEntries([note({ said: later })])
    expect(sent()).toEqual(note())
  })

  it('with other words is another saying', async () => {
    await unanswered(note())
    ask.mockResolvedValue({ results: [] })
    const changed = note({ said: later, body: { text: 'She laughed twice.' } })
    await sayEntries([changed])
    expect(sent()).toEqual(changed)
  })

  it('after an answer came, a “no” or a “yes”, is said anew, and nothing of it stays behind', async () => {
    ask.mockRejectedValue(new Refusal('not-permitted', { status: 403, detail: 'No.' }))
    await expect(sayEntries([note()])).rejects.toThrow('No.')
    expect(typed.isEmpty()).toBe(true)
    ask.mockResolvedValue({ results: [] })
    await sayEntries([note({ said: later })])
    expect([sent()?.said, typed.isEmpty()]).toEqual([later, true])
  })
})
