/** Shows what people would be told while a change is being written. Without it a button does the same. */
const form = document.querySelector<HTMLFormElement>('form[data-preview]')
const pause = 700

if (form !== null) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void show(form), pause)
  })

  async function show(of: HTMLFormElement): Promise<void> {
    asked += 1
    const mine = asked
    try {
      const answer = await fetch(of.dataset.preview ?? '', {
        method: 'POST',
        headers: { Accept: 'text/x-fragment' },
        body: new URLSearchParams(new FormData(of) as unknown as Record<string, string>),
      })
      if (!answer.ok || mine !== asked) return
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#preview')
      const here = document.querySelector('#preview')
      if (fresh === null || here === null) return
      const open = [...here.querySelectorAll('details')].map((one) => one.open)
      for (const [i, one] of [...fresh.querySelectorAll('details')].entries()) one.open = open[i] ?? one.open
      here.replaceChildren(...fresh.childNodes)
    } catch {
      // Away for a moment: the button is there, and nothing typed is lost.
    }
  }
}
