import { createBrowserPlatform } from './browser.ts'
import { startBackground } from './startBackground.ts'

startBackground(createBrowserPlatform())
