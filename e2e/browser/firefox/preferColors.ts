/** What Playwright asks for when a page is to be seen in a light or a dark theme (`emulation.setMediaFeaturesOverride`). */
export type WantedColors = {
  /** Those of one page; without any, it is what every page begins with. */
  readonly contexts?: readonly string[]
  readonly features: { readonly 'prefers-color-scheme'?: 'light' | 'dark' | null }
}

/**
 * Firefox's tools give a page another theme; no driver can ask for it yet. This is how its tools do.
 *
 * @returns the expression that does it, to be run beside Firefox's own code
 */
export function preferColors({ contexts = [], features }: WantedColors): string {
  const scheme = JSON.stringify(features['prefers-color-scheme'] ?? 'none')
  return `{
    const url = 'chrome://remote/content/shared/NavigableManager.sys.mjs'
    const { NavigableManager } = ChromeUtils.importESModule(url)
    for (const id of ${JSON.stringify(contexts)}) {
      const page = NavigableManager.getBrowsingContextById(id)
      if (page) page.top.prefersColorSchemeOverride = ${scheme}
    }
  }`
}
