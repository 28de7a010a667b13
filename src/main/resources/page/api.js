/** Asks the monitor, and turns whatever goes wrong into one sentence for the reader. */

/** What went wrong, in words for the reader. `status` is 0 where nothing answered. */
export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/** The JSON at an address below /api. Parameters that are empty are left out. */
export async function ask(path, parameters = {}, signal = undefined) {
  const { status, body } = await read(address(path, parameters), signal);
  if (status !== 200) {
    throw new ApiError(body.error ?? `The monitor answered with status ${status}.`, status);
  }
  return body;
}

/** Whether the monitor reads: its own words, also where it answers that it does not. */
export async function askHealth() {
  try {
    return (await read('/health/ready')).body;
  } catch (failure) {
    return { status: 'unreachable', reason: failure.message };
  }
}

function address(path, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== '' && value !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

async function read(url, signal) {
  let response;
  try {
    response = await fetch(url, { signal, cache: 'no-store' });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError('The monitor does not answer. Is it still running?', 0);
  }
  try {
    return { status: response.status, body: await response.json() };
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    return { status: response.status, body: {} };
  }
}
