import type { Registry } from '@clarion/journal'
import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import { dictionaryOfKinds } from './dictionary-of-kinds.ts'
import { dictionaryOfLists } from './dictionary-of-lists.ts'
import { dictionaryOfTables } from './dictionary-of-tables.ts'

/**
 * The data dictionary, docs/data-dictionary.md: drawn from the schemas that the door checks with, the code lists and the
 * database's own comments, so that it cannot say something else than they do.
 *
 * @throws Error naming a table or column without a description
 */
export async function dataDictionary(registry: Registry, database: Kysely<Database>): Promise<string> {
  return `# Data dictionary

Generated from the program; do not edit. A test holds this page to what the program does. To write it anew:
\`npx vitest run packages/server/src/dictionary -u\`.

A *sealed* field is encrypted under its case's own key before it is stored. *Required* means that the entry is refused
without it; what is left out was not said, and that is not a "no".

# What can be said

${dictionaryOfKinds(registry)}
# Code lists

Countries are ISO 3166-1 alpha-3, languages ISO 639-3; they are not repeated here.

${dictionaryOfLists()}
# Tables

Every key begins with the programme. Tables called local hold sign-in data and no case.

${await dictionaryOfTables(database)}`
}
