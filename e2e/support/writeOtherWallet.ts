import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How a wallet takes `window.ethereum`: as most do, or so that nobody can take it back. */
export type Taking = 'assigns' | 'defines'

const takings: Record<Taking, string> = {
  assigns: 'window.ethereum = provider',
  defines: `Object.defineProperty(window, 'ethereum', { value: provider, configurable: false, writable: false })`,
}

/**
 * Writes an extension that is another wallet, as far as a page can tell: it announces itself (EIP-6963), takes
 * `window.ethereum`, and answers one account of its own.
 *
 * @returns its folder, which the caller removes
 */
export async function writeOtherWallet(taking: Taking): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'pellucid-other-'))
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(dir, 'inpage.js'), `(() => {${announcing}\n${takings[taking]} })()`)
  return dir
}

const manifest = {
  manifest_version: 3,
  name: 'Other',
  version: '1.0',
  content_scripts: [
    { matches: ['http://*/*'], js: ['inpage.js'], run_at: 'document_start', all_frames: true, world: 'MAIN' },
  ],
}

const announcing = `
  const provider = {
    isOther: true,
    isMetaMask: true,
    request: async ({ method }) => (method === 'eth_chainId' ? '0x1' : ['0x00000000000000000000000000000000000000aa']),
    on: () => provider,
    removeListener: () => provider,
  }
  const info = { uuid: crypto.randomUUID(), name: 'Other', icon: 'data:image/svg+xml,<svg/>', rdns: 'example.other' }
  const announce = () => dispatchEvent(
    new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }),
  )
  addEventListener('eip6963:requestProvider', announce)
  announce()`
