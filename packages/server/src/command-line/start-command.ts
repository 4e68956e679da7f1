import { spawn } from 'node:child_process'
import { Command, InvalidArgumentError } from 'commander'
import { databaseServer, dataRoot } from './with-services.ts'

/** `bin/clarion start`, which bin/start calls after installing and building. */
export function startCommand(): Command {
  return new Command('start')
    .description('Start Clarion: the database, the server, the pages. Ctrl-C stops all of it.')
    .option('--port <number>', 'port on this machine', readPort, 8420)
    .option(
      '--host <address>',
      'address to listen on; anything but this machine needs a TLS proxy in front',
      '127.0.0.1',
    )
    .option('--empty', 'without the demonstration: prints a link for the first administrator')
    .option('--no-open', 'do not open a browser')
    .addHelpText('after', '\nExample:\n  bin/clarion start --port 8420 --no-open\n')
    .action(async (options: { port: number; host: string; empty?: boolean; open: boolean }) => {
      // The server is half of what this program loads: no other command waits for it.
      const { startClarion } = await import('../start/start-clarion.ts')
      const clarion = await startClarion({
        root: dataRoot(),
        databaseServer: databaseServer(),
        port: options.port,
        host: options.host,
        demonstration: options.empty !== true,
        web: `${process.env['CLARION_ROOT'] || process.cwd()}/packages/web/dist`,
      })
      process.stdout.write(`${clarion.url}\n`)
      for (const line of clarion.welcome) process.stdout.write(`${line}\n`)
      if (options.open) openBrowser(clarion.url)
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
      })
      await clarion.stop()
    })
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return port
}

/** A convenience: where there is no desktop, nothing happens. */
function openBrowser(url: string): void {
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open'
  spawn(program, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
