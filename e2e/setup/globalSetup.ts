import type {} from 'vitest'
import type { TestProject } from 'vitest/node'
import { type RunningDevnet, runDevnet } from '../../devnet/runDevnet.ts'
import { findBrowser } from '../../scripts/install/findBrowser.ts'
import type { BrowserName } from '../browser/launch.ts'
import { buildExtensions } from './buildExtensions.ts'

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
 * Vitest calls this once a project, before its browser tests. The builds, the devnet and the dApp are shared when both
 * browsers' projects run at once; the wallet knows the devnet by its port.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const name = project.name === 'firefox' ? 'firefox' : 'chromium'
  const browserPath = findBrowser(name)
  if (!browserPath) throw new Error(`There is no ${name} on this machine: "npm test" installs it.`)
  project.provide('browserName', name)
  project.provide('browserPath', browserPath)
  const shared = share()
  const built = await shared.built
  const devnet = await shared.devnet
  project.provide('extensionDir', built[name])
  project.provide('rpcUrl', devnet.rpcUrl)
  project.provide('deployments', devnet.deployments)
  project.provide('dappUrl', devnet.dappUrl)
  return async () => {
    shared.users -= 1
    if (shared.users === 0) await devnet.stop()
  }
}

/** Each project loads this module anew, so what they share hangs on the process. */
function share(): Shared {
  const holder = globalThis as { pellucidTests?: Shared }
  if (!holder.pellucidTests) {
    const built = buildExtensions()
    // Without a build there is nothing to try, and no chain to leave behind.
    holder.pellucidTests = { users: 0, built, devnet: built.then(() => runDevnet(() => {})) }
  }
  holder.pellucidTests.users += 1
  return holder.pellucidTests
}

type Shared = {
  users: number
  readonly built: ReturnType<typeof buildExtensions>
  readonly devnet: Promise<RunningDevnet>
}
