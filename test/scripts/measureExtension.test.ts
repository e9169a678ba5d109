import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { measureExtension } from '../../scripts/size/measureExtension.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pellucid-size-'))
})
afterEach(() => rm(dir, { recursive: true }))

test('each file is weighed in the part of the extension that loads it, and once in everything', async () => {
  const manifest = JSON.stringify({
    content_scripts: [{ js: ['bridge.js'] }, { js: ['inpage.js'] }],
    background: { service_worker: 'background.js' },
  })
  const files = {
    'manifest.json': manifest,
    'bridge.js': 'a'.repeat(10),
    'inpage.js': 'b'.repeat(20),
    'latecomer.js': 'g'.repeat(5),
    'background.js': 'c'.repeat(100),
    'background-later.js': 'c'.repeat(200),
    'popup.html': 'd'.repeat(4000),
    'assets/popup.js': 'e'.repeat(50_000),
    'assets/icon.png': 'f'.repeat(7),
  }
  await mkdir(join(dir, 'assets'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text)

  const weights = measureExtension(dir)
  expect(weights.content?.plain).toBe(35)
  expect(weights.background?.plain).toBe(300)
  expect(weights.start?.plain).toBe(100)
  expect(weights.popup?.plain).toBe(54_000)
  expect(weights.everything?.plain).toBe(54_342 + manifest.length)
  expect(weights.popup?.gzip).toBeLessThan(1000)
})

test('a background of scripts, as Firefox has it, is weighed too', async () => {
  await writeFile(
    join(dir, 'manifest.json'),
    JSON.stringify({ background: { scripts: ['background-later.js', 'background.js'] } }),
  )
  await writeFile(join(dir, 'background.js'), 'x'.repeat(12))
  await writeFile(join(dir, 'background-later.js'), 'x'.repeat(30))
  expect(measureExtension(dir).background?.plain).toBe(42)
  expect(measureExtension(dir).start?.plain).toBe(12)
})
