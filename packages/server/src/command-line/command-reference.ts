import type { Command } from 'commander'
import { clarionCommand, everyCommand } from './clarion-command.ts'
import { exitMeanings } from './exit-codes.ts'

/** The page docs/command-line.md: what `--help` says of each command, and the table of exit codes. */
export async function commandReference(): Promise<string> {
  const clarion = await clarionCommand()
  const commands = everyCommand(clarion).filter((command) => command.commands.length === 0)
  const codes = Object.entries(exitMeanings).map(([code, meaning]) => `| ${code} | ${meaning} |`)
  return `# The command line

Generated from the program; do not edit. A test holds this page to what the program says. To write it anew:
\`npx vitest run packages/server/src/command-line -u\`.

\`bin/clarion\` works on one data directory (\`CLARION_DATA\`, default \`data\` beside the program) or on \`DATABASE_URL\`,
while Clarion runs and while it does not. What was asked for goes to the output; progress (on a terminal only) and
complaints go to the errors. \`bin/clarion --version\` prints the version, \`--help\` says what there is.

| exit code | meaning |
| --- | --- |
${codes.join('\n')}

${commands.map(section).join('\n')}`
}

function section(command: Command): string {
  return `## \`bin/${nameOf(command)}\`\n\n\`\`\`\n${helpOf(command)}\n\`\`\`\n`
}

/** @returns a command with those above it: `clarion db status` */
export function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()
}

/** @returns what `--help` prints, without the table of exit codes that stands above */
export function helpOf(command: Command): string {
  const parts: string[] = []
  command.configureOutput({ writeOut: (part) => parts.push(part), getOutHelpWidth: () => 100 })
  command.outputHelp()
  return (parts.join('').split('\nExit codes:')[0] ?? '').trim()
}
