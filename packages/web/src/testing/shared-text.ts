import { readFileSync } from 'node:fs'
import { sharedFile } from '@clarion/server/testing'

/** @returns the text of a public file that lies beside the checkout; undefined where it does not, and that is printed */
export function sharedText(name: string): string | undefined {
  const file = sharedFile(name)
  return file === undefined ? undefined : readFileSync(file, 'utf8')
}
