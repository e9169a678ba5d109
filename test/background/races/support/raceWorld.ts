import { bytesToHex } from '@noble/hashes/utils.js'
import { getDevnetAccount } from '../../../../devnet/devnetChain.ts'
import type { Platform } from '../../../../src/background/platform.ts'
import type { Approval } from '../../../../src/protocol/approval.ts'
import type { AccountId } from '../../../../src/protocol/ids.ts'
import { type Grant, usualTerms } from '../../../../src/protocol/sites.ts'
import { createMemoryBrowser, type MemoryBrowser } from '../../support/memoryBrowser.ts'
import { createSoftPasskey } from '../../support/softPasskey.ts'
import { connectSite, createTestWallet, openPage } from '../../support/testWallet.ts'
import { createDice, type Dice } from './dice.ts'
import { createLives, type Lives } from './lives.ts'
import { openSitePage, type SitePage } from './sitePage.ts'
import { openSteadyScreen, type SteadyScreen } from './steadyScreen.ts'
import { warmUp } from './warmUp.ts'

export const SITES = ['https://one.example', 'https://other.example'] as const
export const CHAINS = ['eip155:1', 'eip155:8453', 'eip155:31337'] as const

/** A snapshot that was on the screen when the person pressed the button that approves. */
export type Pressed = {
  readonly approval: Approval
  readonly choice: Record<string, unknown>
  /** Nothing may come of it: the wallet was known to be locked, or the site not allowed, and that did not change since. */
  mustFail: boolean
  over: boolean
}

/** What is known of a site's permission; undefined while it has none, `changing` while nobody can tell. */
export type Known = Grant | undefined | 'changing'

/** A wallet of three accounts in a browser of its own, with two sites that are connected and one that is not. */
export type World = {
  readonly lives: Lives
  readonly screen: SteadyScreen
  readonly dice: Dice
  readonly accounts: AccountId[]
  readonly pages: SitePage[]
  readonly pressed: Pressed[]
  /** Signed transactions that a node was given. */
  readonly raws: Set<`0x${string}`>
  /** Snapshots that were on the screen at some time. */
  readonly seen: Approval[]
  readonly known: Map<string, Known>
  readonly locked: { state: boolean | 'changing' }
  /** What was done, for whoever has to find out why it went wrong. */
  readonly story: string[]
  /** Reasons for which the wallet refused what was pressed. */
  readonly refusals: string[]
  unlock(): Promise<unknown>
}

type Stored = Pick<MemoryBrowser, 'nowMs'> & {
  readonly areas: Record<'local' | 'session' | 'mirror', Record<string, unknown>>
  readonly logs: [string, Map<number, unknown>][]
}

/** Makes the wallet once. @param rpcUrl the devnet's; no network if left out @returns what makes a world of it, the same for the same seed */
export async function prepareWorlds(rpcUrl?: string) {
  await warmUp()
  const first = createMemoryBrowser(rpcUrl ? keepRaws(new Set()) : undefined)
  const { worker, screen } = await createTestWallet(first)
  const accounts: AccountId[] = []
  for (const index of [1, 2, 3]) {
    const imported = await screen.run('importWallet', {
      source: { type: 'privateKey', privateKey: keyOf(index) },
    })
    accounts.push(imported.accountId)
  }
  if (rpcUrl) await screen.run('setRpcUrls', { chainId: CHAINS[2] as never, rpcUrls: [rpcUrl] })
  const passkey = await createSoftPasskey()
  await passkey.enrol(screen)
  for (const origin of SITES) await connectSite(screen, openPage(worker, origin), CHAINS[2], { accounts })
  await new Promise((resolve) => setTimeout(resolve, 500))
  worker.kill()
  const stored: Stored = {
    nowMs: first.nowMs,
    areas: { local: first.local.dump(), session: first.session.dump(), mirror: first.mirror.dump() },
    logs: structuredClone([...first.log.logs]),
  }

  return async (seed: number): Promise<World> => {
    const raws = new Set<`0x${string}`>()
    const browser = await restore(stored, rpcUrl ? keepRaws(raws) : undefined)
    const lives = createLives(browser)
    const steady = openSteadyScreen(lives)
    const grant: Grant = {
      accounts,
      chainId: CHAINS[2] as never,
      ...usualTerms,
    }
    return {
      lives,
      screen: steady,
      dice: createDice(seed),
      accounts,
      pages: SITES.map((origin) => openSitePage(lives, origin)),
      pressed: [],
      raws,
      seen: [],
      known: new Map(SITES.map((origin) => [origin, grant])),
      locked: { state: false },
      story: [],
      refusals: [],
      async unlock() {
        const { challenge } = await steady.run('requestChallenge', { purpose: 'unlock' })
        return steady.run('unlockWithPasskey', { assertion: await passkey.assert(challenge) })
      },
    }
  }
}

/** Keys of their own rather than of a phrase: stretching that takes longer than all the rest. */
function keyOf(index: number): string {
  return bytesToHex(getDevnetAccount(index).getHdKey().privateKey ?? new Uint8Array())
}

async function restore(
  { nowMs, areas, logs }: Stored,
  fetch: Platform['fetch'] | undefined,
): Promise<MemoryBrowser> {
  const browser = createMemoryBrowser(fetch)
  browser.nowMs = nowMs
  for (const area of ['local', 'session', 'mirror'] as const) await browser[area].set(areas[area])
  for (const [name, records] of structuredClone(logs)) browser.log.logs.set(name, records)
  return browser
}

/** The network to the real node, which notes what is given to it. */
function keepRaws(raws: Set<`0x${string}`>): Platform['fetch'] {
  return (url, init) => {
    const body: unknown = JSON.parse(String(init.body))
    for (const { method, params } of [body].flat() as { method: string; params: `0x${string}`[] }[]) {
      if (method === 'eth_sendRawTransaction' && params[0]) raws.add(params[0])
    }
    return globalThis.fetch(url, init)
  }
}
