import type { Bend } from './bend.ts'

/** Ways of bending the record of looks and the checkpoints. */
export const logBends: Readonly<Record<string, Bend>> = {
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
