import { isIdentifier } from '@clarion/journal'
import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** Whose eyes a transaction has. Becomes settings that every row-level policy looks at; nothing set means no rows. */
export type Scope = {
  readonly programme: string
  /** Organisations (or the survivor) for whom rows are read. */
  readonly readers?: readonly string[]
  /** The sections that the member's roles may read; null for all of them, which is the survivor's alone. */
  readonly sections?: ReadonlySet<string> | null
  /** Threads that the door is keeping in order: their rows may be written in this transaction. */
  readonly keeper?: readonly string[]
  /** For tables that hold no case data: counts, looks, what ends by time, letters to missions. */
  readonly purpose?: 'numbers' | 'audit' | 'clock' | 'transmission'
  /** The exact survivor code of the one case whose row may be seen, and nothing of what is in it. */
  readonly code?: string
  /** The member whose own things these are, which no colleague sees. */
  readonly holder?: string
  /** Whoever asks was taken from memory, and is to be proven here. */
  readonly proof?: Proof
}

/** What proves, inside a transaction, that whose eyes it has is still true. */
export type Proof = {
  /** The hash, in hexadecimal digits, of what was presented. */
  readonly presented: string
  /** @throws ProblemError when it is not */
  confirm(transaction: Transaction<Database>): Promise<void>
}

declare const scoped: unique symbol

/** A transaction that has a scope. Only withScope makes one, and only one is taken by what reads or writes. */
export type Scoped = Transaction<Database> & { readonly [scoped]: Scope }

const sectionList = /^[a-z-]+(,[a-z-]+)*$/
const survivorCode = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/
const sha256Hex = /^[0-9a-f]{64}$/
const anyIdentifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The only way to the store: a transaction whose policies know the programme and the reader.
 *
 * SET LOCAL takes no parameters, and set_config() is not carried to the nodes of a distributed database, so each value is
 * checked to be nothing but identifiers before it becomes part of a statement, one statement per setting.
 *
 * @param scope whose eyes
 * @param work what to do in the transaction; its result is the commit, its exception the rollback
 * @throws TypeError when a value of the scope is not what it must be
 */
export async function withScope<Result>(
  database: Kysely<Database>,
  scope: Scope,
  work: (transaction: Scoped) => Promise<Result>,
): Promise<Result> {
  const statements = settingsOf(scope)
  return await database.transaction().execute(async (transaction) => {
    for (const statement of statements) await transaction.executeQuery(CompiledQuery.raw(statement))
    if (!scope.proof) return await work(transaction as Scoped)
    // Asked first and in the same breath. Nothing of the work leaves, not even that it failed, before this was answered.
    const [proven, done] = await Promise.allSettled([scope.proof.confirm(transaction), work(transaction as Scoped)])
    if (proven.status === 'rejected') throw proven.reason
    if (done.status === 'rejected') throw done.reason
    return done.value
  })
}

/**
 * Some work inside an open transaction with the eyes of a thread's keeper besides its own, and afterwards without them. It needs no
 * second connection: of a hundred readers who each hold one and wait for another, none would ever get it.
 *
 * @throws whatever the work throws; the transaction is to be given up then
 */
export async function asKeeper<Result>(
  transaction: Scoped,
  thread: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const name = `app.keeper_${thread.slice(-1)}`
  const list = uuidList([thread])
  const { rows } = await sql<{ before: string | null }>`select current_setting(${name}, true) as before`.execute(
    transaction,
  )
  const before = rows[0]?.before ?? ''
  if (!/^(\{[0-9a-f,-]*\})?$/.test(before)) throw new TypeError('the keeper of a scope must be identifiers')
  await transaction.executeQuery(CompiledQuery.raw(`set local ${name} = '${list}'`))
  const result = await work()
  await transaction.executeQuery(CompiledQuery.raw(`set local ${name} = '${before}'`))
  return result
}

function settingsOf({ programme, readers, sections, keeper, purpose, code, holder, proof }: Scope): string[] {
  if (!isIdentifier(programme)) throw new TypeError('the programme of a scope must be an identifier')
  const settings = [`set local app.programme = '${programme}'`]
  if (readers && readers.length > 0) settings.push(`set local app.readers = '${uuidList(readers)}'`)
  for (const [digit, kept] of Map.groupBy(keeper ?? [], (thread) => thread.slice(-1))) {
    // By the last digit: the policies look at every row that is written, and a short list is searched faster.
    const list = uuidList(kept)
    settings.push(`set local app.keeper_${digit} = '${list}'`)
  }
  if (sections === null) settings.push(`set local app.sections = '*'`)
  else if (sections && sections.size > 0) {
    const list = [...sections].sort().join(',')
    if (!sectionList.test(list)) throw new TypeError('the sections of a scope must be section names')
    settings.push(`set local app.sections = '${list}'`)
  }
  if (code !== undefined) {
    if (!survivorCode.test(code)) throw new TypeError('the code of a scope must be a survivor code')
    settings.push(`set local app.code = '${code}'`)
  }
  if (holder !== undefined) {
    if (!isIdentifier(holder)) throw new TypeError('the holder of a scope must be an identifier')
    settings.push(`set local app.holder = '${holder}'`)
  }
  if (purpose) settings.push(`set local app.purpose = '${purpose}'`)
  if (proof) {
    if (!sha256Hex.test(proof.presented)) throw new TypeError('what a scope was presented must be a hash')
    settings.push(`set local app.presented = '${proof.presented}'`)
  }
  return settings
}

function uuidList(identifiers: readonly string[]): string {
  if (!identifiers.every((text) => anyIdentifier.test(text))) throw new TypeError('a scope holds identifiers only')
  return `{${identifiers.join(',')}}`
}
