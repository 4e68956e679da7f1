import { randomBytes } from 'node:crypto'
import { connect } from '../../database/connect.ts'
import { KeyRing } from '../../sealing/key-ring.ts'
import { sendTransmissions } from '../send-transmissions.ts'
import { hearingRegistry } from './hearing-registry.ts'

/** What the process is told, as JSON in its first argument. */
export type SendingOrder = {
  readonly database: string
  readonly operatorKey: string
  readonly programme: string
  readonly mail: string
  /** What its clock says when it begins, in milliseconds since 1970. */
  readonly clock: number
}

/** A server's process of its own, which does the work of the job that sends: to be killed. */
const { database: url, operatorKey, programme, mail, clock } = JSON.parse(process.argv[2] ?? '{}') as SendingOrder
const database = connect(url, 2)
const began = performance.now()
const services = {
  database,
  registry: hearingRegistry,
  keys: new KeyRing(Buffer.from(operatorKey, 'hex')),
  now: () => Math.round(clock + performance.now() - began),
  random: (length: number) => randomBytes(length),
  directory: '',
}
const server = { url: mail, from: 'office@example.org' }
await sendTransmissions(services, server, 'https://clarion.example.org', programme, (line) =>
  process.stderr.write(`${line}\n`),
)
await database.destroy()
