import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const cache = fileURLToPath(new URL('../../.cache/libraries', import.meta.url))

/** Packages that other ways to connect would load, and no page does; `package.json` has empty ones in their place. */
const neverLoaded = [
  '@base-org/account',
  '@coinbase/wallet-sdk',
  '@gemini-wallet/core',
  '@metamask/sdk',
  '@safe-global/safe-apps-provider',
  '@safe-global/safe-apps-sdk',
  '@walletconnect/ethereum-provider',
  'cbw-sdk',
  'porto',
  'porto/internal',
]

/**
 * Bundles the page of one library from its published package, unless a bundle of the same sources is kept from before.
 *
 * @returns the folder of its files, with an `index.html`
 * @throws Error with what to do, if the packages are not installed
 */
export async function buildLibrary(name: string): Promise<string> {
  if (!existsSync(join(root, 'node_modules'))) {
    throw new Error('The libraries are not installed: "npm test" does it, or "npm ci" in e2e/libraries.')
  }
  const folder = join(cache, `${name}-${hashSources(name)}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  // The tests of the other browser may bundle the same at the same time.
  const unfinished = await mkdtemp(`${folder}.`)
  await build({
    root: join(root, name),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // A test runner is no production, and a page of React's that is told so takes other parts.
    oxc: { jsx: { development: false } },
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      outDir: unfinished,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(root, name, readdirSync(join(root, name)).find((file) => file.startsWith('main.')) ?? ''),
        external: neverLoaded,
        output: { entryFileNames: 'main.js', assetFileNames: '[name][extname]' },
      },
    },
  })
  await writeFile(join(unfinished, 'index.html'), indexPage)
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

const indexPage = `<!doctype html>
<title>Page</title>
<link rel="stylesheet" href="/style.css">
<div id="root"></div>
<script type="module" src="/main.js"></script>
`

/** Changes with the packages, with what all pages share, and with the page's own sources. */
function hashSources(name: string): string {
  const own = readdirSync(join(root, name)).map((file) => join(root, name, file))
  const shared = readdirSync(root)
    .filter((file) => /\.(ts|json)$/.test(file))
    .map((file) => join(root, file))
  const hash = createHash('sha256')
  for (const file of [...own, ...shared].sort()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
