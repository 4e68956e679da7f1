import { publicCodebook, publicCodebooks } from '../convert/public-codebooks.ts'
import { Refusal } from '../refusal.ts'

/** Runs `evidence codebook`. */
export function runCodebook(name: string | undefined): void {
  if (name === undefined) {
    for (const entry of publicCodebooks) process.stdout.write(`${entry.name}  ${entry.codebook.title}\n`)
    return
  }
  const codebook = publicCodebook(name)
  if (codebook === undefined) {
    const names = publicCodebooks.map((entry) => entry.name).join(', ')
    throw new Refusal('unknown-format', `there is no public codebook "${name}"`, `Choose one of: ${names}.`)
  }
  process.stdout.write(`${JSON.stringify(codebook, undefined, 2)}\n`)
}
