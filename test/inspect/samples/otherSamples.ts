import { behindOthers } from '../../../src/background/approvals/replacement.ts'
import { leaked } from '../../../src/background/approvals/withAccountWarning.ts'
import { unconfirmedFee } from '../../../src/background/approvals/withFeeWarning.ts'
import { ethereum } from '../../../src/chains/networks/ethereum.ts'
import { builtInChains } from '../../../src/chains/networks/networks.ts'
import { findBuiltInTokens } from '../../../src/chains/tokens/builtInTokens.ts'
import { warnAboutChain } from '../../../src/inspect/warnings/warnAboutChain.ts'
import { warnAboutConnection } from '../../../src/inspect/warnings/warnAboutConnection.ts'
import { warnAboutDelegation } from '../../../src/inspect/warnings/warnAboutDelegation.ts'
import { warnAboutListing } from '../../../src/inspect/warnings/warnAboutListing.ts'
import { warnAboutToken } from '../../../src/inspect/warnings/warnAboutToken.ts'
import type { Chain, Token } from '../../../src/protocol/chain.ts'
import type { Warning } from '../../../src/protocol/explanation.ts'
import { evmChainId, type Origin } from '../../../src/protocol/ids.ts'
import { stranger } from '../support/stubContext.ts'

const origin = 'https://app.example' as Origin

function warnOfChain(given: Partial<Chain>): readonly Warning[] {
  const rpcUrls = ['https://rpc.somewhere.example']
  const chain = { ...ethereum, id: evmChainId(4242), name: 'Somewhere', rpcUrls, builtIn: false, ...given }
  return warnAboutChain({ chain, knownChains: builtInChains })
}

function warnOfToken(symbol: string): readonly Warning[] {
  const tokens = findBuiltInTokens(ethereum.id)
  const token = { ...(tokens[0] as Token), address: `0x${'cc'.repeat(20)}` as const, symbol }
  return warnAboutToken({ token, tokens })
}

/** What is said of networks, tokens, delegations, sites on a list, accounts in other hands, replacements and fees. */
export function sampleOthers(): readonly Warning[] {
  const gatheredAtMs = Date.UTC(2026, 10, 1)
  return [
    ...warnOfChain({ nativeCurrency: { name: 'Coin', symbol: 'COIN', decimals: 6 } }),
    ...warnOfChain({ name: 'Ethereum' }),
    ...warnOfChain({ id: ethereum.id, name: 'Ethereum' }),
    ...warnOfToken('NЕW'),
    ...warnAboutDelegation({ stranger }),
    ...warnAboutConnection({ origin, firstSeen: false, knownOrigins: [], otherWallets: 1 }),
    ...warnAboutListing({ listing: { type: 'listed', name: 'claim-drop.example', gatheredAtMs } }),
    leaked,
    behindOthers,
    unconfirmedFee,
  ]
}
