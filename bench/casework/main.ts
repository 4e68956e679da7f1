import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { benchOptions } from '../bench-options.ts'
import { installPeer } from '../install-peer.ts'
import { benchSystems } from './bench-systems.ts'
import { load, type Measured, once } from './load.ts'
import { type BenchRole, benchRoles } from './records.ts'
import { type Cell, markdown, median, ratios } from './report.ts'
import { type Operation, operations, type Target } from './targets.ts'

/**
 * Clarion's casework against parse-server 9 with an access list on every object: the same cases, the same PostgreSQL, the
 * same client over HTTP, one process each, in alternated runs.
 */
const values = benchOptions('casework', {
  cases: {
    type: 'string',
    value: 'N,...',
    is: 'wholes',
    about: 'how many cases, one run of everything for each (default: 10000,100000,1000000; the last not with --short)',
  },
  rounds: {
    type: 'string',
    default: '3',
    value: 'N',
    is: 'whole',
    about: 'alternated rounds, of which the median counts',
  },
  seconds: {
    type: 'string',
    value: 'N',
    is: 'number',
    about: 'length of one measurement (default: 5; 1.5 with --short)',
  },
  only: {
    type: 'string',
    value: 'NAME,...',
    is: [...operations, 'mixed'],
    about: 'only these: list, filter, rare filter, search, read, append, mixed',
  },
  roles: { type: 'string', value: 'NAME,...', is: benchRoles, about: 'only these readers: owner, agency, national' },
  clients: { type: 'string', default: '1,8', value: 'N,...', is: 'wholes', about: 'how many clients at once' },
  data: {
    type: 'string',
    value: 'DIRECTORY',
    about: 'where the cases are kept for the next run; without it they are removed',
  },
  'no-peer': { type: 'boolean', default: false, about: 'Clarion alone' },
  profile: { type: 'string', value: 'DIRECTORY', about: 'where to write a CPU profile of each server' },
})
const sizes = (values.cases ?? (values.short ? '10000,100000' : '10000,100000,1000000')).split(',').map(Number)
const rounds = Number(values.rounds)
const seconds = Number(values.seconds ?? (values.short ? 1.5 : 5))
const chosen = values.only?.split(',') ?? [...operations, 'mixed']
const roles = benchRoles.filter((role) => !values.roles || values.roles.split(',').includes(role))
const clientCounts = values.clients.split(',').map(Number)
const say = (line: string) => process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : '')

if (!values['no-peer']) installPeer(path.join(import.meta.dirname, 'peer'))
const cells: Cell[] = []
for (const total of sizes) {
  const directory = values.data
    ? path.join(path.resolve(values.data), String(total))
    : mkdtempSync(path.join(os.tmpdir(), 'clarion-bench-'))
  const nodeFlags = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(values.profile)}`] : []
  const setup = { directory, total, ports: [18_420, 18_421] as const, peer: !values['no-peer'], nodeFlags, say }
  const systems = await benchSystems(setup)
  process.once('SIGINT', () => void systems.stop().then(() => process.exit(130)))
  try {
    for (const target of systems.targets) {
      await check(target)
      await warmUp(target, systems.cluster.pid)
    }
    for (let round = 0; round < rounds; round++) {
      // Alternated, and the order turned every round: whatever the machine does besides meets both.
      const order = round % 2 === 0 ? systems.targets : [...systems.targets].reverse()
      for (const { operation, role, clients } of plan()) {
        for (const target of order) {
          say(`${total} cases, round ${round + 1}: ${operation}, ${role}, ${clients} clients, ${target.name}`)
          const measured = await run(target, systems.cluster.pid, operation, role, clients)
          cells.push({ total, round, operation, role, clients, system: target.name, ...measured })
        }
      }
    }
  } finally {
    await systems.stop()
    if (!values.data) rmSync(directory, { recursive: true, force: true })
  }
}
say('')
const machine = `${os.cpus().length} cores (${os.cpus()[0]?.model ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}, Node ${process.version}`
const summary = median(cells)
if (values.json) {
  const date = new Date().toISOString()
  process.stdout.write(
    `${JSON.stringify({ benchmark: 'casework', date, machine, rounds, seconds, results: summary, ratios: ratios(summary) })}\n`,
  )
} else process.stdout.write(`${machine}\n${markdown(summary)}\n`)

function* plan(): Generator<{ operation: Operation | 'mixed'; role: BenchRole; clients: number }> {
  for (const operation of operations) {
    if (!chosen.includes(operation)) continue
    for (const role of roles) for (const clients of clientCounts) yield { operation, role, clients }
  }
  if (chosen.includes('mixed')) yield { operation: 'mixed', role: 'agency', clients: 8 }
}

async function run(
  target: Target,
  postgres: number,
  operation: Operation | 'mixed',
  role: BenchRole,
  clients: number,
): Promise<Measured> {
  const mixed = operation === 'mixed'
  const ask = () => target.ask(mixed ? mixture() : operation, mixed ? anyRole() : role)
  await load(target, postgres, clients, Math.min(0.5, seconds / 3), ask)
  return await load(target, postgres, clients, mixed ? seconds * 4 : seconds, ask)
}

/** Node compiles what it runs often: the first few hundred requests cost several times what all later ones do. */
async function warmUp(target: Target, postgres: number): Promise<void> {
  for (const operation of operations) {
    if (!chosen.includes(operation) && !chosen.includes('mixed')) continue
    say(`warming up: ${target.name}, ${operation}`)
    for (let asked = 0; asked < 400; ) {
      asked += (await load(target, postgres, 8, 1, () => target.ask(operation, anyRole()))).requests
    }
  }
}

/** 70 of a hundred read (half a list, half a section), 20 append, 10 search. */
function mixture(): Operation {
  const drawn = Math.random() * 100
  return drawn < 35 ? 'list' : drawn < 70 ? 'read' : drawn < 90 ? 'append' : 'search'
}

function anyRole(): BenchRole {
  return roles[Math.floor(Math.random() * roles.length)] ?? 'agency'
}

/** A fast refusal is no speed: every question must be answered, and with what was asked for. */
async function check(target: Target): Promise<void> {
  const agent = new Agent({ keepAlive: true })
  for (const role of roles) {
    for (const operation of operations) {
      const { status, text } = await once(target, agent, target.ask(operation, role))
      const empty = /"(threads|results)":\[\]/.test(text)
      // Of a hundred cases none need be of the rare form.
      if (status >= 300 || (empty && operation !== 'rare filter'))
        throw new Error(`${target.name} answered ${operation} of ${role} with ${status}: ${text.slice(0, 300)}`)
    }
  }
  agent.destroy()
}
