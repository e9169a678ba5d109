import { it } from 'vitest'
import { expectAsSaid } from './carryOut.ts'
import { orderForms } from './orderForms.ts'
import { prepareSeaport } from './prepareOrders.ts'
import { createStage } from './stage.ts'

it('every order of Seaport that is signed does to its signer and to others what was said of it, to the smallest unit', async () => {
  const stage = await createStage()
  const places = await prepareSeaport(stage)
  await expectAsSaid(stage, places, orderForms(places))
}, 120_000)
