import { type Bend, entriesOf } from './bend.ts'
import { flipped, isJson } from './flipped.ts'

/** Ways of bending what is drawn from the journal: heads, states, sections, and who may see them. */
export const drawnBends: Readonly<Record<string, Bend>> = {
  'a head': async (chance) => {
    const { thread } = chance
    const [change, count] = [
      chance.pick(['version = version + 1', 'version = version - 1', 'head = sha256(head)']),
      await entriesOf(chance, thread),
    ]
    await chance.owner.query(`update clarion.thread set ${change} where thread_id = $1`, [thread])
    return { tables: ['thread'], what: change, first: count }
  },
  'a state': async (chance) => {
    const { thread } = chance
    const { rows } = await chance.owner.query(
      'select section, state::text as was from clarion.section where thread_id = $1 order by section',
      [thread],
    )
    const { section, was } = chance.pick<{ section: string; was: string }>(rows)
    const value = flipped(was, chance.random)
    if (!isJson(value)) return undefined
    await chance.owner.query('update clarion.section set state = $3 where thread_id = $1 and section = $2', [
      thread,
      section,
      value,
    ])
    return { tables: ['section'], what: `state of ${section}` }
  },
  'a section': async (chance) => {
    const { thread } = chance
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
    const { thread } = chance
    const stranger = 'array_append(readers, gen_random_uuid())'
    const change = chance.pick([
      `update clarion.thread set readers = ${stranger} where thread_id = $1`,
      `update clarion.section set readers = ${stranger} where thread_id = $1 and section = 'notes'`,
      `update clarion.entry set readers = ${stranger} where thread_id = $1 and number = 2`,
      'update clarion.thread set lead = gen_random_uuid() where thread_id = $1',
      'update clarion.thread set survivor = gen_random_uuid() where thread_id = $1',
      `update clarion.thread set code = 'XXXX-' || left(md5(thread_id::text), 12) where thread_id = $1`,
      'update clarion.thread_grant set reader = gen_random_uuid() where thread_id = $1',
      `update clarion.thread_grant set sections = array_append(sections, 'identity') where thread_id = $1`,
      `update clarion.thread_grant set ends = ends + interval '1 year' where thread_id = $1`,
      `insert into clarion.thread_grant select programme_id, thread_id, gen_random_uuid(), gen_random_uuid(), sections, basis, purpose, starts, ends from clarion.thread_grant where thread_id = $1`,
    ])
    await chance.owner.query(change, [thread])
    return { tables: ['thread', 'section', 'entry', 'thread_grant'], what: change.slice(0, 60) }
  },
}
