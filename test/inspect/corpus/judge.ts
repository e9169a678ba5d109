import { toHex } from 'viem'
import { collectPhishingList } from '../../../scripts/phishing/collectPhishingList.ts'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { builtInChains } from '../../../src/chains/networks/networks.ts'
import { fetchAtomicity } from '../../../src/defi/batch/fetchAtomicity.ts'
import { explainCalls } from '../../../src/inspect/explainCalls.ts'
import { explainMessage } from '../../../src/inspect/explainMessage.ts'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import { explainTypedDataList } from '../../../src/inspect/explainTypedDataList.ts'
import type { InspectContext } from '../../../src/inspect/inspectContext.ts'
import { createPhishingCheck } from '../../../src/inspect/phishing/createPhishingCheck.ts'
import { warnAboutChain } from '../../../src/inspect/warnings/warnAboutChain.ts'
import { warnAboutConnection } from '../../../src/inspect/warnings/warnAboutConnection.ts'
import { warnAboutDelegation } from '../../../src/inspect/warnings/warnAboutDelegation.ts'
import { warnAboutListing } from '../../../src/inspect/warnings/warnAboutListing.ts'
import { warnAboutToken } from '../../../src/inspect/warnings/warnAboutToken.ts'
import { WalletError } from '../../../src/protocol/errors.ts'
import type { Simulation, Warning } from '../../../src/protocol/explanation.ts'
import type { Origin } from '../../../src/protocol/ids.ts'
import { createNodes } from './createNodes.ts'
import { createWorldContext } from './createWorldContext.ts'
import type { Scenario } from './scenario.ts'
import { toTransactions } from './toTransactions.ts'
import { withoutMethods } from './withoutMethods.ts'
import type { World } from './world.ts'

/** What came of a scenario: whether the wallet did as an expert would, and what it said. */
export type Verdict = {
  readonly scenario: Scenario
  readonly right: boolean
  readonly said: readonly string[]
  /** The warnings themselves; none where it was refused. */
  readonly warnings: readonly Warning[]
  /** How it was tried out, where it was. */
  readonly method: string | undefined
}

/** Sites that the person uses. */
export const usedOrigins = [
  'https://app.uniswap.org',
  'https://opensea.io',
  'https://app.example',
] as Origin[]

/** Why a host is held to be a trap, by the list that is shipped. */
const findListing = createPhishingCheck(collectPhishingList())

/**
 * @param lacks methods that the node does not have
 * @returns a judge that asks the wallet's own inspection, on the devnet
 */
export function createJudge(
  world: World,
  lacks: readonly string[] = [],
): (scenario: Scenario) => Promise<Verdict> {
  const known = createWorldContext(world)
  const context = { ...known, rpc: withoutMethods(known.rpc, lacks) }
  return async (scenario) => {
    let method: string | undefined
    const note = (simulation: Simulation) => {
      if (simulation.status === 'succeeded') method = simulation.method
    }
    const warnings = await explain(scenario, { world, context, note })
    const said = warnings === 'refused' ? ['refused'] : warnings.map(({ level, risk }) => `${level} ${risk}`)
    const shown = warnings === 'refused' ? [] : warnings
    return { scenario, right: isRight(scenario, warnings), said, warnings: shown, method }
  }
}

function isRight({ label, expects }: Scenario, warnings: readonly Warning[] | 'refused'): boolean {
  if (warnings === 'refused') return label === 'attack' && expects.includes('refused')
  const risks = new Set<string>(warnings.map(({ risk }) => risk))
  if (label === 'attack') return expects.every((expected) => risks.has(expected))
  return warnings.every(
    ({ risk, level }) => level === 'info' || expects.some((expected) => expected === risk),
  )
}

type Judging = {
  readonly world: World
  readonly context: InspectContext
  readonly note: (simulation: Simulation) => void
}

async function explain({ asked, secondNode }: Scenario, { world, context: given, note }: Judging) {
  const context = secondNode ? { ...given, rpc: createNodes(world) } : given
  const site = usedOrigins[0] as Origin
  try {
    switch (asked.type) {
      case 'transaction':
      case 'calls': {
        const account = asked.type === 'calls' ? (asked.by ?? world.me) : world.me
        const transactions = toTransactions(asked, account)
        const explained = transactions && (await explainCalls(context, transactions))
        if (explained) note(explained.simulation)
        const warnings = explained?.warnings ?? []
        if (asked.type === 'transaction') return warnings
        const atomicity = await fetchAtomicity(context.rpc, account)
        const stranger = atomicity.status === 'unsupported' ? atomicity.stranger : undefined
        return [...warnAboutDelegation({ stranger }), ...warnings]
      }
      case 'typedData': {
        const json = JSON.stringify(asked.typed, (_, value: unknown) => {
          return typeof value === 'bigint' ? value.toString() : value
        })
        return (await explainTypedData({ ...context, json, address: world.me, origin: site })).warnings
      }
      case 'list': {
        return explainTypedDataList({ json: JSON.stringify(asked.list), origin: site }).warnings
      }
      case 'message': {
        const message = toHex(asked.text)
        const origin = asked.origin as Origin
        const { nowMs } = context
        return explainMessage({ message, address: world.me, chainId: devnet.id, origin, nowMs }).warnings
      }
      case 'connection': {
        const origin = asked.origin as Origin
        const listing = findListing(new URL(origin).hostname)
        const warnings = warnAboutConnection({
          origin,
          firstSeen: !usedOrigins.includes(origin),
          knownOrigins: usedOrigins,
          otherWallets: asked.otherWallets,
        })
        return [...(listing ? warnAboutListing({ listing }) : []), ...warnings]
      }
      case 'token': {
        const { address, symbol } = asked
        const token = {
          chainId: devnet.id,
          address,
          standard: 'erc20',
          symbol,
          name: symbol,
          decimals: 18,
        } as const
        return warnAboutToken({ token, tokens: context.tokens })
      }
      case 'chain':
        return warnAboutChain({ chain: asked.chain, knownChains: builtInChains })
    }
  } catch (error) {
    if (error instanceof WalletError && error.code === -32602) return 'refused' as const
    throw error
  }
}
