import type { Client } from 'pg'

/** What a bend has to work with. */
export type Chance = {
  readonly random: () => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly threads: readonly string[]
  /** The thread that is to be bent. */
  readonly thread: string
  readonly owner: Client
}

type Table = 'entry' | 'section' | 'thread' | 'thread_grant' | 'access_log' | 'checkpoint'

/** What was bent, and the entry that must be named for it; undefined where it is enough that the thread is named. */
export type Bent = {
  readonly tables: readonly Table[]
  readonly what: string
  readonly first?: number
}

/** One way of bending; undefined where the draw made nothing that could be stored. */
export type Bend = (chance: Chance) => Promise<Bent | undefined>

/** @returns how many entries a thread has */
export async function entriesOf({ owner }: Chance, thread: string): Promise<number> {
  const { rows } = await owner.query('select count(*) as n from clarion.entry where thread_id = $1', [thread])
  return Number(rows[0].n)
}

/** @returns the thread, how many entries it has, and the number of one of them */
export async function anyEntry(chance: Chance): Promise<{ thread: string; count: number; number: number }> {
  const { thread } = chance
  const count = await entriesOf(chance, thread)
  return { thread, count, number: 1 + Math.floor(chance.random() * count) }
}
