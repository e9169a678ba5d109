import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../../manifest.json' with { type: 'json' }
import packageJson from '../../package.json' with { type: 'json' }

const popup = readFileSync('popup.html', 'utf8')

function parsePolicy(policy: string): Record<string, string[]> {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/))
  return Object.fromEntries(directives.map(([name = '', ...values]) => [name, values]))
}

describe('the manifest', () => {
  it('asks for six permissions and no host', () => {
    expect(manifest.permissions).toEqual([
      'storage',
      'alarms',
      'notifications',
      'idle',
      'activeTab',
      'scripting',
    ])
    for (const more of ['host_permissions', 'optional_permissions', 'optional_host_permissions']) {
      expect(manifest).not.toHaveProperty(more)
    }
  })

  it('lets no other extension and no page connect, and no page load a file of the extension', () => {
    expect(manifest.externally_connectable).toEqual({ ids: [] })
    expect(manifest).not.toHaveProperty('web_accessible_resources')
  })

  it('lets the wallet’s pages run their own code only, be framed by nobody and post no form', () => {
    expect(parsePolicy(manifest.content_security_policy.extension_pages)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ['https:', 'http://localhost:*', 'http://127.0.0.1:*'],
      'worker-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['background'],
    })
  })

  it('leaves the network to the background: the screens may connect to nothing', () => {
    const [, policy = ''] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)" \/>/.exec(popup) ?? []
    expect(parsePolicy(policy)).toEqual({ 'connect-src': ["'none'"] })
  })

  it('puts two scripts into pages, from the first moment on, and nothing else', () => {
    expect(manifest.content_scripts.map(({ js }) => js)).toEqual([['inpage.js'], ['bridge.js']])
    for (const { run_at, matches } of manifest.content_scripts) {
      expect(run_at).toBe('document_start')
      expect(matches).toEqual(['https://*/*', 'http://*/*'])
    }
  })

  it('names a service worker for Chrome, an event page for Firefox, and the oldest browsers that will do', () => {
    const parts = ['background-later.js', 'background-machine.js']
    expect(manifest.background).toEqual({
      service_worker: 'background.js',
      scripts: [...parts, 'background.js'],
    })
    expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(123)
    expect(manifest.browser_specific_settings.gecko.strict_min_version).toBe('140.0')
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    })
  })

  it('has the version of the package', () => {
    expect(manifest.version).toBe(packageJson.version)
  })
})

describe('dependencies', () => {
  it('are pinned to one version each', () => {
    const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies })
    expect(versions.filter((version) => !/^(?:npm:solc@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })
})
