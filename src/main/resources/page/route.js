/**
 * Where the reader is. The address stands in the fragment, so that every state has a link and the
 * server needs to know one page only: #/alerts?severity=major, #/alert/ID, #/pair/KEY, #/pairs,
 * #/feeds. `run=ID`, in the fragment or in the page's own query, shows a backtest.
 */

/** Reads a fragment such as "#/pair/microsoft%7Copenai?run=1a2b". */
export function readRoute(location) {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  const [name, ...rest] = path.split('/');
  const parameters = new URLSearchParams(query);
  const run = parameters.get('run') ?? new URLSearchParams(location.search).get('run') ?? '';
  parameters.delete('run');
  return { name: name || 'alerts', id: decoded(rest.join('/')), parameters, run };
}

/** Writes the fragment of a view; empty parameters are left out. */
export function linkTo(name, { id = '', parameters = {}, run = '' } = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...parameters, run })) {
    if (value !== '' && value !== undefined) {
      query.set(key, value);
    }
  }
  const path = id === '' ? name : `${name}/${encodeURIComponent(id)}`;
  return query.size === 0 ? `#/${path}` : `#/${path}?${query}`;
}

/** A fragment that somebody has typed need not be well-formed. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
