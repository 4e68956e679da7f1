import { acceptedFiles, fileSizeLimit } from '@clarion/casework'

/** What is wrong with a file before it is sent. */
export type FileFault = 'empty' | 'too-large' | 'wrong-type'

const endings = Object.values(acceptedFiles).flatMap((accepted) => accepted.endings as readonly string[])

/** What a chooser of files offers: by type for telephones with a camera, by ending for desks. */
export const offeredFiles = [...Object.keys(acceptedFiles), ...endings.map((ending) => `.${ending}`)].join(',')

/**
 * Looks at a file from outside, so that nobody waits for a refusal that can be told at once. What is inside only the server
 * tells, and it decides.
 *
 * @returns what is wrong; undefined when it can be sent
 */
export function checkFile({ name, size }: Pick<File, 'name' | 'size'>): FileFault | undefined {
  if (size === 0) return 'empty'
  if (size > fileSizeLimit) return 'too-large'
  const ending = endingOf(name)
  // A file without an ending may be anything: what is inside counts.
  return ending === undefined || endings.includes(ending) ? undefined : 'wrong-type'
}

/**
 * What a copy is called on the disk of whoever saves it: without what a file system could take for an order, or an eye for
 * another ending, and with the ending of what it is.
 *
 * @param name as it was given, by anybody
 * @param type its media type, as the server told it from the content
 */
export function nameToSave(name: string, type: string): string {
  const plain = name
    .replace(/[\p{C}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/, '')
    .slice(0, 150)
    .trim()
  const right: readonly string[] = (acceptedFiles as Readonly<Record<string, { endings: readonly string[] }>>)[type]
    ?.endings ?? ['bin']
  const ending = endingOf(plain)
  if (plain !== '' && ending !== undefined && right.includes(ending)) return plain
  return `${plain || 'document'}.${right[0]}`
}

function endingOf(name: string): string | undefined {
  return /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase()
}
