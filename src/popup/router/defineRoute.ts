import { type ComponentType, createElement, lazy } from 'react'
import type { PathParams } from './matchPath.ts'

/** A screen gets the named parts of its path; most have none and take no notice. */
export type ScreenComponent = ComponentType<{ readonly params: PathParams }>
export type RouteEntry = {
  readonly pattern: string
  readonly screen: ScreenComponent
  /** Loads the screen before it is first shown, so that it is there at once. */
  readonly preload?: () => Promise<void>
}

/** A screen that is loaded when it is first gone to. */
export function lazyRoute(pattern: string, load: () => Promise<ScreenComponent>): RouteEntry {
  let loaded: ScreenComponent | undefined
  const Later = lazy(async () => ({ default: await load() }))
  return {
    pattern,
    screen: (props) => createElement(loaded ?? Later, props),
    preload: async () => {
      loaded = await load()
    },
  }
}
