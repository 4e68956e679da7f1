import { hkdfSync } from 'node:crypto'
import { connect, createServer, type TLSSocket } from 'node:tls'
import { Refusal } from '../refusal.ts'

/** TLS with a key both sides already share (RFC 5489): nobody else can connect or read, and no certificate is needed. */
const SUITE = { ciphers: 'ECDHE-PSK-CHACHA20-POLY1305', minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const

/**
 * Waits for connections of those who have the secret.
 *
 * @param port where; 0 for any free one
 * @param secret the shared secret
 * @param serve called with each connection and the name the other side gave itself
 * @returns the port, and how to stop
 */
export function listenSecretly(
  port: number,
  secret: Uint8Array,
  serve: (socket: TLSSocket, peer: string) => void,
): Promise<{ readonly port: number; readonly stop: () => void }> {
  const names = new WeakMap<object, string>()
  const server = createServer({
    ...SUITE,
    handshakeTimeout: 10_000,
    pskCallback(socket, name) {
      names.set(socket, name)
      return keyOf(secret)
    },
  })
  server.on('secureConnection', (socket) => serve(socket, names.get(socket) ?? ''))
  // Strangers' failed attempts must not end the program.
  server.on('tlsClientError', (_, socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new Refusal('bad-peer', `port ${port} cannot be listened on`, 'Choose another.')))
    server.listen(port, () => {
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : port, stop: () => server.close() })
    })
  })
}

/**
 * Connects to one who listens with the same secret.
 *
 * @param where host:port
 * @param secret the shared secret
 * @param name how this side calls itself, for the other's log
 * @throws {Refusal} 'bad-peer' when nobody is there; 'bad-secret' when the secrets differ
 */
export function connectSecretly(where: string, secret: Uint8Array, name: string): Promise<TLSSocket> {
  const cut = where.lastIndexOf(':')
  const [host, port] = [where.slice(0, cut), Number(where.slice(cut + 1))]
  if (cut < 1 || !Number.isInteger(port) || port < 1 || port > 65_535) {
    return Promise.reject(new Refusal('bad-peer', `"${where}" is no address`, 'Give host:port.'))
  }
  return new Promise((resolve, reject) => {
    const socket = connect({
      ...SUITE,
      host,
      port,
      timeout: 10_000,
      // Knowing the key is what proves who it is; there is no certificate to check.
      checkServerIdentity: () => undefined,
      pskCallback: () => ({ psk: keyOf(secret), identity: name }),
    })
    const refuse = (refusal: Refusal) => {
      socket.destroy()
      reject(refusal)
    }
    socket.once('timeout', () => refuse(new Refusal('bad-peer', `${where} does not answer`, 'Are they listening?')))
    socket.once('error', (error: NodeJS.ErrnoException) => {
      const absent = error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND' || error.code === 'EHOSTUNREACH'
      refuse(
        absent
          ? new Refusal(
              'bad-peer',
              `nobody listens at ${where}`,
              'Start the other side first; check address and firewall.',
            )
          : new Refusal('bad-secret', `${where} has another secret`, 'Compare the secret files on both sides.'),
      )
    })
    socket.once('secureConnect', () => {
      socket.setTimeout(0)
      resolve(socket)
    })
  })
}

function keyOf(secret: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), 'clarion connection 1', 32))
}
