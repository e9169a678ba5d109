import { runScript } from './runScript.mjs'

// npm test: every check, and `N passed, N failed` as the last line. `npm test -- lint unit` runs some of them.
await runScript('scripts/test/test.ts')
