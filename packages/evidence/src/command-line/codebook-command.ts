import { Command } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence codebook`: the public codebooks. */
export function codebookCommand(): Command {
  return new Command('codebook')
    .description('Print a public codebook (columns, values, what cannot be) as JSON, to use or to adapt.')
    .argument('[name]', 'its name; without one, the names')
    .addHelpText('after', '\nExample:\n  evidence codebook ctdc-2024 > cases.codebook.json')
    .action(
      refusable(async (name: string | undefined) => {
        const { runCodebook } = await import('./run-codebook.ts')
        runCodebook(name)
      }),
    )
}
