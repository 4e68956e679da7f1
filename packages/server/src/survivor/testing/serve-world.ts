import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { SurvivorWorld } from './survivor-world.ts'

/** @returns the address at which a browser reaches the world's pages, and how to stop serving them */
export async function serveWorld({ app }: SurvivorWorld): Promise<{ origin: string; close(): Promise<void> }> {
  return await new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      }),
    )
  })
}
