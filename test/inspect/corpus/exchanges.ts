import {
  type Account,
  type Address,
  type Chain,
  type Client,
  encodeFunctionData,
  maxUint256,
  parseAbi,
  type Transport,
} from 'viem'
import { sendTransaction } from 'viem/actions'
import { type Cow, deployCow } from '../../../devnet/deploy/exchanges/deployCow.ts'
import { deployLooksRare, type LooksRare } from '../../../devnet/deploy/exchanges/deployLooksRare.ts'
import { deployZeroEx, type ZeroEx } from '../../../devnet/deploy/exchanges/deployZeroEx.ts'
import type { Deployer } from '../../../devnet/deployer.ts'
import type { Deployments } from '../../../devnet/deployments.ts'
import { fetchMinedReceipt } from '../../../devnet/fetchMinedReceipt.ts'

/** Exchanges beside Seaport, whose orders both the person and the trader may sign and carry out. */
export type Exchanges = { readonly zeroEx: ZeroEx; readonly looksRare: LooksRare; readonly cow: Cow }

const abi = parseAbi([
  'function approve(address spender, uint256 value)',
  'function mint(address to, uint256 value)',
  'function setApprovalForAll(address operator, bool approved)',
  'function grantApprovals(address[] operators)',
])
/** Who gets what LooksRare takes of a price. */
const FEE_RECIPIENT: Address = '0xfee1d00000000000000000000000000000000fee'

/** Deploys them, gives the trader dollars, and lets the exchanges move what the two have. */
export async function prepareExchanges(o: {
  readonly client: Client<Transport, Chain, Account>
  readonly deployer: Deployer
  readonly deployments: Deployments
  readonly me: Address
  readonly trader: Address
}): Promise<Exchanges> {
  const { client, deployer, deployments } = o
  const { weth, usdc, dai, nft, items } = deployments
  const zeroEx = await deployZeroEx(deployer, { weth })
  const looksRare = await deployLooksRare(deployer, { weth, feeRecipient: FEE_RECIPIENT })
  const cow = await deployCow(deployer, deployer.address)
  const send = async (account: Address, to: Address, functionName: string, args: readonly unknown[]) => {
    const data = encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
    await fetchMinedReceipt(client, await sendTransaction(client, { account, to, data }))
  }
  for (const token of [usdc, dai]) await send(o.trader, token, 'mint', [o.trader, 10n ** 24n])
  for (const who of [o.me, o.trader]) {
    for (const spender of [zeroEx.address, looksRare.address, cow.relayer]) {
      for (const token of [weth, usdc, dai]) await send(who, token, 'approve', [spender, maxUint256])
    }
    for (const mover of [zeroEx.address, looksRare.transferManager]) {
      for (const asset of [nft, items]) await send(who, asset, 'setApprovalForAll', [mover, true])
    }
    await send(who, looksRare.transferManager, 'grantApprovals', [[looksRare.address]])
  }
  return { zeroEx, looksRare, cow }
}
