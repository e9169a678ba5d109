import type { Background } from './createBackground.ts'
import type { Platform, Port } from './platform.ts'
import type { ServedPort } from './ports/servePort.ts'

/** A port on which nothing is said for so long is served all the same: it may only want to listen. */
const QUIET_MS = 30

/**
 * Registers every listener in the first turn, so that the event that woke the worker is heard. Everything else is loaded
 * when the first event asks for it, and acts only once what is stored has been read.
 */
export function startBackground(platform: Platform): void {
  let created: Promise<Background> | undefined

  function whenReady(): Promise<Background> {
    created ??= load(platform)
    return created
  }

  platform.onConnect((port) => serve(port, { platform, whenReady }))
  platform.onAlarm((name) => act((background) => background.hearAlarm(name)))
  platform.onSystemLocked(() => act((background) => background.hearSystemLocked()))
  platform.onWindowClosed((windowId) => act((background) => background.hearWindowClosed(windowId)))
  platform.onTabClosed((tabId) => act((background) => background.hearTabClosed(tabId)))
  platform.onFirstInstall(() => void platform.openTab('popup.html#/onboarding'))
  platform.onNoticeClicked(() => void platform.openTab('popup.html#/activity'))

  /** When storage can't be read there is nothing to act on; whoever asks is told so. */
  function act(react: (background: Background) => void): void {
    whenReady().then(react, isToldToWhoeverAsks)
  }
}

async function load(platform: Platform): Promise<Background> {
  const { createBackground } = await import('./createBackground.ts')
  return createBackground(platform)
}

/**
 * Whoever connects says something at once. What comes first may be the question whether the worker lives, and that is
 * answered before anything is loaded.
 */
function serve(
  port: Port,
  { platform, whenReady }: { platform: Platform; whenReady: () => Promise<Background> },
) {
  let served: Promise<ServedPort | undefined> | undefined

  function getServed(): Promise<ServedPort | undefined> {
    served ??= whenReady().then((background) => background.servePort(port))
    return served
  }

  const callOff = platform.setTimer(() => void getServed().catch(isToldToWhoeverAsks), QUIET_MS)
  port.onMessage((message) => {
    if (isPing(message)) port.post({ pong: true })
    const end = getServed()
    if (isPing(message)) end.catch(isToldToWhoeverAsks)
    else end.then((serving) => serving?.hear(message)).catch(() => refuse(port, message))
  })
  port.onDisconnect(() => {
    callOff()
    void served?.then((end) => end?.leave(), isToldToWhoeverAsks)
  })
}

/** It is no secret that the worker lives. */
function isPing(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'ping' in message
}

async function refuse(port: Port, message: unknown): Promise<void> {
  const { refuseMessage } = await import('./refuseMessage.ts')
  refuseMessage(port, message)
}

/** That storage can't be read is the answer to every request; nothing else is to be done about it. */
function isToldToWhoeverAsks(): void {}
