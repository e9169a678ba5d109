import { describe, expect, it } from 'vitest'
import { createBroughtRegistry } from '../../../src/background/descriptors/broughtRegistry.ts'
import { createDescriptorSource } from '../../../src/background/descriptors/createDescriptorSource.ts'
import { digestText } from '../../../src/background/descriptors/digestText.ts'
import { readRegistry } from '../../../src/background/descriptors/readRegistry.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { describeVault, vault } from '../../inspect/descriptors/support/descriptors.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, PASSWORD, startWallet } from '../support/testWallet.ts'

const descriptor = describeVault({})
const text = JSON.stringify(descriptor)
const file = { type: 'file', name: 'calldata-Vault.json', text } as const

/** A browser whose wallet brings one set for the vault of the tests, of another text. */
function createBrowser() {
  const browser = createMemoryBrowser()
  const shipped = JSON.stringify({ 'shipped.json': {} })
  const digest = digestText(shipped)
  const index = { calls: { [`eip155:1/${vault}`]: [digest] }, typedData: {} }
  browser.packaged.set('descriptors/index.json', JSON.stringify(index))
  browser.packaged.set(`descriptors/${digest}.json`, shipped)
  const about = { source: 'registry', gatheredAtMs: 5, entryCount: 1, digest: 'ab'.repeat(32) }
  browser.packaged.set('descriptors/about.json', JSON.stringify(about))
  return browser
}

describe('descriptions that the person brings', () => {
  it('speak for their contracts until they are removed, also in the next life of the worker', async () => {
    const browser = createBrowser()
    const { worker, screen } = await createTestWallet(browser)
    const find = ({ platform }: Pick<typeof worker, 'platform'>) =>
      createDescriptorSource(platform, createBroughtRegistry(platform)).find('calls', evmChainId(1), vault)
    expect(await find(worker)).toEqual([{ 'shipped.json': {} }])
    expect(await screen.run('getDescriptorLists', {})).toMatchObject({ shipped: { source: 'registry' } })

    await screen.run('bringDescriptors', file)
    expect(await find(worker)).toEqual([{ 'calldata-Vault.json': descriptor }])
    worker.kill()
    const again = await startWallet(browser)
    await again.screen.run('unlock', { password: PASSWORD })
    expect((await again.screen.run('getDescriptorLists', {})).brought).toMatchObject({
      source: 'calldata-Vault.json',
      entryCount: 1,
    })
    expect(await find(again.worker)).toEqual([{ 'calldata-Vault.json': descriptor }])

    await again.screen.run('dropDescriptors', {})
    expect(await find(again.worker)).toEqual([{ 'shipped.json': {} }])
    const left = Object.keys(browser.mirror.dump()).filter((key) => key.startsWith('descriptor'))
    expect(left).toEqual([])
  })

  it('that were changed on disk are left out, and do not bring the shipped ones back in silence', async () => {
    const browser = createBrowser()
    const { worker, screen } = await createTestWallet(browser)
    await screen.run('bringDescriptors', file)
    const digest = digestText(JSON.stringify({ 'calldata-Vault.json': descriptor }))
    await worker.platform.mirror.set({ [`descriptorRegistry.${digest}`]: '{"evil.json":{}}' })
    const source = createDescriptorSource(worker.platform, createBroughtRegistry(worker.platform))
    expect(await source.find('calls', evmChainId(1), vault)).toEqual([undefined])
  })
})

describe('a registry in one file', () => {
  it('is read by path, with what its descriptors include', () => {
    const { includes: _, ...plain } = { includes: '', ...(descriptor as object) }
    const files = {
      'registry/vault/calldata-Vault.json': { ...plain, includes: '../common.json' },
      'registry/common.json': { metadata: { owner: 'Example Vaults' } },
      'registry/broken.json': { ...plain, includes: './missing.json' },
      'registry/circle.json': { ...plain, includes: './circle.json' },
    }
    const { registry } = readRegistry(JSON.stringify(files), 'all.json')
    expect(registry.sets.size).toBe(1)
    expect(Object.keys(JSON.parse([...registry.sets.values()][0] ?? '{}'))).toEqual([
      'registry/common.json',
      'registry/vault/calldata-Vault.json',
    ])
  })

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['of nothing that describes', '{"a.json":{}}'],
    ['of the wrong version', text.replace('erc7730-v2', 'erc7730-v9').replace('erc7730-v1', 'erc7730-v9')],
    ['too long', `{"a":"${'x'.repeat(9 * 1024 * 1024)}"}`],
  ])('that is %s is refused in words', (_, wrong) => {
    expect(() => readRegistry(wrong, 'a.json')).toThrow(/no description of a contract/)
  })
})
