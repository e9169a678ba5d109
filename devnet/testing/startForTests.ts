import type {} from 'vitest'
import type { TestProject } from 'vitest/node'
import { compileLooksRare } from '../deploy/exchanges/deployLooksRare.ts'
import { compileZeroEx } from '../deploy/exchanges/deployZeroEx.ts'
import type { Deployments } from '../deployments.ts'
import { findFreePort } from '../findFreePort.ts'
import { startDevnet } from '../startDevnet.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** JSON-RPC address of the devnet that the tests share. */
    rpcUrl: string
    /** Its contracts. */
    deployments: Deployments
  }
}

/** Vitest calls this once before the integration tests: `inject('rpcUrl')` and `inject('deployments')` are set. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The first time, compiling them takes longer than a test may.
  await compileZeroEx()
  await compileLooksRare()
  const devnet = await startDevnet({ port: await findFreePort() })
  project.provide('rpcUrl', devnet.rpcUrl)
  project.provide('deployments', devnet.deployments)
  return devnet.stop
}
