import { Refusal } from '../refusal.ts'

/**
 * Wraps a command's action: a refusal is printed in plain words and ends the program with code 1; anything else is a
 * defect and keeps its stack.
 */
export function refusable<Arguments extends unknown[]>(
  action: (...args: Arguments) => Promise<void>,
): (...args: Arguments) => Promise<void> {
  return async (...args) => {
    try {
      await action(...args)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      process.stderr.write(`Refused: ${error.message}\n`)
      process.exitCode = 1
    }
  }
}
