import browser, { type Runtime } from 'webextension-polyfill'
import { createSecureRandom } from '../keyring/random/createSecureRandom.ts'
import { createIndexedDbArea } from './createIndexedDbArea.ts'
import { createReadAhead } from './createReadAhead.ts'
import { createIndexedDbLog } from './log/createIndexedDbLog.ts'
import type { Platform, Port, StorageArea } from './platform.ts'

const BADGE_COLOR = '#0a6b72'

/** The browser this runs in. The only module of the background that touches the browser's API. */
export function createBrowserPlatform(): Platform {
  return {
    extensionId: browser.runtime.id,
    extensionOrigin: browser.runtime.getURL('').replace(/\/$/, ''),
    version: browser.runtime.getManifest().version,
    local: toStorageArea(browser.storage.local),
    session: toStorageArea(browser.storage.session),
    log: createIndexedDbLog(indexedDB, 'log'),
    mirror: createIndexedDbArea(globalThis.indexedDB, 'pellucid'),
    now: () => Date.now(),
    uptimeMs: () => performance.now(),
    random: createSecureRandom(),
    fetch: createFetch(),
    readPackaged: async (path) => (await globalThis.fetch(browser.runtime.getURL(path))).text(),
    setTimer(callback, durationMs) {
      const timer = setTimeout(callback, durationMs)
      return () => clearTimeout(timer)
    },
    withLock: (name, task) => navigator.locks.request(name, task),

    onConnect: (listener) => browser.runtime.onConnect.addListener((port) => listener(toPort(port))),
    onFirstInstall: (listener) =>
      browser.runtime.onInstalled.addListener(({ reason }) => {
        if (reason === 'install') listener()
      }),
    onSystemLocked: (listener) =>
      browser.idle.onStateChanged.addListener((state) => {
        if (state === 'locked') listener()
      }),
    onAlarm: (listener) => browser.alarms.onAlarm.addListener(({ name }) => listener(name)),
    setAlarm: (name, whenMs) => void browser.alarms.create(name, { when: whenMs }),
    clearAlarm: (name) => void browser.alarms.clear(name),

    async openWindow(path, bounds) {
      const opened = await browser.windows.create({
        url: browser.runtime.getURL(path),
        type: 'popup',
        ...bounds,
      })
      if (opened.id === undefined) throw new TypeError('The browser opened a window without an id')
      return opened.id
    },
    focusWindow: (windowId) =>
      browser.windows.update(windowId, { focused: true }).then(
        () => true,
        () => false,
      ),
    isPopupWindow: (windowId) =>
      browser.windows.get(windowId).then(
        ({ type }) => type === 'popup',
        () => false,
      ),
    closeWindow: (windowId) => browser.windows.remove(windowId).catch(isGoneAlready),
    onWindowClosed: (listener) => browser.windows.onRemoved.addListener(listener),
    onTabClosed: (listener) => browser.tabs.onRemoved.addListener((tabId) => listener(tabId)),
    openTab: (path) => browser.tabs.create({ url: browser.runtime.getURL(path) }).then(() => {}),
    tellTab: (tabId, message) => void browser.tabs.sendMessage(tabId, message).catch(isGoneAlready),
    async findShownTab() {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
      return tab?.id
    },
    async runInTab({ tabId, frameIds, world }, script) {
      const target = { tabId, ...(frameIds ? { frameIds: [...frameIds] } : { allFrames: true }) }
      const what = 'file' in script ? { files: [script.file] } : { func: script.run, args: [...script.texts] }
      const results = await browser.scripting.executeScript({ target, world, ...what })
      return results.map(({ frameId, result }) => ({ frameId, result }))
    },
    setBadge(text) {
      void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR })
      void browser.action.setBadgeText({ text })
    },
    notify: ({ id, title, message }) =>
      void browser.notifications.create(id, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('icons/128.png'),
        title,
        message,
      }),
    onNoticeClicked: (listener) => browser.notifications.onClicked.addListener(listener),
  }
}

/**
 * Firefox gives each installation an origin of its own, and tells it to every host that is asked across origins. Where the
 * person leaves the extension access to sites, it takes our requests for the site's own, and tells none then.
 */
function createFetch(): Platform['fetch'] {
  const isTelling = browser.runtime.getURL('').startsWith('moz-')
  const origins = ['https://*/*', 'http://*/*']
  return async (url, init) => {
    const hides = isTelling && (await browser.permissions.contains({ origins }))
    return globalThis.fetch(url, hides ? { ...init, mode: 'same-origin' } : init)
  }
}

function isGoneAlready(): void {}

function toStorageArea(area: browser.Storage.StorageArea): StorageArea {
  const store: StorageArea = {
    get: (keys) => area.get([...keys]),
    set: (items) => area.set(items),
    remove: (keys) => area.remove([...keys]),
  }
  return createReadAhead(store, () => area.get())
}

function toPort(port: Runtime.Port): Port {
  // `origin` is newer than the types: Chrome 80, Firefox 126.
  const sender = port.sender as (Runtime.MessageSender & { origin?: string }) | undefined
  return {
    name: port.name,
    sender: {
      extensionId: sender?.id,
      origin: sender?.origin,
      url: sender?.url,
      tabId: sender?.tab?.id,
      frameId: sender?.frameId,
      windowId: sender?.tab?.windowId,
    },
    post(message) {
      try {
        port.postMessage(message)
      } catch {
        // The document is gone; whatever it waited for stays in the journal.
      }
    },
    onMessage: (listener) => port.onMessage.addListener((message) => listener(message)),
    onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
    disconnect: () => port.disconnect(),
  }
}
