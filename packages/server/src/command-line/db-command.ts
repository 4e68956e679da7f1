import { Command } from 'commander'
import { type DatabaseStatus, databaseStatus } from '../database/database-status.ts'
import { ExplainedError } from '../explained-error.ts'
import { dataDirectory } from '../start/data-directory.ts'
import { openStore, type Store } from '../start/open-store.ts'
import { checkDataRoot, databaseServer, dataRoot } from './with-services.ts'

/** `bin/clarion db`: the database itself, for the one who runs it. */
export function dbCommand(): Command {
  const command = new Command('db').description('The database itself: how it is, its address, its migrations.')
  command
    .command('status')
    .description('Version, sizes, rows and migrations; changes nothing')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  bin/clarion db status\n')
    .action(async (options: { json?: boolean }) => {
      const status = await withStore('none', ({ ownerUrl }) => databaseStatus(ownerUrl))
      process.stdout.write(options.json ? `${JSON.stringify(status)}\n` : inWords(status))
    })
  command
    .command('url')
    .description('An address for psql, reading only; it works while Clarion runs')
    .addHelpText(
      'after',
      '\nWhat is read this way passes the policies by and is not in the log of looks. Personal fields stay sealed.\n\nExample:\n  psql "$(bin/clarion db url)"\n',
    )
    .action(async () => {
      const url = await withStore('none', async ({ ownerUrl, joined }) => {
        if (joined) return new URL(ownerUrl)
        throw new ExplainedError('unavailable', 'The database does not run. Start Clarion first (bin/start).')
      })
      url.searchParams.set('options', '-c default_transaction_read_only=on')
      // A blank is %20 for psql, and + for nobody but forms.
      process.stdout.write(`${url.href.replaceAll('+', '%20')}\n`)
    })
  command
    .command('migrate')
    .description('Run the migrations that wait, as every start does')
    .addHelpText(
      'after',
      '\nBack up first.\n\nExample:\n  bin/clarion backup before.backup && bin/clarion db migrate\n',
    )
    .action(async () => {
      const before = await withStore('none', ({ ownerUrl }) => databaseStatus(ownerUrl))
      await withStore('all', async () => {})
      const { waiting } = before.migrations
      process.stdout.write(
        waiting.length === 0 ? 'Nothing waited.\n' : `${waiting.join('\n')}\n${waiting.length} migrations run.\n`,
      )
    })
  return command
}

async function withStore<Result>(migrations: 'none' | 'all', work: (store: Store) => Promise<Result>): Promise<Result> {
  checkDataRoot()
  const store = await openStore(dataDirectory(dataRoot()), databaseServer(), migrations)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

function inWords({ version, bytes, connections, migrations, tables }: DatabaseStatus): string {
  const { run, waiting } = migrations
  const lines = tables.map(
    ({ table, rows, bytes: size }) =>
      `  ${table.padEnd(20)} ${String(rows).padStart(10)} rows ${megabytes(size).padStart(12)}`,
  )
  return [
    `PostgreSQL ${version}, ${megabytes(bytes)}, ${connections} connections.`,
    `${run.length} migrations run, the last ${run.at(-1) ?? 'none'}; ${waiting.length === 0 ? 'none waits' : `waiting: ${waiting.join(', ')}`}.`,
    ...lines,
    '',
  ].join('\n')
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}
