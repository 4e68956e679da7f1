export { type Anchor, anchorWeights, contextLength, makeAnchor } from './text/anchor.ts'
