/** A class of characters that no reader sees: soft hyphens, joiners, marks of direction, choices between forms of one character. 增\u00ad长 is one word. */
export const unseen = String.raw`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff`
