/** The parts of `manifest.json` that the build changes; the rest is passed on as it is. */
export type Manifest = {
  readonly background: { readonly service_worker: string; readonly scripts: readonly string[] }
  readonly content_scripts: readonly { readonly js: readonly string[] }[]
  readonly content_security_policy: { readonly extension_pages: string }
  readonly [key: string]: unknown
}

/** Keys that only one browser knows; the other warns about them. */
const foreignKeys = {
  chrome: ['browser_specific_settings'],
  firefox: ['minimum_chrome_version', 'externally_connectable'],
} as const

/** The browsers that are built for. */
export type BrowserName = keyof typeof foreignKeys

/**
 * Makes one browser's manifest from the one that serves both: Chrome runs the background as a service worker,
 * Firefox as an event page. Firefox puts content scripts into pages that are open already: there, `latecomer.js` follows.
 */
export function deriveManifest(manifest: Manifest, browserName: BrowserName): Record<string, unknown> {
  const { background, content_scripts, ...rest } = manifest
  const foreign: readonly string[] = foreignKeys[browserName]
  const shared = Object.fromEntries(Object.entries(rest).filter(([key]) => !foreign.includes(key)))
  const { service_worker, scripts } = background
  if (browserName === 'chrome') return { ...shared, content_scripts, background: { service_worker } }
  return { ...shared, content_scripts: content_scripts.map(addLatecomer), background: { scripts } }
}

function addLatecomer<Entry extends Manifest['content_scripts'][number]>(entry: Entry): Entry {
  return entry.js.includes('bridge.js') ? { ...entry, js: [...entry.js, 'latecomer.js'] } : entry
}
