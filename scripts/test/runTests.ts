import { readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../process/runCommand.ts'
import type { Outcome } from './checks.ts'
import { countTests } from './countTests.ts'
import { listFailures } from './listFailures.ts'

/** Runs one of Vitest's projects and counts its tests. */
export async function runTests(project: string): Promise<Outcome> {
  const report = fileURLToPath(new URL(`../../.cache/test/${project}.json`, import.meta.url))
  await rm(report, { force: true })
  const code = await runCommand('vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const read = await readReport(report)
  return { ...countTests(read, code), failures: listFailures(read) }
}

async function readReport(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
