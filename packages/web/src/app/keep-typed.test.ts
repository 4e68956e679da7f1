import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepTyped, typedPatience } from './keep-typed.ts'

const daniel = 'A'.repeat(43)
const kim = 'B'.repeat(43)
const note = { draft: { text: 'She laughed today.' }, id: '1' }

describe('what was typed and not yet saved', () => {
  /** A window: what it keeps when it is loaded anew, and a clock. */
  const openWindow = () => {
    const items = new Map<string, string>()
    const time = { now: 1_000_000 }
    const storage = {
      getItem: (name: string) => items.get(name) ?? null,
      setItem: (name: string, value: string) => void items.set(name, value),
      removeItem: (name: string) => void items.delete(name),
    }
    const load = () =>
      keepTyped(
        () => storage,
        () => time.now,
      )
    const written = () => [...items].flat().join(' ')
    return { items, time, storage, load, written }
  }
  let sealing: Promise<unknown>[] = []
  beforeEach(() => {
    sealing = []
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle)
    vi.spyOn(crypto.subtle, 'encrypt').mockImplementation((...given) => {
      const sealed = encrypt(...given)
      sealing.push(sealed)
      return sealed
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  /** All that was being sealed is sealed and written, however long that takes, and nothing more is. */
  const settled = async () => {
    for (let before = -1; sealing.length > before; ) {
      before = sealing.length
      await Promise.all(sealing)
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }

  it('is there again for the same member after the page was loaded anew, with the identifier it had', async () => {
    const { load } = openWindow()
    const before = load()
    await before.open(daniel)
    before.set('entry 1', { ...note, draft: { text: 'She' } })
    before.set('entry 1', note)
    await settled()
    const after = load()
    expect(after.isEmpty()).toBe(true)
    await after.open(daniel)
    expect(after.get('entry 1')).toEqual(note)
  })

  it('cannot be read in what the window keeps: no word, no name of a form', async () => {
    const { load, written } = openWindow()
    const typed = load()
    await typed.open(daniel)
    typed.set('entry 1', note)
    await settled()
    expect(written()).not.toMatch(/laughed|entry|draft|text/)
    expect(written().length).toBeGreaterThan(60)
  })

  it('is nobody else’s, and gone once somebody else has signed in', async () => {
    const { load, items } = openWindow()
    const typed = load()
    await typed.open(daniel)
    typed.set('entry 1', note)
    await settled()
    const other = load()
    await other.open(kim)
    expect(other.get('entry 1')).toBeUndefined()
    expect(items.size).toBe(0)
  })

  it('leaves nothing behind once it is saved, and nothing once its member has signed out while it was being written', async () => {
    const { load, items } = openWindow()
    const typed = load()
    await typed.open(daniel)
    typed.set('entry 1', note)
    typed.set('entry 1', undefined)
    await settled()
    expect(items.size).toBe(0)
    typed.set('entry 1', note)
    typed.forgetAll()
    await settled()
    expect([items.size, typed.isEmpty()]).toEqual([0, true])
  })

  it('waits half a working day and no longer', async () => {
    const { load, items, time } = openWindow()
    const typed = load()
    await typed.open(daniel)
    typed.set('entry 1', note)
    await settled()
    time.now += typedPatience
    const late = load()
    await late.open(daniel)
    expect([late.isEmpty(), items.size]).toEqual([true, 0])
  })

  it('stays in memory where the window keeps nothing, and takes what cannot be opened for nothing', async () => {
    const { load, items, storage, time } = openWindow()
    items.set('clarion.typed', `${time.now} AAAA`)
    const typed = load()
    await typed.open(daniel)
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    typed.set('entry 1', note)
    await settled()
    expect([typed.get('entry 1'), items.size]).toEqual([note, 0])
  })
})
