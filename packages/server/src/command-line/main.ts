import { outputFailure } from '../output-failure.ts'
import { clarionCommand } from './clarion-command.ts'
import { explain } from './explain.ts'

let unwritten: NodeJS.ErrnoException | undefined
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads what is printed may have read enough (`| head`): the work goes on to its end all the same.
  if (error.code !== 'EPIPE') unwritten = error
})

try {
  const clarion = await clarionCommand(process.argv[2])
  await clarion.parseAsync(process.argv)
} catch (thrown) {
  process.exitCode = explain(thrown)
}
// What the system says of the last words comes after them.
await new Promise((resolve) => setImmediate(resolve))
if (unwritten && !process.exitCode) process.exitCode = explain(outputFailure(unwritten))
