import { anyEntry, type Bend, entriesOf } from './bend.ts'
import { flipped, isJson } from './flipped.ts'

const texts = ['said', 'received', 'kind', 'section', 'author', 'organisation', 'entry_id'] as const

/** Ways of bending the journal itself. */
export const journalBends: Readonly<Record<string, Bend>> = {
  'flip in an entry': async (chance) => {
    const { thread, number } = await anyEntry(chance)
    const column = chance.pick(texts)
    const { rows } = await chance.owner.query(
      `select ${column}::text as was from clarion.entry where thread_id = $1 and number = $2`,
      [thread, number],
    )
    const value = flipped(rows[0].was, chance.random)
    const cast = ['author', 'organisation', 'entry_id'].includes(column) ? '::uuid' : ''
    await chance.owner.query(`update clarion.entry set ${column} = $3${cast} where thread_id = $1 and number = $2`, [
      thread,
      number,
      value,
    ])
    return { tables: ['entry'], what: `${column} of ${number}`, first: number }
  },
  'flip in a body': async (chance) => {
    const { thread, number } = await anyEntry(chance)
    const { rows } = await chance.owner.query(
      'select body::text as was from clarion.entry where thread_id = $1 and number = $2',
      [thread, number],
    )
    const value = flipped(rows[0].was, chance.random)
    if (!isJson(value)) return undefined
    await chance.owner.query('update clarion.entry set body = $3 where thread_id = $1 and number = $2', [
      thread,
      number,
      value,
    ])
    return { tables: ['entry'], what: `body of ${number}`, first: number }
  },
  'flip in a hash': async (chance) => {
    const { thread, number } = await anyEntry(chance)
    const place = Math.floor(chance.random() * 256)
    await chance.owner.query(
      'update clarion.entry set hash = set_bit(hash, $3, 1 - get_bit(hash, $3)) where thread_id = $1 and number = $2',
      [thread, number, place],
    )
    return { tables: ['entry'], what: `bit ${place} of the hash of ${number}`, first: number }
  },
  'what was seen': async (chance) => {
    const { thread, number } = await anyEntry(chance)
    await chance.owner.query('update clarion.entry set seen = seen + 1 where thread_id = $1 and number = $2', [
      thread,
      number,
    ])
    return { tables: ['entry'], what: `seen of ${number}`, first: number }
  },
  delete: async (chance) => {
    const { thread, count, number } = await anyEntry(chance)
    await chance.owner.query('delete from clarion.entry where thread_id = $1 and number = $2', [thread, number])
    // The last one leaves no gap: the journal is shorter than its thread says.
    return { tables: ['entry'], what: `entry ${number}`, first: number === count ? count - 1 : number }
  },
  swap: async (chance) => {
    const { thread } = chance
    const count = await entriesOf(chance, thread)
    const one = 1 + Math.floor(chance.random() * (count - 1))
    const other = one + 1 + Math.floor(chance.random() * (count - one))
    await chance.owner.query(
      'update clarion.entry set number = case number when $2 then -$3::bigint else -$2::bigint end where thread_id = $1 and number in ($2, $3)',
      [thread, one, other],
    )
    await chance.owner.query('update clarion.entry set number = -number where thread_id = $1 and number < 0', [thread])
    return { tables: ['entry'], what: `${one} and ${other}`, first: one }
  },
  insert: async (chance) => {
    const { thread } = chance
    const count = await entriesOf(chance, thread)
    await chance.owner.query(
      `insert into clarion.entry select programme_id, thread_id, $2, gen_random_uuid(), kind, section, name, author, organisation, said, received, seen, body, sha256(hash), readers
       from clarion.entry where thread_id = $1 and number = 2`,
      [thread, count + 1],
    )
    return { tables: ['entry'], what: 'a forged entry at the end', first: count + 1 }
  },
  replay: async (chance) => {
    const { thread, count, number } = await anyEntry(chance)
    // As it stands, hash and all, but for the two keys that must differ.
    await chance.owner.query(
      `insert into clarion.entry select programme_id, thread_id, $2, gen_random_uuid(), kind, section, name, author, organisation, said, received, seen, body, hash, readers
       from clarion.entry where thread_id = $1 and number = $3`,
      [thread, count + 1, number],
    )
    await chance.owner.query('update clarion.thread set version = version + 1 where thread_id = $1', [thread])
    return { tables: ['entry', 'thread'], what: `entry ${number} again`, first: count + 1 }
  },
  'another case’s entry': async (chance) => {
    const [thread, from] = [chance.thread, chance.pick(chance.threads)]
    if (thread === from) return undefined
    const number = 1 + Math.floor(chance.random() * (await entriesOf(chance, thread)))
    const { rowCount } = await chance.owner.query(
      `update clarion.entry as e set body = o.body, hash = o.hash, said = o.said, received = o.received from clarion.entry o
       where e.thread_id = $1 and e.number = $3 and o.thread_id = $2 and o.number = $3 and o.hash <> e.hash`,
      [thread, from, number],
    )
    // The other case may have been bent before: it has no such entry any more, or has ours.
    if (rowCount === 0) return undefined
    return { tables: ['entry'], what: `entry ${number}`, first: number }
  },
}
