import type {} from 'vitest'
import type { TestProject } from 'vitest/node'
import { startDapp } from '../../devnet/dapp/startDapp.ts'
import { findFreePort } from '../../devnet/findFreePort.ts'
import { startDevnet } from '../../devnet/startDevnet.ts'
import { findBrowser } from '../../scripts/install/findBrowser.ts'
import type { BrowserName } from '../browser/launch.ts'
import { buildExtensions } from './buildExtensions.ts'
import { pointAtDevnet } from './pointAtDevnet.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo dApp is. */
    dappUrl: string
    /** The unpacked extension, built for the project's browser. */
    extensionDir: string
    browserName: BrowserName
    /** The program of the project's browser. */
    browserPath: string
  }
}

/**
 * Vitest calls this once a project, before its browser tests. Each project has a devnet, a dApp and a copy of the
 * extension of its own, so that both browsers' tests can run at once.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const name = project.name === 'firefox' ? 'firefox' : 'chromium'
  const browserPath = findBrowser(name)
  if (!browserPath) throw new Error(`There is no ${name} on this machine: "npm test" installs it.`)
  const built = await buildExtensions()
  const devnet = await startDevnet({ port: await findFreePort() })
  const { rpcUrl, deployments } = devnet
  const dapp = await startDapp({ port: await findFreePort(), rpcUrl, deployments })
  const extension = pointAtDevnet(built[name], rpcUrl)
  project.provide('browserName', name)
  project.provide('browserPath', browserPath)
  project.provide('extensionDir', extension.dir)
  project.provide('rpcUrl', rpcUrl)
  project.provide('deployments', deployments)
  project.provide('dappUrl', dapp.url)
  return async () => {
    await dapp.stop()
    await devnet.stop()
    extension.remove()
  }
}
