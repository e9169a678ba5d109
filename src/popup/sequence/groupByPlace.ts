import { type Place, placeKey } from '../../protocol/place.ts'

/** @returns what belongs to one account on one network together, in the order it came */
export function groupByPlace<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => Place,
): readonly (Place & { readonly items: readonly Item[] })[] {
  const groups = new Map<string, Place & { items: Item[] }>()
  for (const item of items) {
    const { accountId, chainId } = placeOf(item)
    const key = placeKey({ accountId, chainId })
    const group = groups.get(key) ?? { accountId, chainId, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups.values()]
}
