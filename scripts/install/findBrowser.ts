import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** A browser that the extension is tried in. */
export type BrowserName = 'chromium' | 'firefox'

const variables = { chromium: 'PELLUCID_CHROMIUM', firefox: 'PELLUCID_FIREFOX' } as const

/**
 * Looks for a browser that loads unpacked extensions: the one named by `PELLUCID_CHROMIUM` or `PELLUCID_FIREFOX`,
 * the system's, or the Chromium that Playwright keeps. Google Chrome is passed over: since version 137 it ignores
 * `--load-extension`; and so is Playwright's Firefox, which takes no extensions.
 *
 * @returns the path of a browser that runs, or undefined if there is none
 * @throws Error if the environment names one that does not exist
 */
export function findBrowser(name: BrowserName): string | undefined {
  const chosen = process.env[variables[name]]
  if (chosen && !existsSync(chosen))
    throw new Error(`${variables[name]} is ${chosen}, where there is no file.`)
  return chosen ?? candidates(name).find(isRunnable)
}

function candidates(name: BrowserName): string[] {
  const paths = systemPaths[process.platform]?.[name] ?? []
  return name === 'chromium' ? [...paths, chromium.executablePath()] : paths
}

const { LOCALAPPDATA = '', ProgramFiles = 'C:\\Program Files' } = process.env
const systemPaths: Partial<Record<NodeJS.Platform, Record<BrowserName, string[]>>> = {
  linux: {
    chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium'],
    firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox/firefox'],
  },
  darwin: {
    chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [`${LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`],
    firefox: [`${ProgramFiles}\\Mozilla Firefox\\firefox.exe`],
  },
}

/** Ubuntu has scripts in these places that only say how to install a browser, so a file is not enough. */
function isRunnable(path: string): boolean {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}
