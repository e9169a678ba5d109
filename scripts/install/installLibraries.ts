import { existsSync } from 'node:fs'
import { runCommand } from '../process/runCommand.ts'

const folder = 'e2e/libraries'

/**
 * Makes sure that the dApp libraries which the browser tests build pages from are there, in a folder of their own: none
 * of them is any part of the wallet, and none runs a script when it is installed.
 *
 * @throws Error if npm fails
 */
export async function installLibraries(): Promise<void> {
  if (existsSync(`${folder}/node_modules/.package-lock.json`)) return
  console.log(`Installing the dApp libraries (npm ci in ${folder})`)
  const code = await runCommand('npm', [
    'ci',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-fund',
    '--no-audit',
  ])
  if (code !== 0) throw new Error(`The packages of ${folder} could not be installed. Check the connection.`)
}
