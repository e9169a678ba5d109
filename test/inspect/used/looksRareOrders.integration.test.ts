import { encodeFunctionData, parseAbi } from 'viem'
import { inject, it } from 'vitest'
import { deployLooksRare } from '../../../devnet/deploy/exchanges/deployLooksRare.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import { expectAsSaid } from './carryOut.ts'
import { looksRareForms } from './looksRareForms.ts'
import { MARKET, prepareOrders } from './prepareOrders.ts'
import { createStage } from './stage.ts'

const abi = parseAbi(['function grantApprovals(address[] operators)'])

it('every order of LooksRare that is signed does to its signer and to others what was said of it, to the smallest unit', async () => {
  const { weth } = inject('deployments')
  const exchange = await deployLooksRare(createDeployer(inject('rpcUrl')), { weth, feeRecipient: MARKET })
  const { address, transferManager } = exchange
  const stage = await createStage()
  const places = await prepareOrders(stage, { tokens: [address], items: [transferManager] })
  const data = encodeFunctionData({ abi, functionName: 'grantApprovals', args: [[address]] })
  for (const who of [stage.me, stage.other]) await stage.prepare(who, { to: transferManager, data })
  await expectAsSaid(stage, places, looksRareForms(places, exchange))
}, 120_000)
