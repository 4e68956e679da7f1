import { parentPort, workerData } from 'node:worker_threads'
import { ProblemError } from '@clarion/journal'
import { linesOfXml } from '@clarion/review'
import type { ArrivedText } from './arrived-text.ts'
import { decodeText } from './decode-text.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import type { ThreadAnswer } from './run-in-thread.ts'

/** What the thread is given: the bytes, and which of the three they were told to be. */
export type ReadingTask = { readonly form: 'docx' | 'pdf' | 'xml'; readonly bytes: Uint8Array }

// The program of a thread: see read-in-thread.ts. It ends when it has answered.
const { form, bytes }: ReadingTask = workerData
parentPort?.postMessage(await answer())

async function answer(): Promise<ThreadAnswer<ArrivedText>> {
  try {
    return { made: await read() }
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem }
    throw error
  }
}

async function read(): Promise<ArrivedText> {
  if (form === 'pdf') return { form, ...(await readPdf(bytes)) }
  const lines = form === 'docx' ? readDocx(bytes) : linesOfXml(decodeText(bytes)).lines.map((text) => ({ text }))
  return { form, lines, emptyPages: [] }
}
