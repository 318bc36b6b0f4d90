import { expect } from 'vitest';

/** Somebody at a browser: keeps the cookie, sends Origin with what is unsafe. */
export class Person {
  readonly url: string;
  /** The agency that this browser has chosen, of a server with several. */
  readonly agency: string | null;
  /** The cookie of the session alone. */
  session = '';

  constructor(url: string, agency: string | null = null) {
    this.url = url;
    this.agency = agency;
  }

  /** What the browser sends. */
  get cookie(): string {
    return [this.agency && `duthao_agency=${this.agency}`, this.session].filter(Boolean).join('; ');
  }

  set cookie(session: string) {
    this.session = session;
  }

  async fetch(path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) {
    const isForm = body instanceof FormData;
    const options: RequestInit = { method, headers: { cookie: this.cookie, ...headers } };
    if (method !== 'GET') options.headers = { origin: this.url, ...options.headers };
    if (isForm) options.body = body;
    else if (body !== undefined) {
      options.headers = { 'content-type': 'application/json', ...options.headers };
      options.body = JSON.stringify(body);
    }
    const answer = await fetch(this.url + path, options);
    const [set] = answer.headers.getSetCookie();
    if (set) this.cookie = set.split(';')[0]!;
    return answer;
  }

  async signIn(username: string, password: string): Promise<Response> {
    return this.fetch('/api/session', 'POST', { username, password });
  }

  async get<Answer>(path: string): Promise<Answer> {
    const answer = await this.fetch(path);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Answer;
  }

  async post<Answer>(path: string, body?: unknown): Promise<Answer> {
    const answer = await this.fetch(path, 'POST', body);
    expect(answer.ok, await answer.clone().text()).toBe(true);
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  }

  /** The status and the kind of an answer that is a refusal; its sentence has to be there. */
  async refusal(path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) {
    const answer = await this.fetch(path, method, body, headers);
    const { kind, message } = (await answer.json()) as { kind: string; message: string };
    expect(message).toMatch(/^\p{Lu}.*\.$/u);
    return { status: answer.status, kind };
  }
}
