import { parentPort, Worker } from 'node:worker_threads'

type Order = { readonly given: object } | { readonly work: object; readonly count: number; readonly next: Int32Array }
type Answers = readonly (readonly [piece: number, answer: unknown])[]

/**
 * Threads that share the numbered pieces of a work among them: whoever is free takes the next. The first thread is the one
 * that asks. Answers come back in the order of the pieces, so that they do not depend on the number of threads.
 */
export class Crew {
  readonly #workers: readonly Worker[]
  #failed: Error | undefined

  /**
   * @param program the program of the others, which calls `joinCrew`
   * @param threads how many in all; with one, nothing is started
   */
  constructor(program: URL, threads: number) {
    this.#workers = Array.from({ length: threads - 1 }, () => {
      const worker = new Worker(program, { workerData: { crew: true } })
      worker.on('error', (error) => {
        this.#failed = error
      })
      return worker
    })
  }

  /** Hands the others what they will need later. Typed arrays over shared memory are not copied. */
  give(given: object): void {
    for (const worker of this.#workers) worker.postMessage({ given } satisfies Order)
  }

  /**
   * Does a work on all threads.
   *
   * @param count how many pieces
   * @param work what the others are told of it
   * @param mine does one piece on this thread
   * @throws what ended another thread
   */
  async pieces<Answer>(count: number, work: object, mine: (piece: number) => Answer): Promise<Answer[]> {
    const next = new Int32Array(new SharedArrayBuffer(4))
    const away = this.#workers.map((worker) => answersOf(worker, { work, count, next }))
    const answers: Answer[] = new Array(count)
    for (let piece = Atomics.add(next, 0, 1); piece < count; piece = Atomics.add(next, 0, 1))
      answers[piece] = mine(piece)
    if (this.#failed) throw this.#failed
    for (const found of await Promise.all(away)) for (const [piece, answer] of found) answers[piece] = answer as Answer
    return answers
  }

  /** Ends the other threads. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}

function answersOf(worker: Worker, order: Order): Promise<Answers> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (answers: Answers) => {
      worker.off('error', reject)
      resolve(answers)
    })
    worker.postMessage(order)
  })
}

/**
 * Makes this thread one of a crew.
 *
 * @param hand takes what is given, and makes of a work the function that does one piece of it
 */
export function joinCrew(hand: {
  give: (given: never) => void
  work: (work: never) => (piece: number) => unknown
}): void {
  parentPort?.on('message', (order: Order) => {
    if ('given' in order) {
      hand.give(order.given as never)
      return
    }
    const { work, count, next } = order
    const answers: [number, unknown][] = []
    let mine: ((piece: number) => unknown) | undefined
    for (let piece = Atomics.add(next, 0, 1); piece < count; piece = Atomics.add(next, 0, 1)) {
      mine ??= hand.work(work as never)
      answers.push([piece, mine(piece)])
    }
    parentPort?.postMessage(answers satisfies Answers)
  })
}
