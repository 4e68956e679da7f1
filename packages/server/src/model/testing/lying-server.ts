import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ModelSettings, modelFrom } from '../model-settings.ts'

/** What arrived at the server. */
export type ArrivedQuestion = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server that could be a language model's, and answers whatever a test wants. */
export type LyingServer = {
  readonly settings: ModelSettings
  readonly arrived: ArrivedQuestion[]
  /** What it does with the next questions. */
  lie: (response: ServerResponse, question: ArrivedQuestion) => void | Promise<void>
  /** Answers as a model would, with this as its words. */
  says(content: string): void
  stop(): Promise<void>
}

/** The key that the server is given; it must be found nowhere else. */
export const secretKey = 'sk-never-to-be-seen-anywhere'

/** @returns a model's answer in the envelope of OpenAI-compatible servers, with the fields that are not read */
export function chat(content: string): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content, refusal: null } }],
    usage: { prompt_tokens: 1 },
  })
}

/** @param environment what the operator sets besides address, name and key */
export async function lyingServer(environment: NodeJS.ProcessEnv = {}): Promise<LyingServer> {
  const arrived: ArrivedQuestion[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const question = { method, path, headers, body: Buffer.concat(pieces).toString() }
      arrived.push(question)
      void lying.lie(response, question)
    })
    // Whoever hangs up on a lie does so in the middle of it.
    response.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const settings = modelFrom({
    CLARION_MODEL_URL: `http://127.0.0.1:${port}/v1/`,
    CLARION_MODEL_NAME: 'small-model',
    CLARION_MODEL_KEY: secretKey,
    ...environment,
  })
  if (!settings) throw new Error('no settings')
  const lying: LyingServer = {
    settings,
    arrived,
    lie: (response) => void response.end(),
    says: (content) => {
      lying.lie = (response) => void response.setHeader('content-type', 'application/json').end(chat(content))
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return lying
}
