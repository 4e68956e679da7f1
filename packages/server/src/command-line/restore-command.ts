import { Command } from 'commander'
import { restoreBackup } from '../backup/restore-backup.ts'
import { verifyCheckpoints } from '../integrity/checkpoint.ts'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { exitCodes } from './exit-codes.ts'
import { interruption } from './interruption.ts'
import { progressBar, withProgress } from './progress-bar.ts'
import { readPassphrase } from './read-passphrase.ts'
import { databaseServer, dataRoot, withServices } from './with-services.ts'

/** `bin/clarion restore`: a backup comes back into an empty directory, and is verified. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('Bring a backup back into an empty data directory (CLARION_DATA), then verify every chain.')
    .argument('<file>', 'the backup')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nExample:\n  CLARION_DATA=/srv/clarion/new bin/clarion restore clarion-2026-11-24.backup\n')
    .action(async (file: string, options: { json?: boolean }) => {
      const { check, release } = interruption('Nothing was restored.')
      const bars = { reading: progressBar('Checking the file'), restoring: progressBar('Restoring') }
      const restored = await restoreBackup(
        file,
        () => readPassphrase(false),
        { root: dataRoot(), databaseServer: databaseServer() },
        (step, done, total) => {
          check()
          if (step === 'restoring') bars.reading.stop()
          bars[step].show(done, total)
        },
      ).finally(() => {
        release()
        for (const bar of Object.values(bars)) bar.stop()
      })
      const verified = await verifyEverything()
      if (options.json) process.stdout.write(`${JSON.stringify({ ...restored, ...verified })}\n`)
      else {
        process.stdout.write(`Restored as of ${restored.made}: ${restored.rows} rows, ${restored.files} documents.\n`)
        process.stdout.write(
          `${verified.right} of ${verified.threads} threads are right, ${verified.checkpoints} signed checkpoints compared.\n`,
        )
        process.stdout.write('Cases that were erased after that instant are here again: erase them once more.\n')
      }
      if (verified.right < verified.threads || verified.brokenCheckpoints > 0) process.exitCode = exitCodes.findings
    })
}

async function verifyEverything() {
  return await withServices(async ({ services, check }) => {
    const rows = await services.database.selectFrom('clarion.programme').select('programme_id').execute()
    const sum = { threads: 0, right: 0, checkpoints: 0, brokenCheckpoints: 0 }
    for (const { programme_id: programme } of rows) {
      const { threads, broken } = await withProgress('Verifying', check, (show) =>
        verifyProgramme(services, programme, show),
      )
      const { checkpoints, broken: brokenCheckpoint } = await verifyCheckpoints(services, programme)
      sum.threads += threads
      sum.right += threads - new Set(broken.map(({ thread }) => thread)).size
      sum.checkpoints += checkpoints
      if (brokenCheckpoint) sum.brokenCheckpoints++
    }
    return sum
  }, 'All is restored, but not verified: run bin/clarion verify.')
}
