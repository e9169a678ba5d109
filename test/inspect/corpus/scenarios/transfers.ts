import { type Address, encodeFunctionData, erc20Abi, erc721Abi, parseAbi } from 'viem'
import { attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'function safeBatchTransferFrom(address from, address to, uint256[] ids, uint256[] amounts, bytes data)',
  'function transferAndCall(address to, uint256 amount, bytes data)',
])
const send = (to: Address, amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount] })

/** Coin, tokens and items sent: to friends, to oneself, to thieves who imitate them, and to where nothing comes back from. */
export function transferScenarios(world: World): readonly Scenario[] {
  const { deployments, friend, own, leaked, me, nftId } = world
  const { usdc, dai, weth, nft, items, multicall3, uniswapV3Quoter } = deployments
  const stranger: Address = '0x57a4a4000000000000000000000000000057a4a4'
  const tokens = { USDC: usdc, DAI: dai } as const
  const amounts = [1n, 1_000n, 2_500_000n]
  const item = (to: Address) =>
    encodeFunctionData({ abi: erc721Abi, functionName: 'transferFrom', args: [me, to, nftId] })
  const shards = (to: Address) =>
    encodeFunctionData({ abi, functionName: 'safeBatchTransferFrom', args: [me, to, [3n], [1n], '0x'] })
  const tell = (to: Address) =>
    encodeFunctionData({ abi, functionName: 'transferAndCall', args: [to, 5n, '0x'] })
  const imitate = (address: Address, fill: string) =>
    `${address.slice(0, 6)}${fill.repeat(34)}${address.slice(-4)}`.slice(0, 38) + address.slice(-4)
  const fakes = ['1', '2', 'a', 'b'].map((fill) => imitate(friend, fill) as Address)
  const ownFakes = ['7', '8'].map((fill) => imitate(own, fill) as Address)
  const nobody: Address[] = [
    '0x0000000000000000000000000000000000000000',
    '0x0000000000000000000000000000000000000001',
    '0x000000000000000000000000000000000000dead',
  ]
  const elsewhere: Address[] = [
    '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
    '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
    '0x7a250d5630b4cf539739df2c5dacb4c659f2488d',
  ]
  return [
    ...[1n, 10n ** 15n, 10n ** 17n, 10n ** 18n].flatMap((value) => [
      benign(`${value} wei to a friend`, call(friend, '0x', value)),
      benign(`${value} wei to a new contact`, call(stranger, '0x', value), 'first-seen-recipient'),
      benign(`${value} wei to another account of one’s own`, call(own, '0x', value)),
    ]),
    ...Object.entries(tokens).flatMap(([symbol, token]) =>
      amounts.flatMap((amount) => [
        benign(`${amount} units of ${symbol} to a friend`, call(token, send(friend, amount))),
        benign(`${amount} units of ${symbol} to oneself`, call(token, send(own, amount))),
        benign(
          `${amount} units of ${symbol} to a new contact`,
          call(token, send(stranger, amount)),
          'first-seen-recipient',
        ),
      ]),
    ),
    benign('coin to the very account that sends it', call(me, '0x', 5n)),
    benign('USDC to the very account that sends it', call(usdc, send(me, 1_000n))),
    attack(
      'coin to an account of one’s own that others know',
      call(leaked, '0x', 5n),
      'recipient-compromised',
    ),
    ...[usdc, dai].map((token) =>
      attack(
        `all the money of ${token} to an account of one’s own that others know`,
        call(token, send(leaked, 2_500_000n)),
        'recipient-compromised',
      ),
    ),
    attack(
      'an item to an account of one’s own that others know',
      call(nft, item(leaked)),
      'recipient-compromised',
    ),
    benign('an item to a friend', call(nft, item(friend))),
    benign('an item to another account of one’s own', call(nft, item(own))),
    benign('an item to a new contact', call(nft, item(stranger)), 'first-seen-recipient'),
    ...fakes.flatMap((fake) => [
      attack(`coin to ${fake}, which imitates a friend`, call(fake, '0x', 5n), 'recipient-lookalike'),
      attack(`USDC to ${fake}, which imitates a friend`, call(usdc, send(fake, 5n)), 'recipient-lookalike'),
      attack(`DAI to ${fake}, which imitates a friend`, call(dai, send(fake, 5n)), 'recipient-lookalike'),
    ]),
    ...fakes
      .slice(0, 1)
      .flatMap((fake) => [
        attack(
          'shards by the batch to who imitates a friend',
          call(items, shards(fake)),
          'recipient-lookalike',
        ),
        attack(
          'DAI to who imitates a friend, by a call that tells it',
          call(dai, tell(fake)),
          'recipient-lookalike',
        ),
      ]),
    benign('shards by the batch to a friend', call(items, shards(friend)), 'unknown-contract'),
    ...ownFakes.flatMap((fake) => [
      attack(`coin to ${fake}, which imitates oneself`, call(fake, '0x', 5n), 'recipient-lookalike'),
      attack(`an item to ${fake}, which imitates oneself`, call(nft, item(fake)), 'recipient-lookalike'),
    ]),
    ...nobody.flatMap((gone) => [
      attack(`coin to ${gone}`, call(gone, '0x', 5n), 'recipient-is-nobody'),
      attack(`USDC to ${gone}`, call(usdc, send(gone, 5n)), 'recipient-is-nobody'),
    ]),
    ...[usdc, dai, weth].map((token) =>
      attack(`USDC to the token ${token}`, call(usdc, send(token, 5n)), 'recipient-is-token-contract'),
    ),
    attack('coin to the contract of USDC', call(usdc, '0x', 5n), 'recipient-is-token-contract'),
    ...elsewhere.flatMap((address) => [
      attack(`coin to ${address}, of another chain`, call(address, '0x', 5n), 'recipient-elsewhere'),
      attack(`USDC to ${address}, of another chain`, call(usdc, send(address, 5n)), 'recipient-elsewhere'),
    ]),
    ...[multicall3, uniswapV3Quoter].flatMap((contract) => [
      attack(`USDC into ${contract}`, call(usdc, send(contract, 5n)), 'recipient-cannot-hold'),
      attack(`DAI into ${contract}`, call(dai, send(contract, 5n)), 'recipient-cannot-hold'),
    ]),
  ]
}
