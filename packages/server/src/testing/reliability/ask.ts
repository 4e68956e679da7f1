import http from 'node:http'

/** What is asked over HTTP, exactly as it is put on the wire. */
export type Request = {
  readonly method: string
  /** With its query; sent as it is, so it may be wrong. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** What came back. */
export type Reply = {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

/** Asks one server on this machine, again and again, over connections that stay open. */
export type Asker = { ask(request: Request): Promise<Reply>; close(): void }

/**
 * @param port of the server on 127.0.0.1
 * @param patience how long an answer may take before the question counts as hanging, in milliseconds
 */
export function asker(port: number, patience = 30_000): Asker {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })
  const put = ({ method, path, headers = {}, body }: Request, own: boolean) =>
    new Promise<Reply>((resolve, reject) => {
      const options = {
        agent: own ? false : agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...headers },
        timeout: patience,
      }
      const request = http.request(options, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        )
      })
      request.on('timeout', () => request.destroy(new Error(`no answer within ${patience} ms`)))
      request.on('error', reject)
      if (body !== undefined) request.setHeader('content-length', Buffer.byteLength(body))
      request.end(body)
    })
  return {
    close: () => agent.destroy(),
    // A server may close an idle connection in the moment in which it is used again, as RFC 9112 (9.5) says: once more on
    // one of its own, as every client does.
    ask: (request) =>
      put(request, false).catch((thrown: Error & { code?: string }) => {
        if (thrown.code === 'ECONNRESET' || thrown.code === 'EPIPE') return put(request, true)
        throw thrown
      }),
  }
}
