/**
 * @param extensionDir the only extension to load
 * @returns what Chromium is started with: quiet, the same everywhere, and with an unpacked extension
 */
export function chromiumFlags(extensionDir: string): string[] {
  return [
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox does not start for root, as in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}
