import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '../browser/launchChromium.ts'
import type { Chain } from '../support/measureChanges.ts'
import { createAlbum } from './album.ts'
import { formatReport } from './formatReport.ts'
import { batch } from './stops/batch.ts'
import { connect } from './stops/connect.ts'
import { leave } from './stops/leave.ts'
import { lookAround } from './stops/lookAround.ts'
import { onboard } from './stops/onboard.ts'
import { sendEther } from './stops/sendEther.ts'
import { sign } from './stops/sign.ts'
import { swap } from './stops/swap.ts'
import { swapInWallet } from './stops/swapInWallet.ts'
import { trouble } from './stops/trouble.ts'
import { visitRooms } from './stops/visitRooms.ts'

/** Pictures have twice the points of a screen, so that they stay sharp where they are shown smaller. */
const flags = ['--force-device-scale-factor=2', '--hide-scrollbars']

/**
 * Takes the whole tour of the wallet without a window: onboarding, receiving, connecting, a swap on a site, an allowance and a swap at once, one in the
 * wallet, signatures, a
 * transfer, every room and what it says in trouble, activity, settings, locking. Leaves numbered pictures and `report.md`.
 *
 * @param options `outDir` is emptied first
 * @throws Error if a step does not work, or the chain did something else than was promised
 */
export async function runTour(options: {
  devnet: Chain
  dapp: { url: string }
  extensionDir: string
  browserPath: string
  outDir: string
}): Promise<void> {
  const { devnet, dapp, extensionDir, browserPath, outDir } = options
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  console.log('Taking the tour')
  const browser = await launchChromium({ browserPath, extensionDir, flags })
  const album = createAlbum(outDir)
  try {
    const password = 'the tour guide knows it all'
    const site = await browser.openPage(dapp.url)
    const traveller = { browser, album, dapp: site, chain: devnet, password }
    await onboard(traveller)
    await lookAround(traveller)
    await connect(traveller)
    const swapped = await swap(traveller)
    await batch(traveller)
    await swapInWallet(traveller)
    await sign(traveller)
    await sendEther(traveller)
    await visitRooms(traveller)
    await trouble(traveller)
    await leave(traveller)
    await writeFile(join(outDir, 'report.md'), formatReport(swapped, album.pictures))
  } finally {
    await browser.close()
  }
}
