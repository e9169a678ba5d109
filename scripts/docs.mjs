import { runScript } from './runScript.mjs'

// npm run docs: writes docs/provider.md anew from the table of methods.
await runScript('scripts/docs/docs.ts')
