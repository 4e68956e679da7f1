import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util'

/** An option of a bench, with the words that `--help` has for it. */
export interface BenchOption extends ParseArgsOptionDescriptor {
  /** What it does, in one line. */
  readonly about: string
  /** What stands for its value in the help. */
  readonly value?: string
  /** What its value must be: a number; a whole number; several, or names, between commas (one each if it may be repeated). */
  readonly is?: 'number' | 'whole' | 'wholes' | readonly string[]
}

const common = {
  short: { type: 'boolean', default: false, about: 'a smaller run, in minutes' },
  json: { type: 'boolean', default: false, about: 'the results as JSON, for programs' },
  help: { type: 'boolean', default: false, short: 'h', about: 'display help for this bench' },
} as const satisfies Record<string, BenchOption>

/**
 * What a bench was called with. Whoever asks for help gets it, and the bench ends with 0; whoever calls it wrongly is told
 * so in one line, and it ends with 64, as bin/clarion does. Either way before anything is measured.
 *
 * @param name of the bench: its folder, whose about.txt says what it measures
 * @param own the options that not every bench has
 */
export function benchOptions<const Own extends Readonly<Record<string, BenchOption>>>(name: string, own: Own) {
  const options = { ...own, ...common }
  const values = orRefuse(name, () => parseArgs({ options }).values)
  const given = new Map<string, unknown>(Object.entries(values))
  if (given.get('help')) end(process.stdout, usage(name, options), 0)
  orRefuse(name, () => {
    for (const [option, value] of given) checkValue(option, value, options[option]?.is)
  })
  return values
}

function orRefuse<Result>(name: string, attempt: () => Result): Result {
  try {
    return attempt()
  } catch (error) {
    // Node goes on to explain how a value may begin with a dash: nobody who mistyped an option wants to know.
    const [first] = String(error instanceof Error ? error.message : error).split('. ')
    return end(process.stderr, `${first?.replace(/\.$/, '')}. bin/bench ${name} --help says what there is.\n`, 64)
  }
}

function checkValue(option: string, value: unknown, is: BenchOption['is']): void {
  if (is === undefined || value === undefined) return
  const words = Array.isArray(value) ? value.map(String) : String(value).split(',')
  if (words.length > 1 && (is === 'number' || is === 'whole')) throw new Error(`--${option} takes one number`)
  for (const word of words) {
    if (typeof is !== 'string') {
      if (!is.includes(word)) throw new Error(`--${option}: there is no ${word}, there are ${is.join('; ')}`)
    } else if (!(is === 'number' ? /^\d+(\.\d+)?$/ : /^\d{1,15}$/).test(word)) {
      throw new Error(`--${option}: "${word}" is no ${is === 'number' ? '' : 'whole '}number`)
    }
  }
}

function usage(name: string, options: Readonly<Record<string, BenchOption>>): string {
  const lines = Object.entries(options).map(([option, { about, value, short, multiple, default: usual }]) => {
    const called = `${short ? `-${short}, ` : ''}--${option}${value ? ` <${value}>` : ''}${multiple ? ' ...' : ''}`
    return [called, `${about}${typeof usual === 'string' ? ` (default: ${usual})` : ''}`] as const
  })
  const width = Math.max(...lines.map(([called]) => called.length))
  const about = readFileSync(path.join(import.meta.dirname, name, 'about.txt'), 'utf8').trim()
  const list = lines.map(([called, what]) => `  ${called.padEnd(width)}  ${what}\n`).join('')
  return `Usage: bin/bench ${name} [options]\n\n${about}\n\nOptions:\n${list}`
}

function end(stream: NodeJS.WriteStream, words: string, code: number): never {
  stream.write(words)
  process.exit(code)
}
