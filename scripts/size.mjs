import { runScript } from './runScript.mjs'

// node scripts/size.mjs: what was built is small enough, and holds no code that stores refuse.
await runScript('scripts/size/size.ts')
