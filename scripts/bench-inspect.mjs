import { runScript } from './runScript.mjs'

// npm run bench:inspect: recall and false alarms of the inspection over the labelled corpus.
await runScript('bench/inspect.ts')
