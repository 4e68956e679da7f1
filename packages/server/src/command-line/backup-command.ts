import { Command } from 'commander'
import { shortestPassphrase, writeBackup } from '../backup/write-backup.ts'
import { ExplainedError } from '../explained-error.ts'
import { withProgress } from './progress-bar.ts'
import { readPassphrase } from './read-passphrase.ts'
import { withServices } from './with-services.ts'

/** `bin/clarion backup`: everything in one encrypted file, while Clarion runs. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      `Write the database, the documents and the keys into one encrypted file, while Clarion runs or not. The passphrase
comes from CLARION_BACKUP_PASSPHRASE or is asked for; it has at least ${shortestPassphrase} characters, and without it the file is lost.`,
    )
    .argument('<file>', 'where to write; must not exist')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      '\nKeep backups for 30 days and no longer: what a survivor had erased is still in yesterday’s.\n\nExample:\n  bin/clarion backup /mnt/safe/clarion-2026-11-24.backup\n',
    )
    .action(async (file: string, options: { json?: boolean }) => {
      const report = await withServices(async ({ services, store, directory, check }) => {
        const programme = await services.database
          .selectFrom('clarion.programme')
          .select('programme_id')
          .executeTakeFirst()
        if (!programme) throw new ExplainedError('noInput', 'There is no programme here yet: nothing to back up.')
        const source = { ownerUrl: store.ownerUrl, directory: directory.root, operatorKey: directory.operatorKey }
        return await withProgress('Backing up', check, (show) =>
          writeBackup(source, file, () => readPassphrase(true), new Date(services.now()), show),
        )
      }, 'No backup was written.')
      if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`)
      else {
        const { bytes, rows, files, missing } = report
        process.stdout.write(`${file}: ${bytes} bytes, ${rows} rows, ${files} documents.\n`)
        if (missing > 0) process.stderr.write(`${missing} documents are named but were not on the disk.\n`)
      }
    })
}
