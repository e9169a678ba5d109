import { describe, expect, it } from 'vitest'
import { createViewPublisher } from '../../../src/background/screens/viewPublisher.ts'
import { evmAccountId, evmChainId } from '../../../src/protocol/ids.ts'
import { VIEW_STORAGE_KEY } from '../../../src/protocol/names.ts'
import type { Holdings, View } from '../../../src/protocol/view.ts'
import { fromViewMirror, longViewKeys, type ShortView } from '../../../src/protocol/viewMirror.ts'
import { createSampleView } from '../../popup/support/sampleView.ts'
import { createMemoryArea } from '../support/memoryArea.ts'

const chainId = evmChainId(1)
const holdings: Holdings[] = [
  { accountId: evmAccountId(`0x${'11'.repeat(20)}`), chainId, assets: [], fetchedAtMs: 1 },
]

function setUp() {
  const kept = createMemoryArea()
  const writes: string[][] = []
  const session = {
    ...kept,
    set: (items: Record<string, unknown>) => {
      writes.push(Object.keys(items))
      return kept.set(items)
    },
  }
  let view = createSampleView()
  const publisher = createViewPublisher({ platform: { session }, getView: () => view })
  const publish = async (changes: Partial<View>) => {
    view = { ...view, ...changes }
    publisher.publish()
    await Promise.resolve()
  }
  const readKept = async () => {
    const items = await kept.get([VIEW_STORAGE_KEY, ...longViewKeys])
    return fromViewMirror(items[VIEW_STORAGE_KEY] as ShortView | undefined, items)
  }
  return { publish, readKept, writes, getView: () => view }
}

describe('the view that is kept for the next screen to open', () => {
  it('is all of what is published', async () => {
    const { publish, readKept, getView } = setUp()
    expect(await readKept()).toBeUndefined()
    await publish({})
    expect(await readKept()).toEqual(getView())
    await publish({ holdings, approvalCount: 3 })
    expect(await readKept()).toEqual(getView())
  })

  it('has its long parts written only when they change: a request is shown as soon after years as on the first day', async () => {
    const { publish, writes } = setUp()
    await publish({})
    await publish({ approvalCount: 3 })
    await publish({ holdings })
    await publish({})
    expect(writes.map((keys) => keys.sort())).toEqual([
      ['view', 'view.activity', 'view.holdings', 'view.tokens'],
      ['view'],
      ['view', 'view.holdings'],
    ])
  })
})
