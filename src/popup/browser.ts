/** The part of a message port that the screens use. */
export type Port = {
  readonly postMessage: (message: unknown) => void
  readonly disconnect: () => void
  readonly onMessage: { readonly addListener: (listener: (message: unknown) => void) => void }
  readonly onDisconnect: { readonly addListener: (listener: () => void) => void }
}

/** The part of the extension API that the screens use; the same in both browsers. */
type ExtensionApi = {
  readonly runtime: {
    readonly connect: (options: { name: string }) => Port
    readonly getURL: (path: string) => string
    readonly getManifest: () => { readonly version: string }
    readonly lastError?: unknown
  }
  readonly storage: {
    readonly session: { readonly get: (keys: string[]) => Promise<Record<string, unknown>> }
  }
  readonly tabs: { readonly create: (options: { url: string }) => Promise<unknown> }
  readonly extension?: { readonly getViews: (filter: { type: 'popup' }) => readonly unknown[] }
}

declare const browser: ExtensionApi | undefined
declare const chrome: ExtensionApi | undefined

/**
 * Opens a port to the background, and wakes it if it sleeps.
 *
 * @throws Error when the extension was updated or removed under this page
 */
export function openPort(name: string): Port {
  const port = extensionApi().runtime.connect({ name })
  // A port to a background that is not there yet ends with an error that counts as unhandled until it is read.
  port.onDisconnect.addListener(() => void extensionApi().runtime.lastError)
  return port
}

/** @returns what `storage.session` holds under each of the keys; nothing where it may not be read */
export async function readSession(keys: readonly string[]): Promise<Record<string, unknown>> {
  try {
    return await extensionApi().storage.session.get([...keys])
  } catch {
    return {}
  }
}

/** Opens one of the wallet's own screens in a tab; `path` as in `#/onboarding`. */
export async function openInTab(path: string): Promise<void> {
  const { runtime, tabs } = extensionApi()
  await tabs.create({ url: runtime.getURL(`popup.html#${path}`) })
}

/** @returns true in the small window under the toolbar button, which the page itself gives its size */
export function isToolbarPopup(): boolean {
  return extensionApi().extension?.getViews({ type: 'popup' }).includes(window) ?? false
}

/** @returns the version of the wallet, as the manifest has it */
export function getVersion(): string {
  return extensionApi().runtime.getManifest().version
}

/** Firefox has `browser`, and a `chrome` that answers by callback; Chromium has `chrome` only. */
function extensionApi(): ExtensionApi {
  const api = typeof browser === 'undefined' ? (typeof chrome === 'undefined' ? undefined : chrome) : browser
  if (!api) throw new Error('This page runs only inside the extension')
  return api
}
