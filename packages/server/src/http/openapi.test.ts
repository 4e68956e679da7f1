import { problemCatalogue } from '@clarion/journal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clarionRoutes } from '../routes.ts'
import type { SignInParts } from '../sign-in/sign-in-parts.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { houseRoutes, problemsOf } from './describe-route.ts'
import { problemStatus } from './problem-response.ts'
import type { Route } from './route.ts'

type Operation = {
  summary?: string
  description?: string
  tags?: string[]
  security?: unknown[]
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, { properties?: Record<string, { enum?: string[] }> }> }
}

const parts: SignInParts = {
  origin: () => 'https://clarion.example.org',
  addressOf: () => undefined,
  recordAct: async () => {},
  provider: null,
  demonstration: null,
  mails: false,
}

describe('the description of the server', () => {
  let services: TestServices
  let application: TestApplication
  let document: Document
  const routes = clarionRoutes(parts)
  const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`
  const operation = ({ method, path }: Pick<Route, 'method' | 'path'>) => document.paths[path]?.[method]
  beforeAll(async () => {
    services = await testServices()
    application = testApplication(services, routes)
    document = (await (await application.ask(null, 'GET', '/api/openapi.json')).json()) as Document
  })
  afterAll(() => services.stop())

  it('is OpenAPI 3.1, and every reference in it leads somewhere', () => {
    expect(document.openapi).toBe('3.1.0')
    for (const [, name = ''] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(document.components.schemas, name).toHaveProperty(name)
    }
  })

  it('describes every route, and nothing that is not there', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    const house = houseRoutes.map(({ method, path }) => `${method} ${path}`)
    expect(described.sort()).toEqual([...routes.map(nameOf), ...house].sort())
  })

  it('describes what is really mounted: the router itself is walked', () => {
    const mounted = application.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    const described = new Set([...routes.map(nameOf), 'get /api/openapi.json'])
    expect([...new Set(mounted)].filter((name) => !described.has(name))).toEqual([])
    expect(new Set(mounted).size).toBe(described.size)
  })

  it.each(routes.map((route) => [nameOf(route), route] as const))(
    'says of %s all that can be asked and answered',
    (_name, route) => {
      const described = operation(route)
      expect(described?.summary).toBe(route.summary)
      expect(described?.description).toMatch(/may ask/)
      expect(described?.tags).toEqual([route.tag])
      expect(described?.security).toEqual(route.who === 'anyone' ? [] : [{ session: [] }])
      // Every parameter of the address, in words and with a schema.
      const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const parameters = described?.parameters ?? []
      expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(inPath)
      const shape = Object.keys((route.query as { shape?: object } | undefined)?.shape ?? {})
      expect(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)).toEqual(shape)
      for (const { name, schema, description, required, in: place } of parameters) {
        expect(description, `${name} has no description: add it to parameter-words.ts`).toBeTruthy()
        expect(schema, name).toBeTypeOf('object')
        if (place === 'path') expect(required).toBe(true)
      }
      expect(described?.requestBody !== undefined).toBe(route.body !== undefined || route.upload === true)
      // Every refusal, under the status with which it is answered.
      for (const code of problemsOf(route)) {
        const answer = described?.responses[String(problemStatus({ code, detail: {} }))]
        expect(answer?.description.split(', '), code).toContain(code)
        expect(answer?.content, code).toHaveProperty('application/problem+json')
      }
    },
  )

  it('names every problem that there is', () => {
    const codes = document.components.schemas['Problem']?.properties?.['code']?.enum
    expect(codes?.toSorted()).toEqual(Object.keys(problemCatalogue).sort())
  })

  it('foresees what a stranger is answered everywhere', async () => {
    for (const route of routes) {
      const path = route.path.replace(/\{\w+\}/g, services.id())
      const answer = await application.ask(null, route.method === 'get' ? 'GET' : 'POST', path)
      if (route.method === 'delete') continue
      expect(Object.keys(operation(route)?.responses ?? {}), nameOf(route)).toContain(String(answer.status))
    }
  })
})
