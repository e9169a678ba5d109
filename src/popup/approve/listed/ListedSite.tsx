import { useState } from 'react'
import type { Approval } from '../../../protocol/approval.ts'
import { serializeError } from '../../../protocol/errors.ts'
import type { Listing } from '../../../protocol/phishing.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { OriginText } from '../../ui/values/OriginText.tsx'
import { runCommand } from '../../wallet/walletClient.ts'
import type { ApprovalPlace } from '../frame/approvalPlace.ts'
import { describeListing } from './describeListing.ts'
import classes from './ListedSite.module.css'

type ListedSiteProps = {
  readonly approval: Approval
  readonly listing: Listing
  readonly place: ApprovalPlace
  /** The person wants to see what it asks all the same. */
  readonly onGoOn: () => void
}

/**
 * What stands before anything that a site on a list of sites that steal asks for. The way out is the button; the way on has
 * to be looked for.
 */
export function ListedSite({ approval, listing, place, onGoOn }: ListedSiteProps) {
  const [understood, setUnderstood] = useState(false)
  const [busy, setBusy] = useState(false)
  const { requester } = approval
  const { title, sentence, age } = describeListing(listing, Date.now())

  async function reject() {
    setBusy(true)
    place.onDeciding(approval)
    try {
      await runCommand('reject', { approvalId: approval.id })
      place.onSettled({ type: 'rejected' })
    } catch (error) {
      place.onSettled({ type: 'failed', sentence: serializeError(error).message })
    }
  }

  return (
    <Screen
      title={title}
      footer={
        <Button busy={busy} onClick={() => void reject()}>
          Reject, and leave the site
        </Button>
      }
    >
      <div className={classes.site} data-risk="phishing-origin">
        <Icon name="stop" />
        <p>{requester.type === 'site' && <OriginText origin={requester.origin} />}</p>
      </div>
      <p>{sentence}</p>
      <p>
        Close its tab once you have rejected this. Whatever it promises, shows or threatens: what is signed
        for such a site is gone.
      </p>
      <p className={classes.soft}>{age}</p>
      <details className={classes.more}>
        <summary>I am sure that this is a mistake</summary>
        <div className={classes.onward}>
          <p>A good site is on such a list now and then. If you know it, you can look at what it asks for.</p>
          <Checkbox
            label="I know this site, and know that I may lose everything"
            checked={understood}
            onChange={setUnderstood}
          />
          <Button variant="danger" disabled={!understood} onClick={onGoOn}>
            Show what it asks for
          </Button>
        </div>
      </details>
    </Screen>
  )
}
