import { existsSync, readFileSync } from 'node:fs'
import { Command } from 'commander'
import { auditCommand } from './audit-command.ts'
import { codebookCommand } from './codebook-command.ts'
import { compareCommand } from './compare-command.ts'
import { convertCommand } from './convert-command.ts'
import { encodeCommand } from './encode-command.ts'
import { estimateCommand } from './estimate-command.ts'
import { indicatorsCommand } from './indicators-command.ts'
import { intersectCommand } from './intersect-command.ts'
import { ledgerCommand } from './ledger-command.ts'
import { linkCommand } from './link-command.ts'
import { lookupCommand } from './lookup-command.ts'
import { matchCommand } from './match-command.ts'
import { signalsCommand } from './signals-command.ts'
import { synthesiseCommand } from './synthesise-command.ts'

/** The code of BSD's sysexits for a command that was called wrongly, as bin/clarion has it; 1 is a refusal. */
const wrongCall = 64

/**
 * The command line of the statistics library. One file per command in this folder (`synthesise-command.ts`, ...), each
 * exporting a function that returns a commander `Command`; this file lists them.
 *
 * @returns the root command, ready to parse arguments
 */
export function evidenceCommand(): Command {
  const evidence = new Command('evidence')
    .description(
      'Statistics about trafficking in persons that expose no one: counts, synthetic data, estimates, signals, linkage.',
    )
    .version(version())
    .addCommand(synthesiseCommand())
    .addCommand(compareCommand())
    .addCommand(ledgerCommand())
    .addCommand(auditCommand())
    .addCommand(codebookCommand())
    .addCommand(convertCommand())
    .addCommand(indicatorsCommand())
    .addCommand(estimateCommand())
    .addCommand(signalsCommand())
    .addCommand(linkCommand())
    .addCommand(encodeCommand())
    .addCommand(matchCommand())
    .addCommand(intersectCommand())
    .addCommand(lookupCommand())
  for (const command of everyCommand(evidence)) {
    command.showHelpAfterError('(--help says more)').exitOverride(({ exitCode }) => process.exit(exitCode && wrongCall))
  }
  return evidence
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}

/** The version in the package's own package.json: beside the programs that are published, above the sources. */
function version(): string {
  const places = ['../package.json', '../../package.json'].map((place) => new URL(place, import.meta.url))
  const file = places.find((place) => existsSync(place))
  const own: unknown = file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'))
  return typeof own === 'object' && own !== null && 'version' in own ? String(own.version) : 'unknown'
}
