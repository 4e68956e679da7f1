import type { Client } from 'pg'

/** What a bend has to work with. */
export type Chance = {
  readonly random: () => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly threads: readonly string[]
  readonly programme: string
  readonly owner: Client
}

type Table = 'entry' | 'section' | 'thread' | 'thread_grant' | 'access_log' | 'checkpoint'

/** What was bent, and the entry that must be named for it; undefined where a checkpoint tells. */
export type Bent = {
  readonly tables: readonly Table[]
  readonly what: string
  readonly thread?: string
  readonly first?: number
}

type Bend = (chance: Chance) => Promise<Bent | undefined>

/** One character becomes another of its kind, so that what stands there is still well formed. */
function flipped(text: string, random: () => number): string {
  const places = [...text].flatMap((sign, place) => (/[0-9a-z]/i.test(sign) ? [place] : []))
  const place = places[Math.floor(random() * places.length)] ?? 0
  const sign = text[place] ?? ''
  const alphabet = /\d/.test(sign)
    ? '0123456789'
    : /[a-f]/.test(sign)
      ? 'abcdef'
      : sign === sign.toUpperCase()
        ? 'GHIJKLMNOPQRSTUVWXYZ'
        : 'ghijklmnopqrstuvwxyz'
  const others = alphabet.replace(sign, '')
  return `${text.slice(0, place)}${others[Math.floor(random() * others.length)]}${text.slice(place + 1)}`
}

const entries = async ({ owner }: Chance, thread: string) =>
  Number((await owner.query('select count(*) as n from clarion.entry where thread_id = $1', [thread])).rows[0].n)

const texts = ['said', 'received', 'kind', 'section', 'author', 'organisation', 'entry_id'] as const

/** Every way of bending that the check must find, by name. */
export const bends: Readonly<Record<string, Bend>> = {
  'flip in an entry': async (chance) => {
    const thread = chance.pick(chance.threads)
    const number = 1 + Math.floor(chance.random() * (await entries(chance, thread)))
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
    return { tables: ['entry'], what: `${column} of ${number}`, thread, first: number }
  },
  'flip in a body': async (chance) => {
    const thread = chance.pick(chance.threads)
    const number = 1 + Math.floor(chance.random() * (await entries(chance, thread)))
    const { rows } = await chance.owner.query(
      'select body::text as was from clarion.entry where thread_id = $1 and number = $2',
      [thread, number],
    )
    const value = flipped(rows[0].was, chance.random)
    // A flip within `null` or `true` is no JSON any more; the database itself refuses it.
    try {
      JSON.parse(value)
    } catch {
      return undefined
    }
    await chance.owner.query('update clarion.entry set body = $3 where thread_id = $1 and number = $2', [
      thread,
      number,
      value,
    ])
    return { tables: ['entry'], what: `body of ${number}`, thread, first: number }
  },
  'flip in a hash': async (chance) => {
    const thread = chance.pick(chance.threads)
    const number = 1 + Math.floor(chance.random() * (await entries(chance, thread)))
    const place = Math.floor(chance.random() * 256)
    await chance.owner.query(
      'update clarion.entry set hash = set_bit(hash, $3, 1 - get_bit(hash, $3)) where thread_id = $1 and number = $2',
      [thread, number, place],
    )
    return { tables: ['entry'], what: `bit ${place} of the hash of ${number}`, thread, first: number }
  },
  'what was seen': async (chance) => {
    const thread = chance.pick(chance.threads)
    const number = 1 + Math.floor(chance.random() * (await entries(chance, thread)))
    await chance.owner.query('update clarion.entry set seen = seen + 1 where thread_id = $1 and number = $2', [
      thread,
      number,
    ])
    return { tables: ['entry'], what: `seen of ${number}`, thread, first: number }
  },
  delete: async (chance) => {
    const thread = chance.pick(chance.threads)
    const count = await entries(chance, thread)
    const number = 1 + Math.floor(chance.random() * count)
    await chance.owner.query('delete from clarion.entry where thread_id = $1 and number = $2', [thread, number])
    // The last one leaves no gap: the journal is shorter than its thread says.
    return { tables: ['entry'], what: `entry ${number}`, thread, first: number === count ? count - 1 : number }
  },
  swap: async (chance) => {
    const thread = chance.pick(chance.threads)
    const count = await entries(chance, thread)
    const one = 1 + Math.floor(chance.random() * (count - 1))
    const other = one + 1 + Math.floor(chance.random() * (count - one))
    await chance.owner.query(
      'update clarion.entry set number = case number when $2 then -$3::bigint else -$2::bigint end where thread_id = $1 and number in ($2, $3)',
      [thread, one, other],
    )
    await chance.owner.query('update clarion.entry set number = -number where thread_id = $1 and number < 0', [thread])
    return { tables: ['entry'], what: `${one} and ${other}`, thread, first: one }
  },
  insert: async (chance) => {
    const thread = chance.pick(chance.threads)
    const count = await entries(chance, thread)
    await chance.owner.query(
      `insert into clarion.entry select programme_id, thread_id, $2, gen_random_uuid(), kind, section, name, author, organisation, said, received, seen, body, sha256(hash), readers
       from clarion.entry where thread_id = $1 and number = 2`,
      [thread, count + 1],
    )
    return { tables: ['entry'], what: 'a forged entry at the end', thread, first: count + 1 }
  },
  replay: async (chance) => {
    const thread = chance.pick(chance.threads)
    const count = await entries(chance, thread)
    const number = 1 + Math.floor(chance.random() * count)
    // As it stands, hash and all, but for the two keys that must differ.
    await chance.owner.query(
      `insert into clarion.entry select programme_id, thread_id, $2, gen_random_uuid(), kind, section, name, author, organisation, said, received, seen, body, hash, readers
       from clarion.entry where thread_id = $1 and number = $3`,
      [thread, count + 1, number],
    )
    await chance.owner.query('update clarion.thread set version = version + 1 where thread_id = $1', [thread])
    return { tables: ['entry', 'thread'], what: `entry ${number} again`, thread, first: count + 1 }
  },
  'another case’s entry': async (chance) => {
    const [thread, from] = [chance.pick(chance.threads), chance.pick(chance.threads)]
    if (thread === from) return undefined
    const number = 1 + Math.floor(chance.random() * (await entries(chance, thread)))
    await chance.owner.query(
      `update clarion.entry as e set body = o.body, hash = o.hash, said = o.said, received = o.received from clarion.entry o
       where e.thread_id = $1 and e.number = $3 and o.thread_id = $2 and o.number = $3`,
      [thread, from, number],
    )
    return { tables: ['entry'], what: `entry ${number}`, thread, first: number }
  },
  'truncate and make it fit': async (chance) => {
    const thread = chance.pick(chance.threads)
    const left = 2 + Math.floor(chance.random() * ((await entries(chance, thread)) - 2))
    await chance.owner.query('delete from clarion.entry where thread_id = $1 and number > $2', [thread, left])
    await chance.owner.query(
      'update clarion.thread set version = $2, head = (select hash from clarion.entry where thread_id = $1 and number = $2) where thread_id = $1',
      [thread, left],
    )
    await chance.owner.query('delete from clarion.section where thread_id = $1 and version > $2', [thread, left])
    return { tables: ['entry', 'thread', 'section'], what: `after ${left}` }
  },
  'a head': async (chance) => {
    const thread = chance.pick(chance.threads)
    const [change, count] = [
      chance.pick(['version = version + 1', 'version = version - 1', 'head = sha256(head)']),
      await entries(chance, thread),
    ]
    await chance.owner.query(`update clarion.thread set ${change} where thread_id = $1`, [thread])
    return { tables: ['thread'], what: change, thread, first: count }
  },
  'a state': async (chance) => {
    const thread = chance.pick(chance.threads)
    const { rows } = await chance.owner.query(
      'select section, state::text as was from clarion.section where thread_id = $1 order by section',
      [thread],
    )
    const { section, was } = chance.pick<{ section: string; was: string }>(rows)
    const value = flipped(was, chance.random)
    try {
      JSON.parse(value)
    } catch {
      return undefined
    }
    await chance.owner.query('update clarion.section set state = $3 where thread_id = $1 and section = $2', [
      thread,
      section,
      value,
    ])
    return { tables: ['section'], what: `state of ${section}` }
  },
  'a section': async (chance) => {
    const thread = chance.pick(chance.threads)
    const { rows } = await chance.owner.query(
      'select section from clarion.section where thread_id = $1 order by section',
      [thread],
    )
    const { section } = chance.pick<{ section: string }>(rows)
    const change = chance.pick([
      'delete from clarion.section where thread_id = $1 and section = $2',
      'update clarion.section set version = version + 1 where thread_id = $1 and section = $2',
      `insert into clarion.section select programme_id, thread_id, 'plan', 'plan', version, state, readers from clarion.section where thread_id = $1 and section = $2`,
    ])
    await chance.owner.query(change, [thread, section])
    return { tables: ['section'], what: `${change.slice(0, 6)} ${section}` }
  },
  'who may see it': async (chance) => {
    const thread = chance.pick(chance.threads)
    const stranger = 'array_append(readers, gen_random_uuid())'
    const change = chance.pick([
      `update clarion.thread set readers = ${stranger} where thread_id = $1`,
      `update clarion.section set readers = ${stranger} where thread_id = $1 and section = 'notes'`,
      `update clarion.entry set readers = ${stranger} where thread_id = $1 and number = 2`,
      'update clarion.thread set lead = gen_random_uuid() where thread_id = $1',
      'update clarion.thread set survivor = gen_random_uuid() where thread_id = $1',
      `update clarion.thread set code = 'XXXX-' || left(md5(random()::text), 4) where thread_id = $1`,
      'update clarion.thread_grant set reader = gen_random_uuid() where thread_id = $1',
      `update clarion.thread_grant set sections = array_append(sections, 'identity') where thread_id = $1`,
      `update clarion.thread_grant set ends = ends + interval '1 year' where thread_id = $1`,
      `insert into clarion.thread_grant select programme_id, thread_id, gen_random_uuid(), gen_random_uuid(), sections, basis, purpose, starts, ends from clarion.thread_grant where thread_id = $1`,
    ])
    await chance.owner.query(change, [thread])
    return { tables: ['thread', 'section', 'entry', 'thread_grant'], what: change.slice(0, 60) }
  },
  'a look': async (chance) => {
    const { rows } = await chance.owner.query(
      'select look_id from clarion.access_log where thread_id = any ($1) order by look_id',
      [chance.threads],
    )
    const { look_id: look } = chance.pick<{ look_id: string }>(rows)
    const change = chance.pick([
      'delete from clarion.access_log where look_id = $1',
      `update clarion.access_log set at = at + interval '1 millisecond' where look_id = $1`,
      'update clarion.access_log set member_id = gen_random_uuid() where look_id = $1',
      'update clarion.access_log set organisation = gen_random_uuid() where look_id = $1',
      `update clarion.access_log set act = 'export' where look_id = $1`,
      `update clarion.access_log set section = 'case' where look_id = $1`,
      'update clarion.access_log set thread_id = gen_random_uuid() where look_id = $1',
      `insert into clarion.access_log select programme_id, gen_random_uuid(), at, member_id, organisation, act, thread_id, section, basis from clarion.access_log where look_id = $1`,
    ])
    await chance.owner.query(change, [look])
    return { tables: ['access_log'], what: change.slice(0, 60) }
  },
  'a checkpoint': async (chance) => {
    const number = 1 + Math.floor(chance.random() * chance.threads.length)
    const last = number === chance.threads.length
    const change = chance.pick([
      'update clarion.checkpoint set root = sha256(root) where number = $1',
      'update clarion.checkpoint set previous = sha256(previous) where number = $1',
      'update clarion.checkpoint set signature = sha256(signature) || sha256(root) where number = $1',
      'update clarion.checkpoint set entries = entries + 1 where number = $1',
      'update clarion.checkpoint set looks = looks + 1 where number = $1',
      `update clarion.checkpoint set at = at - interval '1 second' where number = $1`,
      'update clarion.checkpoint set number = number + 100 where number = $1',
      // The last one cut off is what other programmes' copies show (row 10).
      ...(last ? [] : ['delete from clarion.checkpoint where number = $1']),
    ])
    await chance.owner.query(change, [number])
    return { tables: ['checkpoint'], what: change.slice(0, 60) }
  },
}
