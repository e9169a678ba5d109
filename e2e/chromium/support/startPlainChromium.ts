import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromiumFlags } from '../../../scripts/start/chromiumFlags.ts'

/** A Chromium that nobody drives. */
export type PlainChromium = { readonly stop: () => Promise<void> }

/**
 * Starts Chromium as a person's is started, without a window and without anything that looks into it: what it does
 * otherwise while it is driven, such as making no page ready unseen, it does here. Pages have to tell what they see.
 *
 * @param options.profileDir of a Chromium that has ended
 */
export function startPlainChromium(options: {
  browserPath: string
  extensionDir: string
  profileDir: string
  url: string
}): PlainChromium {
  const { browserPath, extensionDir, profileDir, url } = options
  const flags = ['--headless=new', `--user-data-dir=${profileDir}`, ...chromiumFlags(extensionDir)]
  // The profile’s keys are kept as those of a driven one are, or what is stored can't be read.
  const keys = ['--password-store=basic', '--use-mock-keychain']
  const running = spawn(browserPath, [...flags, ...keys, '--disable-popup-blocking', url], {
    stdio: 'ignore',
  })
  const ended = once(running, 'exit')
  return {
    async stop() {
      running.kill()
      await ended
    },
  }
}
