import { Worker } from 'node:worker_threads'
import { ProblemError, refuse } from '@clarion/journal'
import type { ArrivedText } from './arrived-text.ts'
import type { ReadingAnswer, ReadingTask } from './read-file-thread.ts'

const program = new URL('./read-file-thread.ts', import.meta.url)

/** A statement of a hundred pages takes a second; and what it needs beyond the file is some tens of MiB. */
const usual = { milliseconds: 20_000, mebibytes: 768 }

/** How many may wait. Whoever comes after them is told to come again. */
const mostWaiting = 10

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a file that a stranger made in a thread of its own, with an end in time and memory: whatever the file does to its
 * reader, the server answers everybody else meanwhile. One at a time, so that what one may take is what all may take.
 *
 * @param limits how long it may take, and how much the process may grow meanwhile
 * @throws ProblemError what the reader refuses with; `file-too-slow`, `file-swells`; `file-damaged` when the thread broke
 *   down; `busy`
 */
export async function readInThread(task: ReadingTask, limits = usual): Promise<ArrivedText> {
  if (waiting >= mostWaiting) refuse('busy')
  waiting++
  const turn = last.then(() => answerOf(task, limits))
  last = turn.catch(() => undefined)
  try {
    const answer = await turn
    if (answer === 'slow') refuse('file-too-slow')
    if (answer === 'swelling') refuse('file-swells', { limit: `${limits.mebibytes} MiB` })
    if (answer === 'broken') refuse('file-damaged')
    if ('problem' in answer) throw new ProblemError(answer.problem)
    return answer.read
  } finally {
    waiting--
  }
}

async function answerOf(task: ReadingTask, { milliseconds, mebibytes }: typeof usual) {
  const before = process.memoryUsage.rss()
  const worker = new Worker(program, {
    workerData: task,
    // It needs none of what the server was told, and what its libraries complain of may quote the file.
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  const ended = Promise.withResolvers<ReadingAnswer | 'broken' | 'slow' | 'swelling'>()
  const timer = setTimeout(() => ended.resolve('slow'), milliseconds)
  // The limit of the thread is one of its heap: what a stream of a PDF is unpacked into lies outside of it.
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > mebibytes * 2 ** 20) ended.resolve('swelling')
  }, 50)
  worker.once('message', (answer: ReadingAnswer) => ended.resolve(answer))
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
