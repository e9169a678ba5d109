import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runDevnet } from '../../devnet/runDevnet.ts'
import { runTour } from '../../e2e/tour/runTour.ts'
import { installBrowser } from '../install/installBrowser.ts'
import { endOnInterrupt } from '../process/endOnInterrupt.ts'
import { runCommand } from '../process/runCommand.ts'
import { hasDisplay } from './hasDisplay.ts'
import { openBrowser } from './openBrowser.ts'

const extensionDir = fileURLToPath(new URL('../../dist/chrome', import.meta.url))
const outDir = fileURLToPath(new URL('../../tour', import.meta.url))

/**
 * Builds the wallet, starts the devnet and the demo dApp, and opens a browser with the wallet in it until it is
 * closed or Ctrl-C is pressed. With `--headless`, or where there is no display, takes the tour instead and leaves
 * numbered screenshots and a report in `tour/`.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { headless: { type: 'boolean', default: false } } })
  const { onEnd, end } = endOnInterrupt()
  const browserPath = await installBrowser('chromium')
  console.log('Building the extension')
  if ((await runCommand('npm', ['run', '--silent', 'build'])) !== 0)
    throw new Error('The build failed: see above.')

  const devnet = await runDevnet(console.log)
  onEnd(devnet.stop)
  try {
    if (values.headless || !hasDisplay()) {
      if (!values.headless) console.log(withoutDisplay)
      await runTour({ devnet, dapp: { url: devnet.dappUrl }, extensionDir, browserPath, outDir })
      console.log(`The tour is complete: ${outDir}/report.md`)
    } else {
      const browser = await openBrowser({ browserPath, extensionDir, dappUrl: devnet.dappUrl })
      onEnd(browser.stop)
      console.log('The browser is open. Close it, or press Ctrl-C, to end.')
      await browser.closed
    }
  } finally {
    await end()
  }
}

const withoutDisplay =
  'There is no display (DISPLAY is not set), so the tour is taken without one. To use the wallet yourself, run "npm start" on a desktop.'
