import { runScript } from './runScript.mjs'

// npm run new -- rpc wallet_foo: the files of a new piece, and its line in each list that must know it.
await runScript('scripts/new/new.ts')
