import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { exitMeanings } from './exit-codes.ts'

/** Each command is a file of its own and a line here. It is loaded when it is called, because each brings much with it. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start-command.ts')).startCommand(),
  import: async () => (await import('./import-command.ts')).importCommand(),
  export: async () => (await import('./export-command.ts')).exportCommand(),
  report: async () => (await import('./report-command.ts')).reportCommand(),
  verify: async () => (await import('./verify-command.ts')).verifyCommand(),
  backup: async () => (await import('./backup-command.ts')).backupCommand(),
  restore: async () => (await import('./restore-command.ts')).restoreCommand(),
  db: async () => (await import('./db-command.ts')).dbCommand(),
}

/**
 * The one command line.
 *
 * @param called the first word after its name: where that is a command, the others are not loaded
 */
export async function clarionCommand(called = ''): Promise<Command> {
  const clarion = new Command('clarion')
    .description(
      'Clarion: casework led by the survivor, on one data directory (CLARION_DATA, default ./data) or on DATABASE_URL.',
    )
    .version(version(), '-V, --version', 'print the version and end')
  const only = Object.hasOwn(commands, called) ? commands[called] : undefined
  for (const load of only ? [only] : Object.values(commands)) clarion.addCommand(await load())
  for (const command of everyCommand(clarion)) {
    command.addHelpText('after', exitCodeTable).showHelpAfterError('(--help says more)').exitOverride()
  }
  return clarion
}

/** The version in the package.json of the whole: this program is run from its sources. */
function version(): string {
  const whole: unknown = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'))
  return typeof whole === 'object' && whole !== null && 'version' in whole ? String(whole.version) : 'unknown'
}

/** @returns a command and all commands under it */
export function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}

const exitCodeTable = `
Exit codes:
${Object.entries(exitMeanings)
  .map(([code, meaning]) => `  ${code.padStart(2)}  ${meaning}`)
  .join('\n')}
`
