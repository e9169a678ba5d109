import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Writes an extension that does nothing but what cannot be done without: a popup that says a word, a worker that sends
 * back what it is sent, asks a node or opens that popup in a window, a script in pages that relays. What it costs is what the browser costs.
 *
 * @param rpcUrl of the node that is asked for the number of its newest block
 * @returns its folder, which the caller removes
 */
export async function writeBareExtension(rpcUrl: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'pellucid-bare-'))
  const files = { ...fixedFiles, 'background.js': toWorker(rpcUrl) }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(dir, name), text)))
  return dir
}

const manifest = {
  manifest_version: 3,
  name: 'Bare',
  version: '1.0',
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'background.js' },
  content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['relay.js'], run_at: 'document_start' }],
}

const fixedFiles = {
  'manifest.json': JSON.stringify(manifest),
  'popup.html': '<!doctype html><title>Bare</title><p>Hello</p>',
  'relay.js': `let port
  window.addEventListener('message', ({ source, data }) => {
    if (source !== window || !data.bareRequest) return
    if (!port) {
      port = chrome.runtime.connect({ name: 'page' })
      port.onMessage.addListener((message) => window.postMessage({ bareReply: message }, origin))
    }
    port.postMessage(data.bareRequest)
  })`,
}

function toWorker(rpcUrl: string): string {
  return `chrome.runtime.onConnect.addListener((port) => {
    port.onMessage.addListener(async (message) => {
      const { id, method } = message
      if (method === 'openWindow') {
        return chrome.windows.create({ url: 'popup.html', type: 'popup', width: 380, height: 640 })
      }
      if (method !== 'eth_blockNumber') return port.postMessage(message)
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ jsonrpc: '2.0', id, method, params: [] })
      const answer = await fetch('${rpcUrl}', { method: 'POST', headers, body })
      port.postMessage({ id, result: (await answer.json()).result })
    })
  })`
}
