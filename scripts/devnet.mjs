import { endOnInterrupt } from './endOnInterrupt.mjs'
import { installModules } from './install/installModules.mjs'
import { runScript } from './runScript.mjs'

// npm run devnet: a local chain with real contracts on it, and the demo dApp beside it, until Ctrl-C.
await runScript(async () => {
  await installModules()
  const { runTypeScript } = await import('./runTypeScript.mjs')
  const { runDevnet } = await runTypeScript('devnet/runDevnet.ts')
  const devnet = await runDevnet(console.log)
  endOnInterrupt(devnet.stop)
  console.log('Press Ctrl-C to end.')
})
