import { Command } from 'commander'
import { importCommand } from './import-command.ts'
import { reportCommand } from './report-command.ts'
import { startCommand } from './start-command.ts'
import { verifyCommand } from './verify-command.ts'

/** The one command line. A new command is a file of its own and a line here. */
export function clarionCommand(): Command {
  return new Command('clarion')
    .description(
      'Clarion: casework led by the survivor, on one data directory (CLARION_DATA, default ./data) or on DATABASE_URL.',
    )
    .addCommand(startCommand())
    .addCommand(importCommand())
    .addCommand(reportCommand())
    .addCommand(verifyCommand())
    .showHelpAfterError()
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 failed, the words say why; 2 called wrongly; 3 done, with findings (rows not read, a check that failed); 69 the data directory or the database cannot be used now.\n',
    )
}
