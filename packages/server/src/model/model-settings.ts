import { readFileSync } from 'node:fs'

/** A language model as the operator named it. docs/model.md says what leaves for it. */
export type ModelSettings = {
  /** Where chats are completed; fixed by the operator, nobody who asks can name another. */
  readonly address: URL
  /** What the server there calls the model. */
  readonly model: string
  /** @returns the key; null for none. A function, so that it stands in nothing that is written or shown. */
  readonly key: () => string | null
  /** How long an answer is waited for as a whole, in milliseconds. */
  readonly patience: number
  /** How many characters a question has at most. */
  readonly mostCharacters: number
}

/**
 * Reads the language model from the environment: `CLARION_MODEL_URL`, `CLARION_MODEL_NAME`, and if wanted
 * `CLARION_MODEL_KEY` or `CLARION_MODEL_KEY_FILE`, `CLARION_MODEL_TIMEOUT`, `CLARION_MODEL_CHARACTERS`.
 *
 * @returns null where none is set: then nothing is asked of any model, and nothing leaves
 * @throws Error naming the variable that is wrong or missing; never with what stands in it
 */
export function modelFrom(environment: NodeJS.ProcessEnv): ModelSettings | null {
  const { CLARION_MODEL_URL: url, CLARION_MODEL_NAME: model } = environment
  const key = keyFrom(environment)
  if (!url) {
    if (model || key) throw new Error('CLARION_MODEL_URL is missing: the address of the language model.')
    return null
  }
  if (!model || model.length > 300) {
    throw new Error('CLARION_MODEL_NAME must be the name of the model at CLARION_MODEL_URL.')
  }
  return {
    address: addressFrom(url),
    model,
    key: () => key,
    patience: wholeFrom(environment, 'CLARION_MODEL_TIMEOUT', 60, 1, 600) * 1000,
    mostCharacters: wholeFrom(environment, 'CLARION_MODEL_CHARACTERS', 60_000, 1000, 2_000_000),
  }
}

function addressFrom(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined
  const isPlain = url && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (!isPlain || !isSafe) {
    throw new Error(
      'CLARION_MODEL_URL must be an https address without name, password or query, such as https://models.example.org/v1. Plain http is for a model on this machine.',
    )
  }
  return new URL(`${url.pathname.replace(/\/+$/, '')}/chat/completions`, url)
}

/** This machine by number or by its own name, as browsers see it (RFC 6761, 6.3): what goes there crosses no wire. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function keyFrom({ CLARION_MODEL_KEY: given, CLARION_MODEL_KEY_FILE: file }: NodeJS.ProcessEnv): string | null {
  if (given && file) throw new Error('CLARION_MODEL_KEY and CLARION_MODEL_KEY_FILE are both set: choose one.')
  const name = file ? 'CLARION_MODEL_KEY_FILE' : 'CLARION_MODEL_KEY'
  const key = file ? readKey(file) : given?.trim()
  if (!key) {
    if (file) throw new Error('CLARION_MODEL_KEY_FILE names an empty file.')
    return null
  }
  // Signs of a header: whatever sends another would name it in its complaint.
  if (!/^[\x21-\x7e]{1,4000}$/.test(key)) throw new Error(`${name} holds something that is no key.`)
  return key
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new Error('CLARION_MODEL_KEY_FILE names a file that cannot be read.', { cause })
  }
}

function wholeFrom(
  environment: NodeJS.ProcessEnv,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const given = environment[name]
  if (!given) return otherwise
  const number = Number(given)
  if (/^\d+$/.test(given) && number >= least && number <= most) return number
  throw new Error(`${name} must be a whole number from ${least} to ${most}.`)
}
