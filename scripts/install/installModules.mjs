import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Makes sure that the packages of the lockfile are in `node_modules`, and runs `npm ci` when they are not.
 *
 * @throws Error if npm fails
 */
export async function installModules() {
  if (isInstalled()) return
  console.log('Installing packages (npm ci)')
  const npm = spawn('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: 'inherit',
    // npm is a script on Windows, and only a shell runs scripts there.
    shell: process.platform === 'win32',
  })
  const [code] = await once(npm, 'exit')
  if (code !== 0)
    throw new Error('The packages could not be installed. Check the connection, and run "npm ci".')
}

/** npm keeps its own copy of the lockfile in `node_modules`: every package it lists must be the one we ask for. */
function isInstalled() {
  const copy = `${root}/node_modules/.package-lock.json`
  if (!existsSync(copy)) return false
  const wanted = readPackages(`${root}/package-lock.json`)
  const present = readPackages(copy)
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (path in present ? present[path].version === entry.version : entry.optional),
  )
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}
