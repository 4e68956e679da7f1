import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { backupCommand } from './backup-command.ts'
import { dbCommand } from './db-command.ts'
import { exitMeanings } from './exit-codes.ts'
import { exportCommand } from './export-command.ts'
import { importCommand } from './import-command.ts'
import { reportCommand } from './report-command.ts'
import { restoreCommand } from './restore-command.ts'
import { startCommand } from './start-command.ts'
import { verifyCommand } from './verify-command.ts'

/** The one command line. A new command is a file of its own and a line here. */
export function clarionCommand(): Command {
  const clarion = new Command('clarion')
    .description(
      'Clarion: casework led by the survivor, on one data directory (CLARION_DATA, default ./data) or on DATABASE_URL.',
    )
    .version(version(), '-V, --version', 'print the version and end')
    .addCommand(startCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(reportCommand())
    .addCommand(verifyCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(dbCommand())
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
