import { SingleBar } from 'cli-progress'

/** A bar on the terminal for long work; silent where there is none to see it. */
export type ProgressBar = { show(done: number, total: number): void; stop(): void }

/** @param what what is being done, in a word or two */
export function progressBar(what: string): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => {}, stop: () => {} }
  const bar = new SingleBar({
    format: `${what} {bar} {percentage}% | {value}/{total} | {eta_formatted} left`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  })
  let started = false
  return {
    show: (done, total) => {
      if (!started) bar.start(total, 0)
      started = true
      bar.update(done)
    },
    stop: () => {
      if (started) bar.stop()
    },
  }
}

/**
 * Shows a bar while work goes on, and takes it away however the work ends.
 *
 * @param check asks at every step whether the work may go on
 */
export async function withProgress<Result>(
  what: string,
  check: () => void,
  work: (show: ProgressBar['show']) => Promise<Result>,
): Promise<Result> {
  const bar = progressBar(what)
  try {
    return await work((done, total) => {
      check()
      bar.show(done, total)
    })
  } finally {
    bar.stop()
  }
}
