import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { budgets } from './budgets.ts'
import { findForbiddenCode } from './findForbiddenCode.ts'
import { listFiles, measureExtension } from './measureExtension.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/**
 * Prints what both builds weigh against their budgets, and looks for code that stores refuse.
 *
 * @throws Error if there is no build, a budget is exceeded or forbidden code is found
 */
export async function main(): Promise<void> {
  const problems: string[] = []
  for (const browser of ['chrome', 'firefox']) {
    const dir = join(dist, browser)
    if (!existsSync(dir)) throw new Error(`There is no dist/${browser}. Run "npm run build" first.`)
    problems.push(...checkWeight(browser, dir), ...checkCode(browser, dir))
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

function checkWeight(browser: string, dir: string): string[] {
  const weights = measureExtension(dir)
  return budgets.flatMap(({ part, unit, limitBytes }) => {
    const bytes = weights[part]?.[unit] ?? Number.NaN
    const line = `${browser} ${part}: ${bytes} bytes${unit === 'gzip' ? ' gzip' : ''}, at most ${limitBytes}`
    console.log(line)
    return bytes <= limitBytes ? [] : [`Too big: ${line}`]
  })
}

function checkCode(browser: string, dir: string): string[] {
  return listFiles(dir)
    .filter((file) => /\.(js|html)$/.test(file))
    .flatMap((file) =>
      findForbiddenCode(readFileSync(join(dir, file), 'utf8')).map(
        (name) => `dist/${browser}/${file} has ${name}, which extension stores refuse`,
      ),
    )
}
