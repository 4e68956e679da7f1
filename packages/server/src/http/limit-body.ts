import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

type Options = Parameters<typeof bodyLimit>[0]

/**
 * Refuses bodies beyond a size. A request that says how long it is (nearly all do) is judged by that: the HTTP parser ends
 * the body there, whatever is sent. Only one that comes in chunks is counted as it comes, which makes a web stream of it
 * and costs more than most answers.
 *
 * @param options the size in bytes, and the answer to whoever sends more
 */
export function limitBody(options: Options & Required<Pick<Options, 'onError'>>): MiddlewareHandler {
  const counted = bodyLimit(options)
  return async (context, next) => {
    const { req } = context
    if (req.method === 'GET' || req.method === 'HEAD') return await next()
    const length = req.header('content-length')
    if (length === undefined || req.header('transfer-encoding') !== undefined) return await counted(context, next)
    return Number(length) <= options.maxSize ? await next() : await options.onError(context)
  }
}
