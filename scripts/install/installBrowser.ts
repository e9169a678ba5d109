import { existsSync } from 'node:fs'
import { runCommand } from '../process/runCommand.ts'
import { type BrowserName, findBrowser } from './findBrowser.ts'

/** The packages of each browser, most wanted first: Ubuntu has no `firefox-esr`, and its `firefox` is a snap. */
const packages = { chromium: ['chromium'], firefox: ['firefox-esr', 'firefox'] } as const

/**
 * Finds a browser, and installs it where it is missing and can be had: by apt where we are root on Debian or Ubuntu,
 * Chromium by Playwright's download elsewhere.
 *
 * @returns the path of a browser that runs
 * @throws Error with what to do, if there is no way to have it
 */
export async function installBrowser(name: BrowserName): Promise<string> {
  const present = findBrowser(name)
  if (present) return present
  for (const install of [installByApt, installByPlaywright]) {
    await install(name)
    const installed = findBrowser(name)
    if (installed) return installed
  }
  throw new Error(missing[name])
}

const missing = {
  chromium:
    'There is no Chromium, and it could not be installed. Install it, or set PELLUCID_CHROMIUM to the path of one.',
  firefox:
    'There is no Firefox, and it could not be installed. Install it, or set PELLUCID_FIREFOX to the path of one.',
} as const

async function installByApt(name: BrowserName): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing ${name} (apt-get)`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runCommand('apt-get', ['update', '-q'], { env })
  for (const candidate of packages[name]) {
    const code = await runCommand('apt-get', ['install', '-y', '-q', candidate], { env })
    if (code === 0) return
  }
}

async function installByPlaywright(name: BrowserName): Promise<void> {
  if (name !== 'chromium') return
  console.log('Downloading Chromium (playwright install)')
  const withSystemLibraries = process.getuid?.() === 0 ? ['--with-deps'] : []
  await runCommand('playwright', ['install', ...withSystemLibraries, 'chromium'])
}
