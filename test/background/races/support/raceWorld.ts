import { bytesToHex } from '@noble/hashes/utils.js'
import { getDevnetAccount } from '../../../../devnet/devnetChain.ts'
import type { Platform } from '../../../../src/background/platform.ts'
import type { Approval } from '../../../../src/protocol/approval.ts'
import { type AccountId, type ChainId, evmChainId } from '../../../../src/protocol/ids.ts'
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
/** Accounts of a world. */
export const ACCOUNTS = 3

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
  readonly nodes: Nodes
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
  /** How often a site's permission was about to change. */
  readonly changes: Map<string, number>
  readonly locked: { state: boolean | 'changing' }
  /** What was done, for whoever has to find out why it went wrong. */
  readonly story: string[]
  /** Reasons for which the wallet refused what was pressed. */
  readonly refusals: string[]
  unlock(): Promise<unknown>
}

/** RPC addresses by chain. */
type Nodes = Partial<Record<(typeof CHAINS)[number], string>>

type Stored = Pick<MemoryBrowser, 'nowMs'> & {
  readonly areas: Record<'local' | 'session' | 'mirror', Record<string, unknown>>
  readonly logs: [string, Map<number, unknown>][]
}

/** Makes a world of a wallet that was made before, the same for the same seed. */
export type Enter = (seed: number) => Promise<World>

/**
 * Makes a wallet once, and worlds of it as often as wanted.
 *
 * @param nodes RPC addresses of the chains that can be reached; the sites are on them in turn
 * @param firstIndex which of the devnet's accounts is its first: worlds that are walked through at once share none
 */
export async function prepareWorlds(nodes: Nodes = {}, firstIndex = 1): Promise<Enter> {
  await warmUp()
  const first = createMemoryBrowser(keepRaws(nodes, new Set()))
  const { worker, screen } = await createTestWallet(first)
  const accounts: AccountId[] = []
  for (let index = firstIndex; index < firstIndex + ACCOUNTS; index += 1) {
    const imported = await screen.run('importWallet', {
      source: { type: 'privateKey', privateKey: keyOf(index) },
    })
    accounts.push(imported.accountId)
  }
  for (const [chainId, rpcUrl] of Object.entries(nodes))
    await screen.run('setRpcUrls', { chainId: chainId as ChainId, rpcUrls: [rpcUrl] })
  const passkey = await createSoftPasskey()
  await passkey.enrol(screen)
  const sites: { origin: string; grant: Grant }[] = []
  for (const [index, origin] of SITES.entries()) {
    const reached = Object.keys(nodes) as ChainId[]
    const chainId = reached[index % reached.length] ?? evmChainId(31337)
    sites.push({ origin, grant: { accounts, chainId, ...usualTerms } })
    await connectSite(screen, openPage(worker, origin), chainId, { accounts })
  }
  await new Promise((resolve) => setTimeout(resolve, 500))
  worker.kill()
  const stored: Stored = {
    nowMs: first.nowMs,
    areas: { local: first.local.dump(), session: first.session.dump(), mirror: first.mirror.dump() },
    logs: structuredClone([...first.log.logs]),
  }

  return async (seed) => {
    const raws = new Set<`0x${string}`>()
    const browser = await restore(stored, keepRaws(nodes, raws))
    const lives = createLives(browser)
    const steady = openSteadyScreen(lives)
    return {
      lives,
      nodes,
      screen: steady,
      dice: createDice(seed),
      accounts,
      pages: SITES.map((origin) => openSitePage(lives, origin)),
      pressed: [],
      raws,
      seen: [],
      known: new Map(sites.map(({ origin, grant }) => [origin, grant])),
      changes: new Map(),
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

async function restore({ nowMs, areas, logs }: Stored, fetch: Platform['fetch']): Promise<MemoryBrowser> {
  const browser = createMemoryBrowser(fetch)
  browser.nowMs = nowMs
  for (const area of ['local', 'session', 'mirror'] as const) await browser[area].set(areas[area])
  for (const [name, records] of structuredClone(logs)) browser.log.logs.set(name, records)
  return browser
}

/** The network to the nodes of this machine, which notes what is given to them. There is none where no node was named. */
function keepRaws(nodes: Nodes, raws: Set<`0x${string}`>): Platform['fetch'] {
  return (url, init) => {
    if (Object.keys(nodes).length === 0 || !url.startsWith('http://127.0.0.1:'))
      return Promise.reject(new TypeError('There is no such node here'))
    const body: unknown = JSON.parse(String(init.body))
    for (const { method, params } of [body].flat() as { method: string; params: `0x${string}`[] }[]) {
      if (method === 'eth_sendRawTransaction' && params[0]) raws.add(params[0])
    }
    return globalThis.fetch(url, init)
  }
}
