import { refuse } from '@clarion/journal'
import type { ArrivedText } from './arrived-text.ts'
import type { ReadingTask } from './read-file-thread.ts'
import { runInThread } from './run-in-thread.ts'

const program = new URL('./read-file-thread.ts', import.meta.url)

/** A statement of a hundred pages takes a second; and what it needs beyond the file is some tens of MiB. */
const usual = { milliseconds: 20_000, mebibytes: 768 }

/**
 * Reads a file that a stranger made in a thread of its own (`runInThread`).
 *
 * @param limits how long it may take, and how much the process may grow meanwhile
 * @throws ProblemError what the reader refuses with; `file-too-slow`, `file-swells`; `file-damaged` when the thread broke
 *   down; `busy`
 */
export async function readInThread(task: ReadingTask, limits = usual): Promise<ArrivedText> {
  const answer = await runInThread<ArrivedText>(program, task, limits)
  if ('made' in answer) return answer.made
  if (answer.failed === 'slow') refuse('file-too-slow')
  if (answer.failed === 'swelling') refuse('file-swells', { limit: `${limits.mebibytes} MiB` })
  refuse('file-damaged')
}
