// Requests to the server these pages came from, and to no other.

/** What went wrong, in the server's sentence; status 0: the server was not reached. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  /** Worth another try with the same content. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

let csrf = '';

/** Later changes carry this proof that they come from the page. */
export function trust(token: string): void {
  csrf = token;
}

async function call(method: string, path: string, body?: BodyInit, type?: string): Promise<Response> {
  const headers: Record<string, string> = method === 'GET' ? {} : { 'X-Janus': '1' };
  if (csrf && method !== 'GET') {
    headers['X-CSRF-Token'] = csrf;
  }
  if (type) {
    headers['Content-Type'] = type;
  }
  let response: Response;
  try {
    response = await fetch(path, { method, headers, body: body ?? null, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new ApiError(0, 'The server was not reached.');
  }
  if (!response.ok) {
    throw new ApiError(response.status, await sentence(response));
  }
  return response;
}

async function sentence(response: Response): Promise<string> {
  try {
    const { error } = (await response.json()) as { error?: string };
    if (error) {
      return error;
    }
  } catch {
    // no sentence came: ours below
  }
  return `The server answered with status ${response.status}.`;
}

async function content<T>(response: Response): Promise<T | null> {
  return response.status === 204 ? null : ((await response.json()) as T);
}

/** The JSON at a path; null when there is none (204). */
export async function get<T>(path: string): Promise<T | null> {
  return content<T>(await call('GET', path));
}

export async function post<T>(path: string, body: unknown = {}): Promise<T | null> {
  return content<T>(await call('POST', path, JSON.stringify(body), 'application/json'));
}

export async function upload<T>(path: string, form: FormData): Promise<T | null> {
  return content<T>(await call('POST', path, form));
}

export async function remove(path: string): Promise<void> {
  await call('DELETE', path);
}

export async function bytes(path: string): Promise<ArrayBuffer> {
  const response = await call('GET', path);
  try {
    return await response.arrayBuffer();
  } catch {
    throw new ApiError(0, 'The server was lost while an image was loading.');
  }
}
