import { Command } from 'commander'
import { refusable } from './refusable.ts'

/** `evidence lookup`: does someone already help this person? */
export function lookupCommand(): Command {
  const secret = ['--secret-file <file>', 'what both sides share: nobody else can connect'] as const
  const context = ['--context <words>', 'what is compared, the same words on both sides'] as const
  return new Command('lookup')
    .description('Ask whether someone already helps one person, without telling who is asked about.')
    .addCommand(
      new Command('serve')
        .description('Answer such questions from a list, with a limit and a log.')
        .argument('<table>', 'records (.csv)')
        .requiredOption('--column <name>', 'the identifier')
        .requiredOption(...secret)
        .requiredOption(...context)
        .requiredOption('--key-file <file>', "this side's own key; made if it is not there. It never leaves the house")
        .requiredOption('--log <file>', 'log of questions: when, from whom, what for')
        .option('--listen <port>', 'where', Number, 0)
        .option('--limit <number>', 'questions a day from one peer', Number, 50)
        .option('--timeout <seconds>', 'how long to wait for the other side, each time', Number, 30)
        .action(
          refusable(async (table: string, options: unknown) => {
            const { serveLookups } = await import('./run-lookup.ts')
            await serveLookups(table, options)
          }),
        ),
    )
    .addCommand(
      new Command('ask')
        .description(
          'Ask about one person. The identifier is read from the standard input: never from the command line.',
        )
        .requiredOption('--connect <host:port>', 'who is asked')
        .requiredOption(...secret)
        .requiredOption(...context)
        .requiredOption('--purpose <words>', "what for; goes into the other side's log")
        .requiredOption('--consent <reference>', "where her consent is recorded; goes into the other side's log")
        .option('--name <name>', 'who asks', 'unnamed')
        .option('--holder-key <hex>', "the other side's public key, as printed the first time: another one is refused")
        .option('--timeout <seconds>', 'how long to wait for the other side, each time', Number, 30)
        .action(
          refusable(async (options: unknown) => {
            const { askOneLookup } = await import('./run-lookup.ts')
            await askOneLookup(options)
          }),
        ),
    )
}
