import { Worker } from 'node:worker_threads'

/**
 * Gives a task to a new thread.
 *
 * @param program the thread's program; it finds the task in `workerData` and posts one answer
 * @param task typed arrays over shared memory are not copied
 * @param started told when the thread begins to run
 * @returns the answer, or the error that ended the thread
 */
export function inThread<Answer>(program: URL, task: object, started: () => void = () => {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: task })
    worker.once('online', started)
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
