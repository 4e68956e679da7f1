import { parentPort, workerData } from 'node:worker_threads'
import { ProblemError } from '@clarion/journal'
import type { ReviewDocument } from '@clarion/review'
import type { ThreadAnswer } from './run-in-thread.ts'

/** What the thread is given: the document, and which of the two forms it is to have. */
export type WritingTask = { readonly form: 'docx' | 'pdf'; readonly document: ReviewDocument }

// The program of a thread: see write-in-thread.ts. It ends when it has answered.
const { form, document }: WritingTask = workerData
parentPort?.postMessage(await answer())

async function answer(): Promise<ThreadAnswer<Uint8Array>> {
  try {
    return { made: await write() }
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem }
    throw error
  }
}

/** Only the library that is asked for is loaded. */
async function write(): Promise<Uint8Array> {
  if (form === 'docx') return await (await import('./write-docx.ts')).writeDocx(document)
  return await (await import('./write-pdf.ts')).writePdf(document)
}
