import { Worker } from 'node:worker_threads'
import { ProblemError, refuse } from '@clarion/journal'
import type { ArrivedText } from './arrived-text.ts'
import type { ReadingAnswer, ReadingTask } from './read-file-thread.ts'

const program = new URL('./read-file-thread.ts', import.meta.url)

/** A statement of a hundred pages takes a second. */
const patience = 20_000

/** Memory of a thread, in MiB. Beyond it the thread ends and the server does not. */
const memory = 512

/**
 * Reads a file that a stranger made in a thread of its own, with an end in time and memory: whatever the file does to its reader, the
 * server answers everybody else meanwhile.
 *
 * @param milliseconds how long it may take
 * @throws ProblemError what the reader refuses with; `file-too-slow`; `file-damaged` when the thread broke down
 */
export async function readInThread(task: ReadingTask, milliseconds = patience): Promise<ArrivedText> {
  const worker = new Worker(program, {
    workerData: task,
    // It needs none of what the server was told, and what its libraries complain of may quote the file.
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  const ended = Promise.withResolvers<ReadingAnswer | 'broken' | 'slow'>()
  const timer = setTimeout(() => ended.resolve('slow'), milliseconds)
  worker.once('message', (answer: ReadingAnswer) => ended.resolve(answer))
  worker.once('error', () => ended.resolve('broken'))
  worker.once('exit', () => ended.resolve('broken'))
  const answer = await ended.promise
  clearTimeout(timer)
  await worker.terminate()
  if (answer === 'slow') refuse('file-too-slow')
  if (answer === 'broken') refuse('file-damaged')
  if ('problem' in answer) throw new ProblemError(answer.problem)
  return answer.read
}
