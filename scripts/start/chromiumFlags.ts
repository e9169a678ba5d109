/**
 * @param extensionDirs the only extensions to load
 * @returns what Chromium is started with: quiet, the same everywhere, and with unpacked extensions
 */
export function chromiumFlags(...extensionDirs: readonly string[]): string[] {
  return [
    `--disable-extensions-except=${extensionDirs}`,
    `--load-extension=${extensionDirs}`,
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox does not start for root, as in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}
