/** The kind of the office's documents that hold what is published of an entry of the content, by the entry's id. */
export const publishedKind = 'content'

/** The kind of those that hold what was said of the room in a place, by the id of its record. */
export const roomKind = 'room'

/** Told on the feed when either has changed. */
export const contentKey = 'content'
