import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { packedFile } from './packed-file.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** What the server answers itself. */
const served = ['/api/', '/my', '/cycle/'] as const

/**
 * Serves the built application: its files by name, and its one page for every other address of the application, where
 * the router in the browser takes over. Files with a hash in their name never change; the page always may.
 *
 * @param root the folder that the build made
 */
export function serveWeb(app: OpenAPIHono, root: string): void {
  app.get('*', async (context, next) => {
    const { pathname } = new URL(context.req.url)
    if (pathname === '/healthz' || served.some((those) => pathname.startsWith(those))) return await next()
    const name = decoded(pathname)
    if (name === undefined) return await next()
    const named = path.join(root, path.normalize(name))
    const inside = named.startsWith(root + path.sep)
    const type = types[path.extname(named)]
    if (inside && type) {
      const content = await readFile(named).catch(() => undefined)
      if (content) {
        const forever = /\/assets\//.test(pathname)
        const accepted = forever ? (context.req.header('accept-encoding') ?? '') : ''
        const sent = await packedFile(named, type, content, accepted)
        return new Response(sent.content, {
          headers: {
            'content-type': type,
            'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
            ...(forever && { vary: 'accept-encoding' }),
            ...(sent.encoding && { 'content-encoding': sent.encoding }),
          },
        })
      }
      return await next()
    }
    const page = await readFile(path.join(root, 'index.html')).catch(() => undefined)
    if (!page) return await next()
    return new Response(page, {
      headers: { 'content-type': types['.html'] ?? 'text/html', 'cache-control': 'no-cache' },
    })
  })
}

/** @returns what an address names; undefined when it names nothing: half an escape, or a null character */
function decoded(pathname: string): string | undefined {
  try {
    const name = decodeURIComponent(pathname)
    return name.includes('\0') ? undefined : name
  } catch {
    return undefined
  }
}
