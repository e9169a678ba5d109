import { defaultSettings, Settings } from '../../protocol/settings.ts'
import type { StoreDefinition } from './store.ts'

export const settingsStore: StoreDefinition<Settings> = {
  key: 'settings',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: Settings,
  version: 1,
  migrations: [],
  empty: defaultSettings,
}
