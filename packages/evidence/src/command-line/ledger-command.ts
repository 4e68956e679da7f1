import { Command } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence ledger`: what was ever spent. */
export function ledgerCommand(): Command {
  return new Command('ledger')
    .description('What releases have spent on each population, after checking that nobody changed the ledger.')
    .argument('[file]', 'the ledger', 'privacy-ledger.jsonl')
    .option('--population <name>', 'only this population')
    .option('--json', 'JSON')
    .addHelpText('after', '\nExample:\n  evidence ledger privacy-ledger.jsonl --population "cases of Ruritania"')
    .action(
      refusable(async (file: string, options: unknown) => {
        const { runLedger } = await import('./run-ledger.ts')
        runLedger(file, options)
      }),
    )
}
