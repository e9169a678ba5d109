import { Mark } from './Mark.tsx'

/** What popup.html shows by itself, for as long as there is nothing else to show. */
export function Splash() {
  return (
    <main className="splash">
      <Mark />
      <h1>Pellucid</h1>
    </main>
  )
}
