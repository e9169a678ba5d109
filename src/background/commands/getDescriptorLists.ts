import * as v from 'valibot'
import { ListInfo } from '../../protocol/lists.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Tells which descriptions of contracts are used. */
export const getDescriptorLists: CommandHandler<'getDescriptorLists'> = async (
  _,
  { platform, broughtDescriptors },
) => {
  const shipped = v.safeParse(ListInfo, JSON.parse(await platform.readPackaged('descriptors/about.json')))
  const brought = await broughtDescriptors.describe()
  return { ...(shipped.success && { shipped: shipped.output }), ...(brought && { brought }) }
}
