import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Preloaded into a measured program: at its end it writes its CPU seconds and peak memory to the error stream. */
process.on('exit', () => {
  // Threads are given the same preload, and end earlier.
  if (!isMainThread) return
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(2, `\nusage ${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 })}\n`)
})
