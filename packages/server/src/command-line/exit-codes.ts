/** How a command ends: one table, the numbers those of BSD's sysexits where it has one. */
export const exitCodes = {
  success: 0,
  failure: 1,
  findings: 3,
  usage: 64,
  badData: 65,
  noInput: 66,
  unavailable: 69,
  cannotCreate: 73,
  noPermission: 77,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What each of them means, for `--help` and docs/command-line.md. */
export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'done',
  1: 'failed; the words say why',
  3: 'done, with findings: rows that were not read, a check that failed',
  64: 'called wrongly: an unknown command, option or value',
  65: 'the file is damaged, or is not what the command reads',
  66: 'the file, the data directory or the programme is not there',
  69: 'the data directory, the database or the port cannot be used now',
  73: 'the output cannot be written: it exists already, its folder is not there, or the disk is full',
  77: 'not allowed: a wrong passphrase or key, or a file of another account',
  130: 'interrupted by Ctrl-C or another signal; the words say what became of the work',
}
