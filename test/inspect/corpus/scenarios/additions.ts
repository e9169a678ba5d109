import { gnosis } from '../../../../src/chains/networks/gnosis.ts'
import type { Chain } from '../../../../src/protocol/chain.ts'
import { evmChainId } from '../../../../src/protocol/ids.ts'
import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

/** A network that the wallet does not bring along, as its own site has it added. */
const celo: Chain = {
  id: evmChainId(42220),
  name: 'Celo',
  nativeCurrency: { name: 'CELO', symbol: 'CELO', decimals: 18 },
  rpcUrls: ['https://forno.celo.org'],
  explorerUrl: 'https://celoscan.io',
  testnet: false,
  confirmations: 3,
  builtIn: false,
}

/** Networks that sites want added and tokens that they want shown: what they say they are, and what they imitate. */
export function additionScenarios({ deployments, fakeUsdc, lure, spoofs }: World): readonly Scenario[] {
  const add = (chain: Chain): Asked => ({ type: 'chain', chain })
  const theirs = { rpcUrls: ['https://rpc.claim.example'], builtIn: false }
  return [
    benign('a network that is known, by its own nodes', add(gnosis)),
    benign('a network that is not known', add(celo), 'unknown-chain'),
    benign(
      'a network whose coin is counted in six decimals',
      add({ ...celo, nativeCurrency: { name: 'Coin', symbol: 'COIN', decimals: 6 } }),
      'unknown-chain',
      'chain-odd-decimals',
    ),
    attack(
      'a network that calls itself Gnosis',
      add({ ...gnosis, ...theirs, id: celo.id }),
      'chain-imitates-another',
    ),
    attack(
      'a network that calls itself Ethereum',
      add({ ...celo, ...theirs, name: 'Ethereum' }),
      'chain-imitates-another',
    ),
    attack('other nodes for Gnosis', add({ ...gnosis, ...theirs }), 'chain-replaces-nodes'),
    benign('DAI is to be shown', { type: 'token', address: deployments.dai, symbol: 'DAI' }),
    benign('a token that is not known is to be shown', { type: 'token', address: lure, symbol: 'RWD' }),
    attack(
      'a token that calls itself USDC is to be shown',
      { type: 'token', address: fakeUsdc, symbol: 'USDC' },
      'lookalike-token',
    ),
    ...Object.entries(spoofs).map(([symbol, address]) =>
      attack(
        `a token that calls itself ${symbol} is to be shown`,
        { type: 'token', address, symbol },
        'lookalike-token',
        ...(/^[A-Z]+$/.test(symbol) ? [] : (['token-strange-symbol'] as const)),
      ),
    ),
  ]
}
