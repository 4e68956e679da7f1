import { Readable } from 'node:stream'
import type { ReadFile } from './read-file.ts'

/** @returns a document's content as it goes out: to be saved, and not shown under our address */
export function fileResponse({ name, type, size, content }: ReadFile): Response {
  return new Response(Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream, {
    headers: {
      'content-type': type,
      'content-length': String(size),
      // Saved and not shown: a page within a document must never run under our address.
      'content-disposition': `attachment; filename*=UTF-8''${asParameter(name)}`,
    },
  })
}

/** A file's name as RFC 8187 writes it; without what a file system or a terminal could take for an order. */
function asParameter(name: string): string {
  const plain = name.replace(/[\p{C}/\\:*?"<>|]/gu, '_').slice(0, 150)
  return encodeURIComponent(plain.toWellFormed() || 'document').replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
