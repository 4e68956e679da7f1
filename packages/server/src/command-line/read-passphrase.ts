import { ExplainedError } from '../explained-error.ts'

/** The environment variable from which scripts give the passphrase. An argument would stand in the list of processes. */
const variable = 'CLARION_BACKUP_PASSPHRASE'

/**
 * Asks for the passphrase of a backup: from the environment, or from the terminal without showing it.
 *
 * @param twice whether it is a new one, in which a mistyped letter would cost everything
 * @throws ExplainedError when there is neither, or when the two differ
 */
export async function readPassphrase(twice: boolean): Promise<string> {
  const given = process.env[variable]
  if (given !== undefined && given !== '') return given
  if (!process.stdin.isTTY) {
    throw new ExplainedError('usage', `Give the passphrase in ${variable}; there is no terminal to ask on.`)
  }
  const first = await askHidden('Passphrase of the backup: ')
  if (twice && (await askHidden('Once more: ')) !== first) {
    throw new ExplainedError('usage', 'The two are not the same. Nothing was written.')
  }
  return first
}

async function askHidden(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  try {
    return await new Promise((resolve, reject) => {
      let typed = ''
      const take = (text: string) => {
        for (const sign of text) {
          if (sign === '\r' || sign === '\n') {
            stdin.off('data', take)
            return resolve(typed)
          }
          if (sign === '\u0003' || sign === '\u0004') {
            stdin.off('data', take)
            return reject(new ExplainedError('interrupted', 'Interrupted. Nothing was written.'))
          }
          typed = sign === '\u007f' || sign === '\b' ? [...typed].slice(0, -1).join('') : typed + sign
        }
      }
      stdin.on('data', take)
    })
  } finally {
    stdin.setRawMode(false)
    stdin.pause()
    stderr.write('\n')
  }
}
