import { CompiledQuery, type Kysely, type QueryResult } from 'kysely'
import { unheardMark } from './pipelining-client.ts'

/** A statement with its values, ready to be sent. */
export type Statement<Row> = {
  /** Sends it and waits for its rows. */
  execute(transaction: Sender): Promise<QueryResult<Row>>
  /** Sends it and waits for nothing, as `unheard` does: inside a transaction only, and only for what must succeed. */
  send(transaction: Sender): Promise<unknown>
}

/** Any transaction, whichever tables it knows. */
type Sender = Pick<Kysely<never>, 'executeQuery'>

type Texts = { readonly heard: string; readonly unheard: string }

const written = new WeakMap<TemplateStringsArray, Texts>()

/**
 * A statement whose text never changes, for what nearly every request asks: the text is put together once for each place in
 * the program, where a query builder would build and print its tree every time, which costs more than sending it. Each
 * value becomes a parameter; nothing can be pasted into the text.
 *
 * @example
 * const { rows } = await statement<{ kind: string }>`
 *   select kind from clarion.thread where programme_id = ${programme} and thread_id = ${thread}`.execute(transaction)
 */
export function statement<Row>(parts: TemplateStringsArray, ...values: readonly unknown[]): Statement<Row> {
  const { heard, unheard } = textsOf(parts)
  return {
    execute: (transaction) => transaction.executeQuery(CompiledQuery.raw(heard, [...values]) as CompiledQuery<Row>),
    send: (transaction) => transaction.executeQuery(CompiledQuery.raw(unheard, [...values])),
  }
}

function textsOf(parts: TemplateStringsArray): Texts {
  const known = written.get(parts)
  if (known) return known
  const heard = parts.reduce((text, part, place) => `${text}$${place}${part}`)
  const texts = { heard, unheard: `${heard} ${unheardMark}` }
  written.set(parts, texts)
  return texts
}
