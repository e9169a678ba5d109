import { runScript } from './runScript.mjs'

// npm run bench: how fast and how small the built extension is, beside one that does nothing.
await runScript('bench/bench.ts')
