import { vi } from 'vitest'

/** A document as a content script finds it: its window is the global object, and so are the window's properties. */
export type Page = {
  readonly view: Window & { ethereum?: unknown }
  /** Loads the script anew, as a browser does for each document. */
  readonly load: () => Promise<void>
}

const scripts = {
  inpage: () => import('../../../src/content/inpage.ts'),
  bridge: () => import('../../../src/content/bridge.ts'),
  latecomer: () => import('../../../src/content/latecomer.ts'),
}
type Script = keyof typeof scripts

/**
 * Makes a document and puts it in the place of the globals, until `vi.unstubAllGlobals`.
 *
 * @param script the content script's module
 * @param parts what is special about its window
 */
export function createPage(script: Script, parts: Record<string, unknown> = {}): Page {
  const view = new EventTarget() as Window
  const own: Record<string, unknown> = {
    isSecureContext: true,
    origin: 'https://app.example',
    parent: view,
    CustomEvent,
    ...parts,
  }
  for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(view, name, { value, configurable: true, enumerable: true })
  }
  const load = async () => {
    for (const [name, value] of Object.entries({ ...own, window: view })) vi.stubGlobal(name, value)
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) {
      vi.stubGlobal(name, view[name].bind(view))
    }
    vi.resetModules()
    await scripts[script]()
  }
  return { view, load }
}
