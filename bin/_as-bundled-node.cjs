// Loaded into npm by _setup. Without a word, npm leaves out optional packages (the compiled parts of the build) whose
// `engines` do not suit the Node that npm itself runs on. What runs them here is the Node that comes with the packages,
// so npm is told of that one. On a platform for which none comes, the machine's own Node runs them, and npm is told of it.
const { optionalDependencies } = require('../package.json')

const bundled = optionalDependencies[`node-${process.platform}-${process.arch}`]
if (bundled) Object.defineProperty(process, 'version', { value: `v${bundled}` })
