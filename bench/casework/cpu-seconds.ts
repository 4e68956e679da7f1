import fs from 'node:fs'

/** Linux counts in hundredths of a second. */
const ticks = 100

/**
 * The CPU time that a process has used, in seconds. On a machine shared with others it says more than the clock.
 *
 * @param children with its children, living and ended: for PostgreSQL, whose main process works through them
 */
export function cpuSeconds(pid: number, children = false): number {
  const own = statOf(pid)
  if (!own) return 0
  if (!children) return own.used / ticks
  const living = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === pid)
  return (own.used + own.ended + living.reduce((sum, stat) => sum + (stat?.used ?? 0), 0)) / ticks
}

function statOf(pid: number): { parent: number; used: number; ended: number } | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, used = 0, system = 0, ended = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map((at) => fields[at])
    return { parent, used: used + system, ended: ended + endedSystem }
  } catch {
    return undefined
  }
}
