import { refuse } from '@clarion/journal'
import { runInThread } from './run-in-thread.ts'
import type { WritingTask } from './write-file-thread.ts'

const program = new URL('./write-file-thread.ts', import.meta.url)

/** Forty paragraphs take a second, most of it to load the compiler and its fonts. */
const usual = { milliseconds: 30_000, mebibytes: 1024 }

/**
 * Writes a PDF or a Word file in a thread of its own (`runInThread`), so that nobody waits for it but who asked. What went wrong in it is
 * said without its words: a diagnosis would quote them, and it would be logged.
 *
 * @param limits how long it may take, and how much the process may grow meanwhile
 * @throws ProblemError what the writer refuses with; `document-too-heavy`; `busy`
 */
export async function writeInThread(task: WritingTask, limits = usual): Promise<Uint8Array> {
  const answer = await runInThread<Uint8Array>(program, task, limits)
  if ('made' in answer) return answer.made
  if (answer.failed === 'broken') throw new Error(`a document could not be written as ${task.form}`)
  refuse('document-too-heavy')
}
