import { type Languages, languageMember, languagesOf, type Words } from '@clarion/public'
import type { Context } from 'hono'

let languages: Languages | undefined

/**
 * The language for a reader: the one chosen on a page, which the address carries, or else the one that the browser asks for.
 * Neither is kept. The catalogues are read once.
 */
export function wordsFor(context: Context): Words {
  languages ??= languagesOf()
  return languages.of(context.req.header('accept-language'), context.req.query(languageMember))
}
