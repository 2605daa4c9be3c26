/**
 * Asks the device where it is, when "share my location" is pressed and only then. What is sent is rounded to about a kilometre; nothing
 * is kept here. Without this file, or when the person or the device declines, the button is sent as it is and the city is asked in words.
 */
/** Milliseconds the device has to find itself. */
const patience = 10_000

// Before the page's own listener, which sends the form.
document.addEventListener('submit', locate, { capture: true })

function locate(event: SubmitEvent): void {
  const button = event.submitter
  const form = event.target
  if (!(button instanceof HTMLButtonElement) || button.value !== 'locate') return
  if (!(form instanceof HTMLFormElement) || !('geolocation' in navigator)) return
  if (form.querySelector('input[name=location]') !== null) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const send = (location: string) => {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = 'location'
    field.value = location
    form.append(field)
    form.requestSubmit(button)
    field.remove()
  }
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => send(`${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`),
    () => send(''),
    { timeout: patience, maximumAge: 600_000 },
  )
}
