import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDescriptors } from '../descriptors/writeDescriptors.ts'
import { collectPhishingList } from '../phishing/collectPhishingList.ts'
import { writeWordLists } from '../words/writeWordLists.ts'
import { type BrowserName, deriveManifest, type Manifest } from './deriveManifest.ts'

/** What the build has to know of the folders: the repository, and where its bundles were put. */
type Folders = { readonly rootDir: string; readonly bundleDir: string; readonly distDir: string }

const browserNames: readonly BrowserName[] = ['chrome', 'firefox']

/** Lays out one unpacked extension for each browser: the same code and pictures, and a manifest of its own. */
export async function writeExtensions({ rootDir, bundleDir, distDir }: Folders): Promise<void> {
  const manifest: Manifest = JSON.parse(readFileSync(join(rootDir, 'manifest.json'), 'utf8'))
  for (const browserName of browserNames) {
    const dir = join(distDir, browserName)
    rmSync(dir, { recursive: true, force: true })
    mkdirSync(dir, { recursive: true })
    cpSync(bundleDir, dir, { recursive: true })
    cpSync(join(rootDir, 'assets/icons'), join(dir, 'icons'), { recursive: true })
    await writeDescriptors(join(dir, 'descriptors'))
    writeFileSync(join(dir, 'phishing.json'), JSON.stringify(collectPhishingList()))
    await writeWordLists(join(dir, 'words'))
    const text = JSON.stringify(deriveManifest(manifest, browserName), undefined, 2)
    writeFileSync(join(dir, 'manifest.json'), `${text}\n`)
  }
  rmSync(bundleDir, { recursive: true, force: true })
}
