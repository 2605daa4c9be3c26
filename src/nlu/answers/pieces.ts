/** Where one thing told ends and the next begins. */
const joints = /\s*(?:[.…]{2,}|[,.;:?!\n]+)\s*|\s+(?:y|e|pero|porque|and|but|cuz|because|epi|men|paske)\s+/iu

/** The pieces of a message that may each tell something, in order; of "yes, and how much is it?" the yes and the question. */
export function piecesOf(text: string): readonly string[] {
  return text.split(joints).filter((piece) => piece !== '')
}
