import { type Bend, entriesOf } from './bend.ts'

/** Ways of bending that only a checkpoint tells: a journal cut off where it fits, the record of looks, the checkpoints. */
export const checkpointBends: Readonly<Record<string, Bend>> = {
  'truncate and make it fit': async (chance) => {
    const { thread } = chance
    const left = 2 + Math.floor(chance.random() * ((await entriesOf(chance, thread)) - 2))
    await chance.owner.query('delete from clarion.entry where thread_id = $1 and number > $2', [thread, left])
    await chance.owner.query(
      'update clarion.thread set version = $2, head = (select hash from clarion.entry where thread_id = $1 and number = $2) where thread_id = $1',
      [thread, left],
    )
    await chance.owner.query('delete from clarion.section where thread_id = $1 and version > $2', [thread, left])
    return { tables: ['entry', 'thread', 'section'], what: `after ${left}` }
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
    const { rows } = await chance.owner.query('select count(*) as n from clarion.checkpoint')
    const count = Number(rows[0].n)
    const number = 1 + Math.floor(chance.random() * count)
    const last = number === count
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
