import { type Languages, languagesOf, type Words } from '@clarion/public'
import type { Context } from 'hono'

let languages: Languages | undefined

/** @returns the language that the reader's browser asks for; the catalogues are read once */
export function wordsFor(context: Context): Words {
  languages ??= languagesOf()
  return languages.of(context.req.header('accept-language'))
}
