import { openCluster } from '../cluster/open-cluster.ts'

/**
 * A Clarion reduced to its database, for tests that start two at once, kill one, or run one as another account. It
 * takes the cluster's directory as its argument, prints one line of JSON when the cluster is open or refused, and stops
 * it on SIGINT or SIGTERM, also when these come while it is still opening.
 */
const [directory = ''] = process.argv.slice(2)
const opening = openCluster({ directory, initFlags: ['--no-sync'], flags: ['-c', 'fsync=off'] })
const keepAlive = setInterval(() => undefined, 60_000)
const close = async () => {
  try {
    await (await opening).stop()
  } finally {
    clearInterval(keepAlive)
  }
}
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void close().catch(() => undefined))
try {
  const { url, pid, adopted } = await opening
  process.stdout.write(`${JSON.stringify({ url, pid, adopted })}\n`)
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  process.stdout.write(`${JSON.stringify({ code, message: String(error) })}\n`)
  clearInterval(keepAlive)
}
