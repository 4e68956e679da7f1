import { clarionCommand } from './clarion-command.ts'
import { explain } from './explain.ts'

try {
  await clarionCommand().parseAsync(process.argv)
} catch (thrown) {
  process.exitCode = explain(thrown)
}
