/**
 * Opens WhatsApp on the person's own phone with these words ready and asks whom to send them to; nothing goes out until they press.
 * Source: https://faq.whatsapp.com/5913398998672934 (click to chat without a number).
 */
export function whatsAppDraft(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`
}

/** The same as a text message (RFC 5724); iOS and Android both take the body after `?&`. */
export function smsDraft(text: string): string {
  return `sms:?&body=${encodeURIComponent(text)}`
}
