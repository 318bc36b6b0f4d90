/** Goes where it is sent and keeps what it is given, as a browser does; the cookies of one host name are shared. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** Where it stands. */
  at = 'about:blank';
  page = '';
  status = 0;
  /** Addresses that hold this are not gone to; it stands before them. */
  haltsAt: string | null = null;

  async open(address: string, form?: Readonly<Record<string, string>>): Promise<void> {
    let next: string | null = address;
    let body = form && new URLSearchParams(form);
    for (let steps = 0; next !== null && steps < 20; steps += 1) {
      this.at = next;
      if (this.haltsAt !== null && next.includes(this.haltsAt)) return;
      const answer: Response = await this.#send(next, body);
      body = undefined;
      this.page = await answer.text();
      this.status = answer.status;
      const location = answer.headers.get('location');
      next = location === null ? null : new URL(location, this.at).href;
    }
  }

  async #send(address: string, body: URLSearchParams | undefined): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const method = body ? 'POST' : 'GET';
    const answer = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { cookie },
      body: body ?? null,
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      const isOver = /expires=Thu, 01 Jan 1970|max-age=0/i.test(line);
      if (isOver) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return answer;
  }
}
