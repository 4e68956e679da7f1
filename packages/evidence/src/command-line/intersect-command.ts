import { Command } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence intersect`: which identifiers two organisations have in common, or how many, and nothing else. */
export function intersectCommand(): Command {
  return new Command('intersect')
    .description(
      'Find with another organisation which identifiers both have, or how many, and learn nothing of the rest.',
    )
    .argument('<table>', 'records (.csv)')
    .requiredOption('--column <name>', 'the identifier: passport, phone, national number')
    .requiredOption('--secret-file <file>', 'what both sides share: nobody else can connect')
    .requiredOption('--context <words>', 'what is compared and what for, the same words on both sides')
    .option('--listen <port>', 'answer one run: the other side learns what is common', Number)
    .option('--connect <host:port>', 'ask: this side learns what is common')
    .option('--count-only', 'only how many are common (both sides must say so)')
    .option('--limit <number>', 'the most identifiers either side may bring', Number, 100_000)
    .option('--timeout <seconds>', 'how long to wait for the other side, each time', Number, 60)
    .option('--out <file>', 'where the rows that are common go, counted from 0 (.csv; asking side)')
    .addHelpText(
      'after',
      `
Example:
  evidence intersect clients.csv --column passport --secret-file s --context "passports, project 7" --listen 7700
  evidence intersect clients.csv --column passport --secret-file s --context "passports, project 7" --connect other:7700 --out common.csv`,
    )
    .action(
      refusable(async (table: string, options: unknown) => {
        const { runIntersect } = await import('./run-intersect.ts')
        await runIntersect(table, options)
      }),
    )
}
