import { runScript } from './runScript.mjs'

// npm start: everything a person needs to try the wallet; `npm start -- --headless` takes the tour by itself.
await runScript('scripts/start/start.ts')
