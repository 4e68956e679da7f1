import { clarionCommand } from './clarion-command.ts'
import { explain } from './explain.ts'

// Whoever reads what is printed may have read enough (`| head`): the work goes on to its end all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await clarionCommand().parseAsync(process.argv)
} catch (thrown) {
  process.exitCode = explain(thrown)
}
