import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Installs what a bench compares with, once for each state of its package.json. A bench calls it when it knows what it was
 * asked for, so that a mistyped option waits for no registry. Ends the bench with 69 where the registry cannot be reached.
 *
 * @param folder of the peer, with a package.json of its own, which is no part of Clarion
 */
export function installPeer(folder: string): void {
  const wanted = readFileSync(path.join(folder, 'package.json'), 'utf8')
  const stamp = path.join(folder, 'node_modules/.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('Installing what this bench compares with (once) ...\n')
  const quietly = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', '--loglevel=error']
  try {
    execFileSync('npm', ['install', ...quietly], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  } catch {
    process.stderr.write(
      'It could not be installed. Is the npm registry reachable? Nothing else was changed; --no-peer leaves it out.\n',
    )
    process.exit(69)
  }
  writeFileSync(stamp, wanted)
}
