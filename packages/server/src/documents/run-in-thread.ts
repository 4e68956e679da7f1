import { Worker } from 'node:worker_threads'
import { type Problem, ProblemError, refuse } from '@clarion/journal'

/** What one task may take: so long, and so much beyond what the process had. */
export type ThreadLimits = { readonly milliseconds: number; readonly mebibytes: number }

/** What a program in a thread answers with: what it made, or why it refuses. */
export type ThreadAnswer<Made> = { readonly made: Made } | { readonly problem: Problem }

/** How a task ended that did not answer: by its time, by its memory, or because the thread broke down. */
export type ThreadFailure = 'slow' | 'swelling' | 'broken'

/** How many may wait. Whoever comes after them is told to come again. */
const mostWaiting = 10

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Does something with a document in a thread of its own, with an end in time and memory: whatever it does to the program, the server
 * answers everybody else meanwhile. One at a time, reading or writing, so that what one may take is what all may take.
 *
 * @param program the module that the thread runs; it posts one `ThreadAnswer`
 * @throws ProblemError what the program refuses with; `busy`
 */
export async function runInThread<Made>(
  program: URL,
  task: unknown,
  limits: ThreadLimits,
): Promise<{ readonly made: Made } | { readonly failed: ThreadFailure }> {
  if (waiting >= mostWaiting) refuse('busy')
  waiting++
  const turn = last.then(() => answerOf<Made>(program, task, limits))
  last = turn.catch(() => undefined)
  try {
    const answer = await turn
    if (typeof answer === 'string') return { failed: answer }
    if ('problem' in answer) throw new ProblemError(answer.problem)
    return answer
  } finally {
    waiting--
  }
}

async function answerOf<Made>(program: URL, task: unknown, { milliseconds, mebibytes }: ThreadLimits) {
  const before = process.memoryUsage.rss()
  const worker = new Worker(program, {
    workerData: task,
    // It needs none of what the server was told, and what its libraries complain of may quote the file.
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  const ended = Promise.withResolvers<ThreadAnswer<Made> | ThreadFailure>()
  const timer = setTimeout(() => ended.resolve('slow'), milliseconds)
  // The limit of the thread is one of its heap: what a stream of a PDF is unpacked into lies outside of it.
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > mebibytes * 2 ** 20) ended.resolve('swelling')
  }, 50)
  worker.once('message', (answer: ThreadAnswer<Made>) => ended.resolve(answer))
  worker.once('error', () => ended.resolve('broken'))
  worker.once('exit', () => ended.resolve('broken'))
  try {
    return await ended.promise
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    await worker.terminate()
  }
}
