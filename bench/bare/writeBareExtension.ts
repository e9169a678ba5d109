import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Writes an extension that does nothing but what cannot be done without: a popup that says a word, a worker that sends
 * back what it is sent or opens that popup in a window, a script in pages that relays. What it costs is what the browser costs.
 *
 * @returns its folder, which the caller removes
 */
export async function writeBareExtension(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'pellucid-bare-'))
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

const files = {
  'manifest.json': JSON.stringify(manifest),
  'popup.html': '<!doctype html><title>Bare</title><p>Hello</p>',
  'background.js': `chrome.runtime.onConnect.addListener((port) => {
    port.onMessage.addListener((message) => {
      if (message.method !== 'openWindow') return port.postMessage(message)
      chrome.windows.create({ url: 'popup.html', type: 'popup', width: 380, height: 640 })
    })
  })`,
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
