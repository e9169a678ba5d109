import { runScript } from './runScript.mjs'

// npm run docs: writes docs/provider.md and docs/rules.md anew from their tables.
await runScript('scripts/docs/docs.ts')
