import { Command } from 'commander'
import { verifyCheckpoints } from '../integrity/checkpoint.ts'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { exitCodes } from './exit-codes.ts'
import { withProgress } from './progress-bar.ts'
import { theProgramme } from './the-programme.ts'
import { withServices } from './with-services.ts'

/** `bin/clarion verify`: proves that nothing in the journal was bent, or names the first entry that was. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('Walk every journal: each link, each head, each state against its entries folded anew.')
    .option('--programme <name>', 'the programme, where there are several')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample:\n  bin/clarion verify --json\n')
    .action(async (options: { programme?: string; json?: boolean }) => {
      const found = await withServices(async ({ services, check }) => {
        const programme = await theProgramme(services, options.programme)
        const { checkpoints, broken } = await verifyCheckpoints(services, programme)
        const walked = await withProgress('Walking journals', check, (show) =>
          verifyProgramme(services, programme, show),
        )
        return { ...walked, checkpoints, brokenCheckpoint: broken }
      })
      if (options.json) process.stdout.write(`${JSON.stringify(found)}\n`)
      else {
        for (const { thread, number, reason } of found.broken) {
          process.stdout.write(`Thread ${thread} does not hold at entry ${number}: ${reason}.\n`)
        }
        if (found.brokenCheckpoint) {
          process.stdout.write(
            `Checkpoint ${found.brokenCheckpoint.number} does not hold: ${found.brokenCheckpoint.reason}.\n`,
          )
        }
        process.stdout.write(`${found.checkpoints} signed checkpoints compared.\n`)
        process.stdout.write(
          `${found.threads} threads, ${found.entries} entries walked; ${found.broken.length} do not hold.\n`,
        )
      }
      if (found.broken.length > 0 || found.brokenCheckpoint) process.exitCode = exitCodes.findings
    })
}
