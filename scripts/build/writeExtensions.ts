import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDescriptors } from '../descriptors/writeDescriptors.ts'
import { collectPhishingList } from '../phishing/collectPhishingList.ts'
import { writeWordLists } from '../words/writeWordLists.ts'
import { allowStyle } from './allowStyle.ts'
import { type BrowserName, deriveManifest, type Manifest } from './deriveManifest.ts'

/** What the build has to know of the folders: the repository, and where its bundles were put. */
type Folders = { readonly rootDir: string; readonly bundleDir: string; readonly distDir: string }

const browserNames: readonly BrowserName[] = ['chrome', 'firefox']

/** Lays out one unpacked extension for each browser: the same files, and a manifest of its own. */
export async function writeExtensions({ rootDir, bundleDir, distDir }: Folders): Promise<void> {
  cpSync(join(rootDir, 'assets/icons'), join(bundleDir, 'icons'), { recursive: true })
  await writeDescriptors(join(bundleDir, 'descriptors'))
  writeFileSync(join(bundleDir, 'phishing.json'), JSON.stringify(collectPhishingList()))
  await writeWordLists(join(bundleDir, 'words'))

  const manifest: Manifest = JSON.parse(readFileSync(join(rootDir, 'manifest.json'), 'utf8'))
  const { extension_pages, ...policies } = manifest.content_security_policy
  const html = readFileSync(join(bundleDir, 'popup.html'), 'utf8')
  const content_security_policy = { ...policies, extension_pages: allowStyle(extension_pages, html) }
  for (const browserName of browserNames) {
    const dir = join(distDir, browserName)
    rmSync(dir, { recursive: true, force: true })
    mkdirSync(dir, { recursive: true })
    cpSync(bundleDir, dir, { recursive: true })
    const derived = deriveManifest({ ...manifest, content_security_policy }, browserName)
    writeFileSync(join(dir, 'manifest.json'), `${JSON.stringify(derived, undefined, 2)}\n`)
  }
  rmSync(bundleDir, { recursive: true, force: true })
}
