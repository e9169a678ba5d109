import { runDevnet } from '../../devnet/runDevnet.ts'
import { endOnInterrupt } from '../process/endOnInterrupt.ts'

/** Starts the devnet and the demo dApp, and keeps them until Ctrl-C. */
export async function main(): Promise<void> {
  const { onEnd } = endOnInterrupt()
  const devnet = await runDevnet(console.log)
  onEnd(devnet.stop)
  console.log('Press Ctrl-C to end.')
}
