/** What the elements of HTML are to a reader. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Never text of the page. */
export const silent = words(
  'script style noscript template iframe svg math object embed select textarea canvas audio video map',
)

/** A border of a block stands at their start and end. */
export const blockTags = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead title tr ul',
)
