import { refuse } from '@clarion/journal'
import { z } from 'zod'
import { arrivedFileLimit, readArrivedFile } from '../documents/read-arrived-file.ts'
import { type Route, route } from '../http/route.ts'

/**
 * The lines of a draft that somebody has as a file. The file is read and forgotten: what is kept of it is the revision that a
 * person makes of its lines, and nothing before.
 */
export const readFileRoute: Route = route({
  method: 'post',
  path: '/api/declarations/lines',
  summary: 'The lines of a draft that is sent as a file (text, Word, PDF, XML); nothing of it is kept',
  tag: 'review',
  who: 'member',
  verb: 'draft-declaration',
  upload: true,
  answer: z
    .object({
      form: z.enum(['text', 'docx', 'pdf', 'xml']),
      lines: z.array(z.object({ text: z.string(), style: z.string().optional() })),
      emptyPages: z.array(z.int()),
    })
    .meta({
      id: 'ReadLines',
      description: 'Paragraphs with their styles, or lines where the file knows no paragraphs.',
    }),
  problems: [
    'too-large',
    'media-type-refused',
    'file-not-text',
    'file-damaged',
    'file-locked',
    'file-swells',
    'file-with-entities',
    'pdf-without-text',
    'pdf-letters-turned',
    'file-without-text',
    'file-too-slow',
  ],
  handle: async ({ context }) => {
    const { body, headers } = context.req.raw
    return await readArrivedFile(await whole(body, Number(headers.get('content-length') ?? 0)))
  },
})

/** Reads no further than what is let in, whatever the sender says of its length. */
async function whole(body: ReadableStream<Uint8Array> | null, declared: number): Promise<Uint8Array> {
  if (declared > arrivedFileLimit) refuse('too-large', { limit: '10 MiB' })
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > arrivedFileLimit) refuse('too-large', { limit: '10 MiB' })
    parts.push(part)
  }
  return Buffer.concat(parts)
}
