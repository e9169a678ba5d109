import { installModules } from './install/installModules.mjs'

// npm run bench:inspect: recall and false alarms of the inspection over the labelled corpus.
try {
  await installModules()
  const { withTypeScript } = await import('./withTypeScript.mjs')
  await withTypeScript('bench/inspect.ts', ({ main }) => main())
} catch (error) {
  console.error(process.env.PELLUCID_DEBUG ? error : error.message)
  process.exitCode = 1
}
