import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/schema.ts'
import { tableOf } from './table-of.ts'

type Column = {
  readonly table: string
  readonly about: string | null
  readonly column: string
  readonly type: string
  readonly required: boolean
  readonly meaning: string | null
}

/**
 * The store's tables and columns, as Markdown, from the comments in the database itself.
 *
 * @throws Error naming a table or column that nobody described
 */
export async function dictionaryOfTables(database: Kysely<Database>): Promise<string> {
  const { rows } = await sql<Column>`
    select c.relname as table, obj_description(c.oid, 'pg_class') as about, a.attname as column,
      format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
      col_description(c.oid, a.attnum) as meaning
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'clarion'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname, a.attnum
  `.execute(database)
  const undescribed = rows.find(({ about, meaning }) => about === null || meaning === null)
  if (undescribed) throw new Error(`${undescribed.table}.${undescribed.column} has no comment`)
  const tables = Map.groupBy(rows, ({ table }) => table)
  return [...tables]
    .map(([table, columns]) => {
      const lines = columns.map(({ column, type, required, meaning }) => [
        `\`${column}\``,
        type,
        required ? 'yes' : '',
        meaning ?? '',
      ])
      return `### \`${table}\`\n\n${columns[0]?.about}\n\n${tableOf(['column', 'type', 'required', 'meaning'], lines)}`
    })
    .join('\n')
}
