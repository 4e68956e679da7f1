import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { cbor } from './cbor.ts'

/** Where the browser says it is, and what the device says of the person. */
export type Circumstances = {
  readonly origin?: string
  /** Whom the device takes the page to belong to; the origin's host unless a test bends it. */
  readonly rpId?: string
  readonly userVerified?: boolean
  /** The signature counter to show; the device's own, one more each time, unless a test bends it. */
  readonly counter?: number
}

const home = 'https://clarion.example.org'
const flag = { userPresent: 0x01, userVerified: 0x04, attested: 0x40 }

/**
 * A passkey in software, for tests: what a telephone does when a page asks it (WebAuthn 3, sections 6 and 7), with
 * ES256 by node:crypto. It answers truly unless a test bends the circumstances.
 */
export class SoftwareAuthenticator {
  readonly id: string = randomBytes(16).toString('base64url')
  readonly #key: KeyObject
  readonly #cose: Buffer
  counter = 0

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#key = privateKey
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    // RFC 9053, 7.1: kty EC2, alg ES256, curve P-256, x, y
    const coordinates = [x, y].map((part) => Buffer.from(part, 'base64url'))
    this.#cose = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinates[0]],
        [-3, coordinates[1]],
      ]),
    )
  }

  /** @returns what `navigator.credentials.create` gives */
  register({ challenge }: { readonly challenge: string }, circumstances: Circumstances = {}) {
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, id, this.#cose])
    const authData = Buffer.concat([this.#head(circumstances, flag.attested), attested])
    const attestationObject = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    )
    const clientDataJSON = clientData('webauthn.create', challenge, circumstances)
    const response = {
      clientDataJSON: clientDataJSON.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    }
    return { id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults: {} } as const
  }

  /** @returns what `navigator.credentials.get` gives */
  answer({ challenge }: { readonly challenge: string }, circumstances: Circumstances = {}) {
    const clientDataJSON = clientData('webauthn.get', challenge, circumstances)
    const authenticatorData = this.#head(circumstances)
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()])
    const response = {
      clientDataJSON: clientDataJSON.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, this.#key).toString('base64url'),
    }
    return { id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults: {} } as const
  }

  #head({ origin = home, rpId, userVerified = true, counter }: Circumstances, more = 0): Buffer {
    this.counter = counter ?? this.counter + 1
    const head = Buffer.alloc(37)
    createHash('sha256')
      .update(rpId ?? new URL(origin).hostname)
      .digest()
      .copy(head)
    head[32] = flag.userPresent | (userVerified ? flag.userVerified : 0) | more
    head.writeUInt32BE(this.counter, 33)
    return head
  }
}

function clientData(type: string, challenge: string, { origin = home }: Circumstances): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}
