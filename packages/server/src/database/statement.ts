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

/** A piece of a statement, with its values. Only `fragment` and `joined` make one. */
export class Fragment {
  readonly parts: readonly string[]
  readonly values: readonly unknown[]

  constructor(parts: readonly string[], values: readonly unknown[]) {
    this.parts = parts
    this.values = values
  }
}

const written = new WeakMap<TemplateStringsArray, string>()

/**
 * A statement for what nearly every request asks: a query builder would build and print its tree every time, which costs more
 * than sending it. A text that never changes is put together once for each place in the program; one that has fragments among
 * its values is put together of theirs. Each other value becomes a parameter; nothing can be pasted into the text.
 *
 * @example
 * const { rows } = await statement<{ kind: string }>`
 *   select kind from clarion.thread where programme_id = ${programme} and thread_id = ${thread}`.execute(transaction)
 */
export function statement<Row>(parts: TemplateStringsArray, ...given: readonly unknown[]): Statement<Row> {
  const { text, values } = given.some(isFragment)
    ? flat(fragment(parts, ...given))
    : { text: textOf(parts), values: given }
  return {
    execute: (transaction) => transaction.executeQuery(CompiledQuery.raw(text, [...values]) as CompiledQuery<Row>),
    send: (transaction) => transaction.executeQuery(CompiledQuery.raw(`${text} ${unheardMark}`, [...values])),
  }
}

/**
 * A piece that a statement may have or not, or have several of.
 *
 * @example statement`select from clarion.listing where ${status ? fragment`status = ${status}` : fragment`true`}`
 */
export function fragment(parts: TemplateStringsArray, ...values: readonly unknown[]): Fragment {
  return new Fragment(parts, values)
}

/** @returns the pieces, one after the other, with a piece between them */
export function joined(pieces: readonly Fragment[], between: Fragment): Fragment {
  const values = pieces.flatMap((piece, place) => (place === 0 ? [piece] : [between, piece]))
  return new Fragment(
    Array.from({ length: values.length + 1 }, () => ''),
    values,
  )
}

function isFragment(value: unknown): value is Fragment {
  return value instanceof Fragment
}

function textOf(parts: TemplateStringsArray): string {
  const known = written.get(parts)
  if (known !== undefined) return known
  const text = parts.reduce((before, part, place) => `${before}$${place}${part}`)
  written.set(parts, text)
  return text
}

function flat(whole: Fragment): { text: string; values: readonly unknown[] } {
  const values: unknown[] = []
  const print = ({ parts, values: inside }: Fragment): string =>
    parts.reduce((text, part, place) => {
      const value = inside[place - 1]
      return `${text}${isFragment(value) ? print(value) : `$${values.push(value)}`}${part}`
    })
  return { text: print(whole), values }
}
