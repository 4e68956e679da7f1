// parse-server in one process, as its guide starts it: PostgreSQL, one mount, nothing that only costs.
import express from 'express'
import { ParseServer } from 'parse-server'

const [, , databaseURI, socketDirectory, port] = process.argv
const api = new ParseServer({
  databaseURI,
  databaseOptions: { host: socketDirectory },
  appId: 'bench',
  masterKey: 'bench-master',
  serverURL: `http://127.0.0.1:${port}/parse`,
  allowClientClassCreation: false,
  enableInsecureAuthAdapters: false,
  silent: true,
  logsFolder: null,
})
await api.start()
const app = express()
app.use('/parse', api.app)
app.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))
