/**
 * A clock that never goes back: when the machine's is set back, time stands still until it has caught up. The order in
 * which things were taken in is what journals and checkpoints rest on, and a consent that ended an hour ago must not run
 * again.
 *
 * @param read the machine's clock, in milliseconds since 1970
 */
export function steadyClock(read: () => number = Date.now): () => number {
  let latest = 0
  return () => {
    latest = Math.max(latest, read())
    return latest
  }
}
