import { type Address, concat, createTestClient, http, maxUint256, publicActions, walletActions } from 'viem'
import { compileContract } from '../../../devnet/deploy/compileContract.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import type { Deployments } from '../../../devnet/deployments.ts'
import { defineDevnetChain, getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { nftAbi, permit2Abi, tokenAbi } from '../../../devnet/seed/abis.ts'
import { type Exchanges, prepareExchanges } from './exchanges.ts'
import { type Market, prepareMarket } from './market.ts'
import { prepareLoans } from './prepareLoans.ts'
import { myIndex } from './signAsMe.ts'

/** Everybody and everything that scenarios are about; addresses in lower case. */
export type World = {
  readonly rpcUrl: string
  readonly deployments: Deployments
  readonly me: Address
  /** Whom the person has sent something to before. */
  readonly friend: Address
  /** A second account of the person's own. */
  readonly own: Address
  /** A third one, whose words others know; they had it follow a contract that nobody knows (EIP-7702). */
  readonly leaked: Address
  /** An address without code that nobody knows. */
  readonly thief: Address
  /** A contract that nobody knows; it takes any call, and it is a token that can't be sold. */
  readonly trap: Address
  /** A token that is given for whatever is paid, and that nobody buys. */
  readonly lure: Address
  /** A contract that behaves while it is only tried out. */
  readonly shy: Address
  /** A collection that nobody knows, whose items cost what is paid. */
  readonly drop: Address
  /** A vault of USDC that the person has a hundred shares of, and may take more USDC. */
  readonly vault: Address
  /** A token that the wallet knows and that is given for coin which is sent to it. */
  readonly staked: Address
  /** Tokens that can be bought, and of which so many hundredths are kept when they are sent on. */
  readonly taxes: Readonly<Record<'heavy' | 'light', Address>>
  /** A shop that nobody knows, and that may move the person's items. */
  readonly pawn: Address
  /** A token that takes of the person's USDC, some of which it may move, whatever is done with it. */
  readonly toll: Address
  /** An account that runs the code it is given as its own. */
  readonly proxy: Address
  /** A token that calls itself USDC. */
  readonly fakeUsdc: Address
  /** Others that call themselves like known ones: by the same letters, or by those of another alphabet. */
  readonly spoofs: Readonly<Record<string, Address>>
  /** An item of the devnet's collection that the person owns. */
  readonly nftId: bigint
  readonly market: Market
  readonly exchanges: Exchanges
  /** Of the block before any of this was made. */
  readonly numberBefore: bigint
  /** seconds since 1970 */
  readonly nowSeconds: bigint
}

/** Of DAI and WETH; and with a Cyrillic S and a Greek A. */
const spoofedSymbols = ['DAI', 'WETH', 'U\u0405DC', 'D\u0391I']
/** What the Universal Router may move through Permit2: much, and not all. */
const LEAVE = 10n ** 30n
/** A few dollars that were left allowed to a token by mistake. */
const TOLL = 25_000_000n

/** Sets a devnet up for the scenarios: contracts that deceive, allowances, an item, and a look at the time. */
export async function createWorld(o: { rpcUrl: string; deployments: Deployments }): Promise<World> {
  const { rpcUrl, deployments } = o
  const deployer = createDeployer(rpcUrl)
  const account = getDevnetAccount(myIndex)
  const client = createTestClient({
    mode: 'anvil',
    account,
    chain: defineDevnetChain(rpcUrl),
    transport: http(rpcUrl),
    pollingInterval: 20,
  })
    .extend(publicActions)
    .extend(walletActions)
  const numberBefore = await client.getBlockNumber()
  const trap = await deployer.deploy(await compileContract('DevnetTrap'))
  const leaked = lower(getDevnetAccount(7).address)
  await client.setCode({ address: leaked, bytecode: concat(['0xef0100', trap]) })
  const lure = await deployer.deploy(await compileContract('DevnetLure'))
  const drop = await deployer.deploy(await compileContract('DevnetDrop'))
  const shy = await deployer.deploy(await compileContract('DevnetShy'))
  const token = await compileContract('DevnetToken')
  const pawn = await deployer.deploy(await compileContract('DevnetPawn'))
  const vault = await deployer.deploy(await compileContract('DevnetVault'), [deployments.usdc])
  const staked = await deployer.deploy(await compileContract('DevnetStaked'))
  const tax = await compileContract('DevnetTax')
  const [heavy, light] = [await deployer.deploy(tax, [97n]), await deployer.deploy(tax, [5n])]
  const spoofed: [string, Address][] = []
  for (const symbol of spoofedSymbols) {
    spoofed.push([symbol, lower(await deployer.deploy(token, [symbol, symbol, 18]))])
  }
  const toll = await deployer.deploy(await compileContract('DevnetToll'), [deployments.usdc])
  const proxy = await deployer.deploy(await compileContract('DevnetProxy'))
  const fakeUsdc = await deployer.deploy(token, ['USD Coin', 'USDC', 6])
  const { usdc, dai, nft, uniswapV2Router, uniswapV3Router, permit2, universalRouter, aavePool } = deployments
  const done = async (hash: Promise<`0x${string}`>) => {
    await client.waitForTransactionReceipt({ hash: await hash })
  }
  for (const spender of [uniswapV2Router, uniswapV3Router, permit2, aavePool]) {
    const args = [spender, maxUint256] as const
    await done(client.writeContract({ address: usdc, abi: tokenAbi, functionName: 'approve', args }))
    await done(client.writeContract({ address: dai, abi: tokenAbi, functionName: 'approve', args }))
  }
  await prepareLoans({
    write: (call) => done(client.writeContract(call as never)),
    ...{ deployments, me: account.address },
  })
  const through = { address: permit2, abi: permit2Abi, functionName: 'approve' } as const
  for (const token of [usdc, dai]) {
    const args = [token, universalRouter, LEAVE, 2 ** 47] as const
    await done(client.writeContract({ ...through, args }))
  }
  await done(
    client.writeContract({ address: usdc, abi: tokenAbi, functionName: 'approve', args: [toll, TOLL] }),
  )
  const args = [vault, maxUint256] as const
  await done(client.writeContract({ address: usdc, abi: tokenAbi, functionName: 'approve', args }))
  const share = { address: vault, abi: tokenAbi, functionName: 'mint' } as const
  await done(client.writeContract({ ...share, args: [account.address, 100_000_000n] }))
  await done(client.writeContract({ ...share, address: usdc, args: [vault, 100_000_000n] }))
  const mint = { address: fakeUsdc, abi: tokenAbi, functionName: 'mint' } as const
  await done(client.writeContract({ ...mint, address: toll, args: [account.address, TOLL] }))
  await done(client.writeContract({ ...mint, args: [account.address, 1_000_000_000n] }))
  const item = { address: nft, abi: nftAbi } as const
  await done(client.writeContract({ ...item, functionName: 'mint', args: [account.address] }))
  const nftId = await client.readContract({ ...item, functionName: 'totalSupply' })
  await done(client.writeContract({ ...item, functionName: 'setApprovalForAll', args: [pawn, true] }))
  await client.setBalance({ address: pawn, value: 10n ** 18n })
  const market = await prepareMarket({ client, deployments, me: account.address })
  const { trader } = market
  const exchanges = await prepareExchanges({ client, deployer, deployments, me: account.address, trader })
  const { timestamp } = await client.getBlock()
  return {
    rpcUrl,
    deployments: Object.fromEntries(
      Object.entries(deployments).map(([name, at]) => [name, lower(at)]),
    ) as Deployments,
    me: lower(account.address),
    friend: '0xf41e5d0000000000000000000000000000f41e5d',
    own: lower(getDevnetAccount(5).address),
    leaked,
    thief: '0xbad1d00000000000000000000000000000000bad',
    trap: lower(trap),
    lure: lower(lure),
    shy: lower(shy),
    drop: lower(drop),
    pawn: lower(pawn),
    vault: lower(vault),
    staked: lower(staked),
    taxes: { heavy: lower(heavy), light: lower(light) },
    toll: lower(toll),
    proxy: lower(proxy),
    fakeUsdc: lower(fakeUsdc),
    spoofs: Object.fromEntries(spoofed),
    nftId,
    market,
    exchanges,
    numberBefore,
    nowSeconds: timestamp,
  }
}

function lower(address: string): Address {
  return address.toLowerCase() as Address
}
