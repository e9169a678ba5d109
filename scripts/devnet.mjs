import { runScript } from './runScript.mjs'

// npm run devnet: a local chain with real contracts on it, and the demo dApp beside it, until Ctrl-C.
await runScript('scripts/devnet/devnet.ts')
