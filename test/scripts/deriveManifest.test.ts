import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deriveManifest } from '../../scripts/build/deriveManifest.ts'

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'))

describe('the manifests', () => {
  it('gives Chrome a service worker and no word about Firefox', () => {
    const chrome = deriveManifest(manifest, 'chrome')
    expect(chrome.background).toEqual({ service_worker: 'background.js' })
    expect(chrome.content_scripts).toEqual(manifest.content_scripts)
    expect(chrome).not.toHaveProperty('browser_specific_settings')
    expect(chrome).toMatchObject({ externally_connectable: { ids: [] }, permissions: manifest.permissions })
  })

  it('gives Firefox 140 an event page, and declares that no data is collected', () => {
    const firefox = deriveManifest(manifest, 'firefox')
    expect(firefox.background).toEqual({
      scripts: ['background-later.js', 'background-machine.js', 'background.js'],
    })
    expect(firefox).toMatchObject({
      browser_specific_settings: {
        gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      },
    })
    expect(firefox).not.toHaveProperty('minimum_chrome_version')
    const { content_scripts } = firefox as typeof manifest
    expect(content_scripts.map(({ js }: { js: unknown }) => js)).toEqual([
      ['inpage.js'],
      ['bridge.js', 'latecomer.js'],
    ])
  })
})
