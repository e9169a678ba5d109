import { type Abi, type Address, parseAbi, toFunctionSelector, zeroAddress } from 'viem'
import type { Deployer } from '../../deployer.ts'
import type { CoreDeployments } from '../../deployments.ts'
import { compileSources } from '../compileSources.ts'
import { readPublishedSources } from '../readPublishedSources.ts'

const abi = parseAbi([
  'function allowOperator(address operator)',
  'function updateCurrencyStatus(address currency, bool isAllowed)',
  'function addStrategy(uint16 standardProtocolFeeBp, uint16 minTotalFeeBp, uint16 maxProtocolFeeBp, bytes4 selector, bool isMakerBid, address implementation)',
])

/** The functions of strategy 1 and 2, as they are numbered on the mainnet: bids for any item of a collection, or of a list. */
const taker = '(address recipient, bytes additionalParameters)'
const maker =
  '(uint8 quoteType, uint256 globalNonce, uint256 subsetNonce, uint256 orderNonce, uint256 strategyId, uint8 collectionType, address collection, address currency, address signer, uint256 startTime, uint256 endTime, uint256 price, uint256[] itemIds, uint256[] amounts, bytes additionalParameters)'
const strategies = [
  `function executeCollectionStrategyWithTakerAsk(${taker} a, ${maker} b)`,
  `function executeCollectionStrategyWithTakerAskWithProof(${taker} a, ${maker} b)`,
]

const root = '@looksrare/contracts-exchange-v2/contracts'
/** Shares of 10,000 that a strategy takes: as the plain orders' that the contract begins with. */
const [FEE_BP, MAX_FEE_BP] = [50, 200]

/** LooksRare's contracts. */
export type LooksRare = {
  readonly address: Address
  readonly abi: Abi
  /** Who moves items for the exchange. */
  readonly transferManager: Address
}

/**
 * Deploys LooksRare 2 with the strategies for bids on collections; coins and WETH are what it takes.
 *
 * @param feeRecipient who gets the exchange's share of a price
 * @see https://github.com/LooksRare/contracts-exchange-v2
 */
export async function deployLooksRare(
  deployer: Deployer,
  { weth, feeRecipient }: Pick<CoreDeployments, 'weth'> & { readonly feeRecipient: Address },
): Promise<LooksRare> {
  const owner = deployer.address
  const compiled = await compileLooksRare()
  const transferManager = await deployer.deploy(compiled.TransferManager, [owner])
  const address = await deployer.deploy(compiled.LooksRareProtocol, [
    owner,
    feeRecipient,
    transferManager,
    weth,
  ])
  await deployer.send({ to: transferManager, abi, name: 'allowOperator', args: [address] })
  for (const currency of [zeroAddress, weth]) {
    await deployer.send({ to: address, abi, name: 'updateCurrencyStatus', args: [currency, true] })
  }
  const offers = await deployer.deploy(compiled.StrategyCollectionOffer)
  for (const signature of strategies) {
    const args = [FEE_BP, FEE_BP, MAX_FEE_BP, toFunctionSelector(signature), true, offers]
    await deployer.send({ to: address, abi, name: 'addStrategy', args })
  }
  return { address, abi: compiled.LooksRareProtocol.abi, transferManager }
}

/** @returns its contracts, compiled, or from the cache */
export async function compileLooksRare() {
  const files = {
    LooksRareProtocol: `${root}/LooksRareProtocol.sol`,
    TransferManager: `${root}/TransferManager.sol`,
    StrategyCollectionOffer: `${root}/executionStrategies/StrategyCollectionOffer.sol`,
  }
  const sources = await readPublishedSources(Object.values(files))
  return compileSources({ compiler: 'solc-0.8.17', sources, files, runs: 888_888 })
}
