import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { budgets } from '../../scripts/size/budgets.ts'
import { findForbiddenCode } from '../../scripts/size/findForbiddenCode.ts'

/** Bundles a content script as the extension has it: one classic script. */
async function bundle(name: 'inpage' | 'bridge' | 'latecomer'): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome123', 'firefox140'],
      rolldownOptions: {
        input: `src/content/${name}.ts`,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  if (!('output' in result)) throw new TypeError('Vite gave no single bundle')
  expect(result.output).toHaveLength(1)
  return result.output[0].code
}

test('the content scripts are one small file each, with no library and nothing left in the page’s globals', async () => {
  const scripts = await Promise.all([bundle('inpage'), bundle('bridge'), bundle('latecomer')])
  const limitBytes = budgets.find(({ part }) => part === 'content')?.limitBytes
  const bytes = scripts.reduce((total, script) => total + gzipSync(script, { level: 9 }).length, 0)
  expect(bytes).toBeLessThanOrEqual(limitBytes ?? 0)
  for (const script of scripts) {
    expect(script).toMatch(/^\(function\(\)\{.*\}\)\(\);\s*$/s)
    expect(script).not.toMatch(/\b(import|require|valibot)\b/)
    expect(findForbiddenCode(script)).toEqual([])
  }
})
