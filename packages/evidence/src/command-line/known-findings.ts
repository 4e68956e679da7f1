import { Refusal } from '../refusal.ts'
import type { KnownFinding, Verdict } from '../signals/combinations/finding.ts'

const verdicts: readonly Verdict[] = ['alarm', 'one-organisation', 'recoding', 'watch']

/**
 * Reads the findings of an earlier look: the JSON that `evidence signals --json` printed. Those it only watched stay open.
 *
 * @throws Refusal when it is not that
 */
export function readKnownFindings(text: string): KnownFinding[] {
  const found = fieldOf(parsed(text), 'findings')
  if (!Array.isArray(found)) throw unfit()
  return found
    .map((one: unknown): KnownFinding => {
      const verdict = verdicts.find((name) => name === fieldOf(one, 'verdict'))
      const [since, largestOrganisation, odds, parts] = ['since', 'largestOrganisation', 'odds', 'parts'].map((name) =>
        fieldOf(one, name),
      )
      if (
        verdict === undefined ||
        typeof since !== 'string' ||
        typeof largestOrganisation !== 'string' ||
        typeof odds !== 'number' ||
        !Array.isArray(parts)
      )
        throw unfit()
      return { verdict, since, largestOrganisation, odds, parts: parts.map(partOf) }
    })
    .filter(({ verdict }) => verdict !== 'watch')
}

function partOf(part: unknown): KnownFinding['parts'][number] {
  const [attribute, codes] = [fieldOf(part, 'attribute'), fieldOf(part, 'codes')]
  if (typeof attribute !== 'string' || !Array.isArray(codes)) throw unfit()
  return { attribute, codes: codes.filter((code) => typeof code === 'string') }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unfit()
  }
}

function unfit(): Refusal {
  return new Refusal(
    'bad-table',
    'the known findings are not those of an earlier look',
    'Keep what evidence signals --json prints, and name that file with --known.',
  )
}
