import type { ClientBase } from 'pg'

/** A table of ours, with the columns that hold something of their own. */
export type Table = { readonly table: string; readonly columns: readonly string[]; readonly bytes: number }

/** Who was signed in, and questions that nobody answered yet: true for minutes, and a danger when brought back later. */
const passing = new Set(['session', 'sign_in_challenge', 'sign_in_attempt'])

/**
 * Finds the tables to back up by asking the database, so that a new one is not forgotten.
 *
 * @returns each after those that it refers to, as they must be filled
 */
export async function readTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ table: string; columns: string[]; bytes: string; refers: string[] }>(`
    select c.relname as table, pg_table_size(c.oid) as bytes,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' order by a.attnum) as columns,
      array(select r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
    from pg_class c where c.relnamespace = 'clarion'::regnamespace and c.relkind in ('r', 'p') order by c.relname
  `)
  const left = new Map(rows.filter(({ table }) => !passing.has(table)).map((row) => [row.table, row]))
  const sorted: Table[] = []
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ refers }) => refers.every((table) => !left.has(table)))
    if (ready.length === 0) throw new Error('the tables refer to each other in a circle')
    for (const { table, columns, bytes } of ready) {
      sorted.push({ table, columns, bytes: Number(bytes) })
      left.delete(table)
    }
  }
  return sorted
}
