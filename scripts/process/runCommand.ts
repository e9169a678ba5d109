import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill()
})

/**
 * Runs a program in the project's root, and ends it when this script ends.
 *
 * @param command a program, or one that a package brings (`biome`, `vitest`)
 * @param options `env` is added to the environment
 * @returns its exit code
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: { env?: Record<string, string> } = {},
): Promise<number> {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...options.env, PATH: pathWithPackages() },
    // What npm and packages bring are scripts on Windows, and only a shell runs scripts there.
    shell: process.platform === 'win32',
  })
  running.add(child)
  try {
    const [code] = await once(child, 'exit')
    return code ?? 1
  } finally {
    running.delete(child)
  }
}

function pathWithPackages(): string {
  const separator = process.platform === 'win32' ? ';' : ':'
  return `${root}node_modules/.bin${separator}${process.env.PATH ?? ''}`
}
