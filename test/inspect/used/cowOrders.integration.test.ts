import { inject, it } from 'vitest'
import { deployCow } from '../../../devnet/deploy/exchanges/deployCow.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import { expectAsSaid } from './carryOut.ts'
import { cowForms } from './cowForms.ts'
import { prepareOrders } from './prepareOrders.ts'
import { createStage } from './stage.ts'

it('every order of CoW Protocol that is signed does to its signer and to others what was said of it, to the smallest unit', async () => {
  const stage = await createStage()
  const cow = await deployCow(createDeployer(inject('rpcUrl')), stage.other)
  const places = await prepareOrders(stage, { tokens: [cow.relayer], items: [] })
  await expectAsSaid(stage, places, cowForms(places, cow))
}, 120_000)
