import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'

/** Ends the text of a statement whose answer nobody needs; see `unheard`. */
export const unheardMark = '/* unheard */'

/**
 * Put at the end of a statement whose answer nobody needs: it is sent at once, and what follows does not wait for it. Only
 * inside a transaction, and only for what must succeed: if it fails, the next statement that is waited for (the commit at
 * the latest) fails with its error, and nothing of the transaction stays.
 */
export const unheard: RawBuilder<unknown> = sql.raw(unheardMark)

/** Opening a transaction and telling it whose eyes it has are of that kind too. */
const opening = /^(begin$|set local )/

type Query = (...given: unknown[]) => Promise<unknown>

/**
 * A client that spares the database and the network their round trips.
 *
 * It prepares every statement with parameters once per connection, under a name drawn from its text: planning a statement
 * under row-level policies costs more than running it. Texts are few, because lists go as one array parameter; a text
 * beyond the limit is run unprepared rather than kept for ever.
 *
 * And it sends without waiting what need not be waited for, each statement as a message of its own (a distributed database
 * refuses several in one): one way for `begin`, four settings and the first question, one for all that is written and the
 * `commit`. The server runs them in the order they were sent. The commit of a transaction that only asked is not waited
 * for.
 */
export class PipeliningClient extends pg.Client {
  #failed: unknown
  #corked = false
  /** Set while what was sent waits for a packet, in case nothing else follows. */
  #lingering: NodeJS.Immediate | undefined
  /** What the transaction has done so far; `read` when its last statement was a question that was answered. */
  #done: 'nothing' | 'read' | 'written' = 'nothing'

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // A connection may die in the middle of a transaction while nothing is being asked. Without a listener that would end
    // the process; the next question learns of it.
    this.on('error', () => {})
  }

  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given
    const run = super.query.bind(this) as Query
    if (typeof text !== 'string' || typeof values === 'function') return run(...given) as never
    this.#cork()
    const name = Array.isArray(values) && values.length > 0 ? statementName(text) : undefined
    const answer = name === undefined ? run(...given) : run({ name, text, values }, ...rest)
    const before = this.#done
    this.#done = doneAfter(before, text)
    if (opening.test(text) || text.endsWith(unheardMark)) {
      answer.catch((thrown: unknown) => {
        this.#failed ??= thrown
      })
      this.#linger()
      return Promise.resolve(nothing) as never
    }
    if (text === 'commit' && before === 'read') {
      // Nothing was written that could be lost, and what was read is here already.
      answer.catch(() => {})
      this.#linger()
      return Promise.resolve({ ...nothing, command: 'COMMIT' }) as never
    }
    process.nextTick(() => this.#uncork())
    return this.#heard(answer, text === 'rollback') as never
  }

  /** Waits for an answer. The first thing that went wrong is the reason for all that went wrong after it. */
  async #heard(answer: Promise<unknown>, undoing: boolean): Promise<unknown> {
    const outcome = await answer.then(
      (result) => ({ result }),
      (thrown: unknown) => ({ thrown }),
    )
    // Answers come in the order of the questions: what was not waited for has been answered by now.
    const failed = this.#failed
    this.#failed = undefined
    if (undoing) {
      if ('result' in outcome) return outcome.result
      // A connection that is gone has rolled back: the reason why is worth more than that it could not be asked to.
      if (!isFromServer(outcome.thrown)) return { command: 'ROLLBACK', rowCount: 0, rows: [] }
    }
    if (failed !== undefined) throw failed
    if ('thrown' in outcome) throw outcome.thrown
    return outcome.result
  }

  /** What is asked in one breath goes out in one packet: a packet costs more than most questions in it. */
  #cork(): void {
    if (this.#corked) return
    this.#corked = true
    this.#stream.cork()
  }

  /**
   * What nobody waits for goes with the question that follows it, or when this turn of the process is over: so the commit
   * that ends looking up who asks travels with the `begin` of what was asked.
   */
  #linger(): void {
    this.#lingering ??= setImmediate(() => this.#uncork())
  }

  #uncork(): void {
    clearImmediate(this.#lingering)
    this.#lingering = undefined
    if (!this.#corked) return
    this.#corked = false
    this.#stream.uncork()
  }

  get #stream(): { cork(): void; uncork(): void } {
    return (this as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection.stream
  }
}

const nothing = { command: 'UNHEARD', rowCount: 0, rows: [] }

function doneAfter(before: 'nothing' | 'read' | 'written', text: string): 'nothing' | 'read' | 'written' {
  if (text === 'begin') return 'nothing'
  if (before === 'written') return 'written'
  if (text.startsWith('set local ')) return 'nothing'
  return /^\s*select\s/i.test(text) && !/\bfor\s+(update|share|no key|key share)\b/i.test(text) ? 'read' : 'written'
}

function isFromServer(thrown: unknown): boolean {
  return thrown instanceof Error && 'severity' in thrown && thrown.severity !== undefined
}

const names = new Map<string, string>()

function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= 500) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}
