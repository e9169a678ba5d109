import { inject, it } from 'vitest'
import { deployZeroEx } from '../../../devnet/deploy/exchanges/deployZeroEx.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import { expectAsSaid } from './carryOut.ts'
import { prepareOrders } from './prepareOrders.ts'
import { createStage } from './stage.ts'
import { zeroExForms } from './zeroExForms.ts'

it('every order of 0x that is signed does to its signer and to others what was said of it, to the smallest unit', async () => {
  const exchange = await deployZeroEx(createDeployer(inject('rpcUrl')), inject('deployments'))
  const stage = await createStage()
  const spenders = { tokens: [exchange.address], items: [exchange.address] }
  const places = await prepareOrders(stage, spenders)
  await expectAsSaid(stage, places, zeroExForms(places, exchange))
}, 120_000)
