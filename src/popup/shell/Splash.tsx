import { Mark } from './Mark.tsx'

/** What popup.html shows by itself, for as long as there is nothing else to show. */
export function Splash() {
  return (
    <div className="splash">
      <Mark />
      <p>Pellucid</p>
    </div>
  )
}
