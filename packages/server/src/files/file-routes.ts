import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { fileSizeLimit } from '@clarion/casework'
import { isIdentifier, refuse } from '@clarion/journal'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'

import { fileResponse } from './file-response.ts'
import { readFile } from './read-file.ts'
import { uploadFile } from './upload-file.ts'

const identifier = z.string().refine(isIdentifier, 'must be a UUID of version 7')

/** Documents of a case: their content. That they are there, and what they are called, the section of documents says. */
export const fileRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/threads/{thread}/files',
    summary: 'Send the content of a document, as the body of the request; an entry document.attached then names it',
    tag: 'files',
    who: 'member',
    verb: 'attach',
    params: z.strictObject({ thread: identifier }),
    upload: true,
    answer: z
      .object({ file: z.string(), hash: z.string(), type: z.string(), size: z.int() })
      .meta({ id: 'UploadedFile', description: 'The members that document.attached repeats.' }),
    problems: ['not-covered', 'invalid-field'],
    handle: async ({ caller, params, context }, services) => {
      const { body, headers } = context.req.raw
      if (Number(headers.get('content-length') ?? 0) > fileSizeLimit) refuse('too-large', { limit: '20 MB' })
      // Node reads the streams of the web; only the names of the two types differ.
      const content = body ? Readable.fromWeb(body as NodeStream<Uint8Array>) : Readable.from([])
      const declared = headers.get('content-type') ?? undefined
      return await uploadFile(services, actorOf(caller), params.thread, declared, content)
    },
  }),
  route({
    method: 'get',
    path: '/api/threads/{thread}/files/{file}',
    summary: 'The content of a document; consent is asked anew each time, and the look is recorded',
    tag: 'files',
    who: 'member-or-survivor',
    verb: null,
    params: z.strictObject({ thread: identifier, file: identifier }),
    answer: 'file',
    problems: ['file-missing'],
    handle: async ({ caller, params }, services) => {
      return fileResponse(await readFile(services, actorOf(caller), params.thread, params.file))
    },
  }),
]
