import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ClusterError } from './cluster-error.ts'

/** The account PostgreSQL runs as when it is not the account of this process. */
export type Account = { readonly uid: number; readonly gid: number }

/**
 * The account to run PostgreSQL as. PostgreSQL refuses to run as root, so root hands it to the owner of the data where
 * there is one already, else to `postgres`, which is created as a system account where it is missing. An ordinary user
 * runs it as himself.
 *
 * @param data the cluster's data directory, which need not exist yet
 * @returns the account to change to, or undefined to stay as we are
 * @throws ClusterError `NO_ACCOUNT` if root has no account to hand over to and cannot create one
 */
export function postgresAccount(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = fs.statSync(data, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const found = lookUp()
  if (found) return found
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
    // A root shell opened with "su" lacks the directories of the administrator's commands.
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
  })
  const created = lookUp()
  if (created) return created
  throw new ClusterError(
    'NO_ACCOUNT',
    'PostgreSQL does not run as root, and the account "postgres" neither exists nor could be created. Create it (useradd --system --user-group postgres), or start Clarion as an ordinary user.',
  )
}

function lookUp(): Account | undefined {
  const number = (flag: string) => {
    const result = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
    return result.status === 0 ? Number(result.stdout) : undefined
  }
  const uid = number('-u')
  const gid = number('-g')
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

/**
 * Whether an account can look into a directory. The kernel is asked, as that account, because owners, groups, access
 * lists and mount options all have a say.
 *
 * @param account the account, or undefined for our own
 * @param directory an existing directory
 */
export function canEnter(account: Account | undefined, directory: string): boolean {
  return spawnSync('test', ['-x', directory], { ...account, cwd: '/' }).status === 0
}

/**
 * Gives a file or directory to the account PostgreSQL runs as.
 *
 * @param account the account, or undefined to leave it as it is
 * @param file path of the file or directory
 */
export function giveTo(account: Account | undefined, file: string): void {
  if (account) fs.chownSync(file, account.uid, account.gid)
}

/**
 * Puts owner and mode of a data directory right, as PostgreSQL insists on them. A copy made by root while restoring a
 * backup belongs to root; a copy made without its modes can be read by everybody.
 *
 * @param account the account PostgreSQL runs as, or undefined for our own
 * @param data the data directory, which need not exist
 */
export function repairOwnership(account: Account | undefined, data: string): void {
  const found = fs.statSync(data, { throwIfNoEntry: false })
  if (!found) return
  if (account && found.uid !== account.uid) {
    for (const name of fs.readdirSync(data, { recursive: true, encoding: 'utf8' })) {
      fs.lchownSync(path.join(data, name), account.uid, account.gid)
    }
    fs.chownSync(data, account.uid, account.gid)
  }
  if (found.mode & 0o077) fs.chmodSync(data, 0o700)
}
